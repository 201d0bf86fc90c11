"""Calendar files to subscribe to (the house's, a filter's, a page's), and those of one date."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response

from core.routing import subject_at

from .calendar_files import date_file
from .feed_states import etag_of
from .feeds import Feed, house_feed, subject_feed
from .filter_choices import filter_choices
from .filters import CalendarFilter
from .listing import entries
from .models import Occurrence

CALENDAR = "text/calendar; charset=utf-8"


def house_calendar(request: HttpRequest, language: str | None = None) -> HttpResponse:
    """Public dates as a calendar file, one VEVENT each, to subscribe to.

    Which ones the words of its address say, as on the calendar page; those that say when are left
    alone. In the language of its address, whatever the program that fetches it may prefer.
    """
    language = language or translation.get_language()
    asked = CalendarFilter.from_query(request.GET, filter_choices(language))
    return _answer(request, house_feed(asked, language))


def page_calendar(request: HttpRequest, path: str) -> HttpResponse:
    """The dates of the series or the partner whose page is at this path, in its language."""
    subject = subject_at(request, path)
    feed = subject_feed(subject, translation.get_language()) if subject else None
    if feed is None:
        raise Http404
    return _answer(request, feed)


def date_calendar(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One public date as a calendar file, in the language of its address."""
    found = entries(Occurrence.objects.public().filter(uid=uid).for_listing())
    if not found:
        raise Http404
    response = HttpResponse(date_file(found[0]), content_type=CALENDAR)
    response["Content-Disposition"] = 'attachment; filename="familievaerket.ics"'
    return response


def _answer(request: HttpRequest, feed: Feed) -> HttpResponse:
    """The feed, or 304 to a program that has it as it is.

    Its state is looked at first: if it changes meanwhile, the program just fetches it once more.
    """
    etag = etag_of(feed)
    if etag is None:
        return HttpResponse(feed.to_ical(), content_type=CALENDAR)
    # By its mark alone: words change without a moment that could be compared.
    answer = get_conditional_response(request, etag=etag)
    answer = answer or HttpResponse(feed.to_ical(), content_type=CALENDAR)
    answer["Cache-Control"] = "public, no-cache"
    answer["ETag"] = etag
    return answer
