"""The calendar file of a family's own dates."""

from hashlib import blake2b

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core import limits
from core.decorators import personal
from events.views import CALENDAR

from ..own_calendar import household_of, to_ical


@personal
@require_safe
def own_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """All of the file, or 304 to a program that has it as it is. At an address that was given up
    there is nothing any more."""
    household = household_of(token)
    if household is None:
        raise Http404
    if not limits.is_within(request, "own_calendar", key=str(household.pk)):
        return render(request, "429.html", status=429)
    # A handful of dates: written in less time than it takes to find out that none is new.
    written = to_ical(household, get_language())
    etag = f'"{blake2b(written, digest_size=12).hexdigest()}"'
    answer = get_conditional_response(request, etag=etag)
    answer = answer or HttpResponse(written, content_type=CALENDAR)
    # Kept by that program alone, and asked for anew each time.
    answer["Cache-Control"] = "private, no-cache"
    answer["ETag"] = etag
    return answer
