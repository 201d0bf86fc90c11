"""The house's calendar file."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from .feeds import house_feed


def house_calendar(request: HttpRequest, language: str | None = None) -> HttpResponse:
    """Every public date as a calendar file, one VEVENT each, to subscribe to."""
    content = house_feed(language=language or get_language(), request=request)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
