"""Dates that have gone to another day: who would just come reads on the old one where to."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from django.apps import apps
from django.http import HttpRequest
from django.utils import timezone

from core.generation import DATES, FACTS, kept

from .listing import Day, entries
from .wall_clock import moment

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence


def moved_away(first: date, among: "Iterable[int] | None" = None) -> "dict[date, list[Occurrence]]":
    """Those that have left a day from ``first`` on, by that day; of these dates alone, by their
    keys. Seldom more than a few, and no query until a date changes."""
    keys = None if among is None else set(among)
    found: dict[date, list[Occurrence]] = {}
    for row in _moved_away(timezone.localdate()):
        day = timezone.localdate(row.moved_from)
        if day >= first and (keys is None or row.pk in keys):
            found.setdefault(day, []).append(row)
    return found


def with_moved_away(
    days: Iterable[Day], away: "dict[date, list[Occurrence]]", request: HttpRequest
) -> Iterator[Day]:
    """The days of a list, each with what has left it."""
    for day in days:
        rows = away.get(day.date)
        yield replace(day, away=entries(rows, request=request)) if rows else day


@kept(FACTS, DATES)
def _moved_away(today: date) -> "tuple[Occurrence, ...]":
    dates = apps.get_model("events.Occurrence").objects.coming().planned().lean()
    rows = dates.filter(moved_from__gte=moment(today, time.min))
    return tuple(row for row in rows if timezone.localdate(row.moved_from) != row.local_date)
