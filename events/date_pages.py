"""Serving the page of a series, and of one of its dates at its own address."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from .date_facts import date_facts, seat_words
from .listing import Entry, entry, linked_pages
from .querysets import OccurrenceQuerySet

if TYPE_CHECKING:  # page models use this module
    from .models import EventPage, Occurrence

DATES_SHOWN = 8


def series_page(request: HttpRequest, page: "EventPage") -> HttpResponse:
    """What it is, and its next dates."""
    context = _context(request, page)
    context["entries"] = _listed(request, page, page.dates.coming())
    context["breadcrumb"] = context["breadcrumb"][:1]
    return render(request, "events/series_page.html", context)


def date_page(request: HttpRequest, page: "EventPage", day: str, clock: str | None) -> HttpResponse:
    """One date at its own address; former addresses lead here for ever."""
    found = _find(page.dates.not_skipped(), day, clock)
    here = entry(found, page, language=page.language_code, request=request)
    path = found.date_path(with_time=found.has_twin)
    if path != (f"{day}-{clock}" if clock else day):
        return HttpResponseRedirect(here.url)
    context = _context(request, page)
    context |= {
        "entry": here,
        "occurrence": found,
        # Beside the name only what nobody may miss; what can be had stands by the way to sign up.
        "opening_state": here.state if here.state.kind in ("cancelled", "drop_in") else None,
        "others": _listed(request, page, page.dates.coming().exclude(pk=found.pk)),
        "facts": date_facts(here),
        "seat_words": seat_words(found),
        # The same date in the page's other languages: only the prefix differs.
        "languages": [
            language | {"url": f"{language['url']}{path}/"} for language in page.languages
        ],
        "canonical": f"{page.full_url}{path}/",
    }
    return render(request, "events/date_page.html", context)


def _context(request: HttpRequest, page: "EventPage") -> dict[str, Any]:
    """What a series and a date of it show alike."""
    series = page.series
    calendar = page.get_parent()
    stages = series.subject.stages if series else page.stages
    return page.get_context(request) | {
        "series": series,
        "stages": stages,
        "links": linked_pages(series, page.language_code, request),
        "calendar_url": calendar.get_url(request),
        "breadcrumb": [
            {"title": calendar.title, "url": calendar.get_url(request)},
            {"title": page.title, "url": page.get_url(request)},
        ],
    }


def _listed(request: HttpRequest, page: "EventPage", dates: OccurrenceQuerySet) -> list[Entry]:
    return [
        entry(row, page, language=page.language_code, request=request)
        for row in dates[:DATES_SHOWN]
    ]


def _find(dates: OccurrenceQuerySet, day: str, clock: str | None) -> "Occurrence":
    """The date a path means: by its day (and time), or by where it once was; else 404."""
    try:
        local_date = date.fromisoformat(day)
    except ValueError as error:
        raise Http404 from error
    dates = dates.for_listing().in_order()
    rows = list(dates.filter(local_date=local_date))
    at_that_time = [row for row in rows if row.date_path(with_time=True) == f"{day}-{clock}"]
    former = [] if rows else dates.at_former_address(day)[:1]
    for found in (*at_that_time, *rows, *former):
        return found
    raise Http404
