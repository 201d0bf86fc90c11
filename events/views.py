"""The house's calendar file."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from .feeds import house_feed


def house_calendar(request: HttpRequest, language: str | None = None) -> HttpResponse:
    """Every public date as a calendar file, one VEVENT each, to subscribe to.

    In the language of its address, whatever the program that fetches it may prefer.
    """
    language = language or translation.get_language()
    with translation.override(language):
        content = house_feed(language=language)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
