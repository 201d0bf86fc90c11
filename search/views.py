"""The search page, and what it suggests while somebody types."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.limits import is_within_here
from core.only_pages import only_page
from core.other_languages import in_each_language
from events.models import CalendarPage

from .asked import Asked
from .days_asked import days_asked
from .hits import suggested
from .hours_asked import asks_for_hours
from .missing import words_to_count
from .models import MissedWords
from .results import results
from .sections import search_context

MOST_SUGGESTED = 8
MINUTE = 60


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What holds all the words, by groups."""
    asked, reader = Asked.from_query(request.GET), _reader()
    context = {"asked": asked, "is_search_page": True, "calendar": only_page(CalendarPage, reader)}
    if asked.text:
        if not is_within_here(request, "search"):
            return _too_many(request)
        context |= search_context(asked, request, reader)
        context["days"] = days_asked(asked.text)
        context["is_for_hours"] = asks_for_hours(asked.text)
        found = context["sections"] or context["days"] or context["is_for_hours"]
        if request.method == "GET" and not found:
            _count_missed(request, asked.text, reader)
        context["languages"] = in_each_language(request.path, asked.query(asked.group, asked.page))
    return render(request, "search/results.html", context)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """A short list of links, as a part of a page; the last word may be half typed."""
    if not is_within_here(request, "suggest"):
        return _too_many(request)
    reader = _reader()
    found = suggested(Asked.from_query(request.GET).text, reader)[:MOST_SUGGESTED]
    context = {"results": results(found, request=request, reader=reader)}
    response = render(request, "search/suggestions.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _count_missed(request: HttpRequest, text: str, reader: str) -> None:
    words = words_to_count(text)
    if words and is_within_here(request, "missed", key=words.replace(" ", "-")):
        MissedWords.objects.count_once_more(words=words, language=reader)


def _reader() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _too_many(request: HttpRequest) -> HttpResponse:
    response = render(request, "429.html", status=429)
    response["Retry-After"] = str(MINUTE)
    return response
