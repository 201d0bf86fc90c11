"""Days on which lines ask whether something takes place: what waits for an answer, in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from core.danish_order import danish_order
from core.date_words import day_month_words
from core.page_words import last_words_of_subjects
from core.word_lists import and_list
from rooms.closures import closures_in_force, covering

from ..date_words import weekday_date_words
from ..enums import OnHolidays
from ..holidays import ASK, holidays_of
from ..line_days import Spans, judged_spans
from ..models import Line, Series
from ..querysets import LineQuerySet
from ..recurrence import HORIZON
from ..when_words import clock_words

DAYS_SHOWN = 12
#: How far ahead the front of the admin looks; the schedule itself shows all there are.
AHEAD = timedelta(weeks=8)


@dataclass(frozen=True)
class DayToDecide:
    """``key`` is the line's; ``clock`` tells lines of one day apart."""

    key: int
    day: date
    words: str
    clock: str
    holiday: str


@dataclass(frozen=True)
class Waiting:
    """A series with days to decide about, and the way there."""

    title: str
    url: str
    days: str


def days_to_decide(series: Series | None) -> tuple[list[DayToDecide], int]:
    """The first few of a series, in order, and how many more there are."""
    lines = list(_asking().filter(series=series)) if series else []
    if not lines:
        return [], 0
    found = []
    for line, asked in _asked(lines, until=timezone.localdate() + HORIZON):
        for day, holiday in holidays_of(line, asked).items():
            clock = "" if line.is_all_day else clock_words(*asked[day])
            found.append(DayToDecide(line.pk, day, weekday_date_words(day), clock, holiday))
    found.sort(key=lambda each: (each.day, each.clock))
    return found[:DAYS_SHOWN], len(found[DAYS_SHOWN:])


def series_waiting() -> list[Waiting]:
    """Series with such days in the coming weeks, by title."""
    days: dict[UUID, set[date]] = {}
    lines = list(_asking().select_related("series"))
    for line, asked in _asked(lines, until=timezone.localdate() + AHEAD):
        if asked:
            days.setdefault(line.series.subject_id, set()).update(asked)
    words = last_words_of_subjects(days, settings.LANGUAGE_CODE)
    found = [
        Waiting(page.title, reverse("schedule:edit", args=[key]), _named(days[key]))
        for key, page in words.items()
    ]
    return sorted(found, key=lambda each: danish_order(each.title))


def _named(days: Iterable[date]) -> str:
    return and_list(map(day_month_words, sorted(days)))


def _asked(lines: Iterable[Line], *, until: date) -> Iterator[tuple[Line, Spans]]:
    """The days that each line asks about, with their times; in a closed house nothing is asked."""
    closures = closures_in_force() if lines else []
    for line in lines:
        zones = {zone.pk for zone in line.zones.all()}
        asked = judged_spans(line, timezone.now(), until=until)[ASK]
        yield (
            line,
            {day: times for day, times in asked.items() if not covering(closures, *times, zones)},
        )


def _asking() -> LineQuerySet:
    running = Line.objects.running().prefetch_related("zones")
    return running.filter(public_holidays=OnHolidays.ASK) | running.filter(
        school_holidays=OnHolidays.ASK
    )
