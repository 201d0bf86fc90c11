"""Serving the page of a series, and of one of its dates at its own address."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language

from core.addresses import readable_at
from core.contact import way_to
from core.page_words import PageWords, linked_pages, parent_words

from .calendar_links import CalendarEntry, google_url, outlook_url
from .date_facts import date_facts, seat_words, series_facts, with_hosts
from .feed_links import page_feed_link
from .known_series import series_of, with_series
from .listing import Entry, entries, entries_on
from .querysets import OccurrenceQuerySet

if TYPE_CHECKING:  # page models use this module
    from .models import EventPage, Occurrence, Series

DATES_SHOWN = 8
#: Kinds of states of a date that does not take place.
OFF = ("cancelled", "closed")


def series_page(request: HttpRequest, page: "EventPage") -> HttpResponse:
    """What it is, and its next dates; of the next one the programme, or what it is on."""
    series = series_of(page.translation_key)
    coming = with_series(page.dates.coming().lean()[:DATES_SHOWN])
    context = _context(request, page, series) | {
        "entries": _entries(request, page, coming),
        "whole": _day_of_item(request, coming[0]) if coming else None,
        "programme": _programme(request, page, coming[0]) if coming else [],
        "facts": series_facts(series, page) if series else [],
    }
    context["breadcrumb"] = context["breadcrumb"][:1]
    return render(request, "events/series_page.html", context)


def date_page(request: HttpRequest, page: "EventPage", day: str, clock: str | None) -> HttpResponse:
    """One date at its own address; former addresses lead here for ever."""
    asked = f"{day}-{clock}" if clock else day
    # Most that are asked for are among the next ones, which stand on the page as well.
    coming = with_series(page.dates.coming().select_related(None)[: DATES_SHOWN + 1])
    found = _at(coming, asked) or _find(page.dates.not_asleep(), day, clock)
    path = _path(found)
    if path != asked:
        return HttpResponseRedirect(_entries(request, page, [found])[0].url)
    others = [each for each in coming if each != found][:DATES_SHOWN]
    here, *others = _entries(request, page, [found, *others])
    context = _context(request, page, found.series)
    context |= {
        "entry": here,
        "occurrence": found,
        "whole": _day_of_item(request, found),
        "programme": _programme(request, page, found),
        # Beside the name only what nobody may miss; what can be had stands by the way to sign up.
        "opening_state": here.state if here.state.kind in (*OFF, "drop_in") else None,
        "others": others,
        "is_gone": here.is_off or found.is_over,
        # Where nothing can be had of this date any more, the next one may be.
        "offers_news": here.state.kind in ("full", "past", *OFF) and not found.opens_later,
        "facts": date_facts(here, page),
        "calendar_ways": _calendar_ways(here, f"{page.full_url}{path}/"),
        "seat_words": seat_words(found),
        # The same date in the page's other languages: only the prefix differs.
        "languages": [
            each | {name: f"{each[name]}{path}/" for name in ("url", "full_url")}
            for each in page.languages
        ],
        "canonical": f"{page.full_url}{path}/",
    }
    return render(request, "events/date_page.html", context)


def _context(request: HttpRequest, page: "EventPage", series: "Series | None") -> dict[str, Any]:
    """What a series and a date of it show alike."""
    language = get_language() or page.language_code
    calendar = parent_words(page.path, language)
    stages = series.subject.stages if series else page.stages
    path = readable_at(page.get_url(request), language)
    return page.get_context(request) | {
        "series": series,
        "feed": page_feed_link(path),
        "stages": stages,
        "links": linked_pages(page.translation_key, language),
        "first_time": page.first_time.splitlines(),
        "calendar_url": calendar.path,
        "breadcrumb": [
            {"title": calendar.title, "url": calendar.path, "language": calendar.language},
            {"title": page.title, "url": path, "language": page.language_code},
        ],
    }


def _entries(request: HttpRequest, page: "EventPage", dates: Iterable["Occurrence"]) -> list[Entry]:
    """Dates of this page, which need not be live: editors look at drafts."""
    language = get_language() or page.language_code
    pages = {page.translation_key: PageWords.of(page, page.language_code, reader=language)}
    return entries_on(pages, list(dates), request=request, language=language)


def _programme(request: HttpRequest, page: "EventPage", day: "Occurrence") -> list[Entry]:
    """What is on within a themed day, in order, and with whom."""
    if not day.series.is_themed_day:
        return []
    items = day.__class__.objects.public().on_the_programme_of(day).in_order().for_listing()
    listed = entries(items.lean(), request=request)
    return with_hosts(listed, page.__class__)


def _day_of_item(request: HttpRequest, item: "Occurrence") -> Entry | None:
    """The themed day whose programme this is on."""
    if item.series.part_of_id is None:
        return None
    days = item.__class__.objects.public().filter(
        series=item.series.part_of_id, local_date=item.local_date
    )
    return next(iter(entries(days.for_listing().lean()[:1], request=request)), None)


def _calendar_ways(here: Entry, url: str) -> dict[str, str]:
    """Where one date is put into a calendar of one's own, besides its file."""
    row = here.occurrence
    told = CalendarEntry(
        here.title,
        way_to(here.place),
        url,
        row.starts_at,
        row.ends_at,
        row.is_all_day,
    )
    return {"google": google_url(told), "outlook": outlook_url(told)}


def _path(row: "Occurrence") -> str:
    return row.date_path(with_time=row.has_twin)


def _at(rows: Sequence["Occurrence"], path: str) -> "Occurrence | None":
    return next((row for row in rows if _path(row) == path), None)


def _find(dates: OccurrenceQuerySet, day: str, clock: str | None) -> "Occurrence":
    """The date a path means: by its day (and time), or by where it once was; else 404."""
    try:
        local_date = date.fromisoformat(day)
    except ValueError as error:
        raise Http404 from error
    dates = dates.with_zone_keys()
    on_day = dates.filter(local_date=local_date).in_order()
    rows = with_series(on_day)
    for row in rows:
        row.has_twin = len(rows) > 1  # as ``with_twins`` would say, which costs more to ask
    for found in _meant(dates, rows, day, clock):
        return found
    raise Http404


def _meant(
    dates: OccurrenceQuerySet, rows: Sequence["Occurrence"], day: str, clock: str | None
) -> Iterator["Occurrence"]:
    """The dates a path may mean, the likeliest first; later ones are only asked for when needed.

    ``rows`` are those of the day now. Where a day had two, each once had an address with its time.
    """
    asked = f"{day}-{clock}"
    yield from (row for row in rows if row.date_path(with_time=True) == asked)
    if clock:
        yield from with_series(dates.with_twins().at_former_address(asked)[:1])
    yield from rows
    yield from with_series(dates.with_twins().at_former_address(day)[:1])
