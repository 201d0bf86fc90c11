"""Calendar files: the house's or what fits a filter, to subscribe to, and one date's."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation

from .feeds import date_file, house_feed
from .filter_choices import filter_choices
from .filters import CalendarFilter
from .listing import entries
from .models import Occurrence


def house_calendar(request: HttpRequest, language: str | None = None) -> HttpResponse:
    """Public dates as a calendar file, one VEVENT each, to subscribe to.

    Which ones the words of its address say, as on the calendar page; those that say when are left
    alone. In the language of its address, whatever the program that fetches it may prefer.
    """
    language = language or translation.get_language()
    choices = filter_choices(language)
    asked = CalendarFilter.from_query(request.GET, choices)
    with translation.override(language):
        content = house_feed(asked, choices, language=language)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


def date_calendar(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One public date as a calendar file, in the language of its address."""
    found = entries(Occurrence.objects.public().filter(uid=uid).for_listing())
    if not found:
        raise Http404
    response = HttpResponse(date_file(found[0]), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="familievaerket.ics"'
    return response
