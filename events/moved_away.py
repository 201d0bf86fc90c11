"""Dates that have gone to another day: who would just come reads on the old one where to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from itertools import chain
from typing import TYPE_CHECKING

from django.apps import apps
from django.http import HttpRequest
from django.utils import timezone

from core.generation import DATES, FACTS, kept
from core.written_once import written_once

from .listing import Day, Entry, entries
from .wall_clock import moment

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence
    from .querysets import OccurrenceQuerySet

#: The keys of the dates that have left a day, by that day.
Away = Mapping[date, Collection[int]]


def moved_away(first: date) -> Away:
    """What has left a day from ``first`` on. Seldom more than a few."""
    away = _away(timezone.localdate())
    return {day: keys for day, keys in away.items() if day >= first}


def among(away: Away, dates: "OccurrenceQuerySet") -> Away:
    """The same of these dates alone; at most one query."""
    asked = set(chain.from_iterable(away.values()))
    if asked:
        asked = set(dates.order_by().filter(pk__in=asked).values_list("pk", flat=True))
    fitting = ((day, asked.intersection(keys)) for day, keys in away.items())
    return {day: keys for day, keys in fitting if keys}


def moved_entries(away: Away, request: HttpRequest) -> dict[date, list[Entry]]:
    """The same as entries of a list; at most one query until a date changes."""
    rows = _rows(frozenset(chain.from_iterable(away.values()))) if away else ()
    return {
        day: entries([row for row in rows if row.pk in keys], request=request)
        for day, keys in away.items()
    }


def with_moved_away(days: Iterable[Day], away: Away, request: HttpRequest) -> list[Day]:
    """The days of a list, each with what has left it."""
    days = list(days)
    left = {day.date: keys for day in days if (keys := away.get(day.date))}
    found = moved_entries(left, request)
    return [replace(day, away=found[day.date]) if day.date in found else day for day in days]


@kept(FACTS, DATES)
def _away(today: date) -> Away:
    found: dict[date, set[int]] = {}
    for pk, moved_from, day in _gone(today):
        left = timezone.localdate(moved_from)
        if left != day:
            found.setdefault(left, set()).add(pk)
    return found


@written_once
def _gone(today: date) -> "OccurrenceQuerySet":
    """Those that are over at their new time too: whoever comes on the old day has not heard of
    it."""
    dates = apps.get_model("events.Occurrence").objects.public()
    gone = dates.order_by().filter(moved_from__gte=moment(today, time.min))
    return gone.values_list("pk", "moved_from", "local_date")


@kept(FACTS, DATES)
def _rows(keys: frozenset[int]) -> "tuple[Occurrence, ...]":
    """With what a line in a list shows, in order."""
    dates = apps.get_model("events.Occurrence").objects
    return tuple(dates.filter(pk__in=keys).in_order().for_listing().lean())
