"""A month at a glance: how many dates each day has, and in the large one the first few of them.

As in the list a date stands on the day it begins, and what began earlier on the first day shown.
"""

import calendar
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Count
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.page_words import words_of_subjects
from rooms.house import closed_days

from .addresses import date_path
from .asked_days import last_of_month, month_word
from .date_words import (
    month_words,
    short_month_words,
    short_weekday_words,
    weekday_day_month_words,
    weekday_words,
)
from .enums import State
from .filters import CalendarFilter
from .listing import Entry
from .querysets import OccurrenceQuerySet
from .recurrence import HORIZON
from .when_words import listed_time

#: Dates a day of the large month has room for.
FEW = 4


class MonthEntry(NamedTuple):
    """One date in a cell; ``mark`` says that it is cancelled, full or elsewhere."""

    url: str
    time: str
    title: str
    language: str
    mark: str
    is_off: bool


@dataclass(frozen=True)
class MonthDay:
    """A cell; ``url`` is the day's list, "" where there is none to see. ``away`` has left for
    another day; ``is_closed`` says that the house is, all day."""

    date: date
    url: str
    count: int
    is_today: bool
    entries: tuple[MonthEntry, ...] = ()
    away: tuple[MonthEntry, ...] = ()
    is_closed: bool = False

    @property
    def lines(self) -> tuple[MonthEntry, ...]:
        return self.entries + self.away

    @property
    def number(self) -> int:
        return self.date.day

    @property
    def name(self) -> str:
        return weekday_day_month_words(self.date)

    @property
    def said(self) -> str:
        """How many dates it has, for ears, and whether one need not come."""
        dates = ngettext("%(count)s date", "%(count)s dates", self.count) % {"count": self.count}
        return _("%(dates)s, the house is closed") % {"dates": dates} if self.is_closed else dates

    @property
    def more(self) -> str:
        """That it has others than those in the cell."""
        left = self.count - len(self.entries)
        if not self.entries or not left:
            return ""
        return ngettext("and %(count)s more", "and %(count)s more", left) % {"count": left}


@dataclass(frozen=True)
class Week:
    """A row; None stands for the days of other months. ``url`` is its list, "" without dates."""

    number: int
    url: str
    days: tuple[MonthDay | None, ...]

    @property
    def name(self) -> str:
        return _("week %(week)s") % {"week": self.number}


class Step(NamedTuple):
    """The way to another month, and what it is called in short and in full."""

    url: str
    short: str
    name: str


class Weekday(NamedTuple):
    """The head of a column."""

    short: str
    name: str


@dataclass(frozen=True)
class Month:
    """What components/month draws; the first stage asked for lends its colour."""

    name: str
    weeks: tuple[Week, ...]
    previous: Step | None
    next: Step | None
    stage: str

    @property
    def weekdays(self) -> list[Weekday]:
        return _weekdays(get_language())

    @property
    def count(self) -> int:
        return sum(day.count for week in self.weeks for day in week.days if day)


def small_month(
    dates: OccurrenceQuerySet, current: CalendarFilter, shown: date, today: date
) -> Month:
    """The month of this day beside the list, with how many dates each day has. One query."""
    since = max(today, shown.replace(day=1))
    rows = dates.on_days((since, last_of_month(shown))).order_by()
    counts: Counter[date] = Counter()
    for day, count in rows.values_list("local_date").annotate(Count("pk")):
        counts[max(since, day)] += count
    list_url = _list_urls(current)
    days = {
        day: MonthDay(day, list_url(day.isoformat()), count, day == today)
        for day, count in counts.items()
    }
    return _month(current, shown, today, days)


def large_month(
    dates: OccurrenceQuerySet,
    current: CalendarFilter,
    shown: date,
    today: date,
    *,
    away: Mapping[date, Iterable[Entry]],
) -> Month:
    """The month of this day, with the first dates of each day, and what has left it. One query."""
    language = get_language() or settings.LANGUAGE_CODE
    since, last = max(today, shown.replace(day=1)), last_of_month(shown)
    rows = dates.on_days((since, last)).few_each_day(FEW).in_order().values_list(*_COLUMNS)
    counts, entries = _read(list(rows), since, language)
    days, list_url, closed = {}, _list_urls(current), closed_days(since, last)
    # A day without dates has a list too, which says whether one can just come.
    for day in _each_day(since, last):
        few = tuple(entries.get(day, ())[:FEW])
        left = tuple(map(_left, away.get(day, ())))
        url, is_today, is_closed = list_url(day.isoformat()), day == today, day in closed
        days[day] = MonthDay(day, url, counts[day], is_today, few, left, is_closed)
    return _month(current, shown, today, days)


_COLUMNS = (
    *("series__subject", "local_date", "starts_at", "ends_at", "is_all_day", "state"),
    *("closure", "has_room", "has_twin", "of_day"),
)


def _read(
    rows: Sequence[tuple[Any, ...]], since: date, language: str
) -> tuple[Counter[date], dict[date, list[MonthEntry]]]:
    """How many dates each day has, and its first ones."""
    pages = words_of_subjects((row[0] for row in rows), language)
    of_days: dict[date, int] = {}
    entries: dict[date, list[MonthEntry]] = {}
    for subject, day, starts_at, ends_at, is_all_day, *of_it in rows:
        state, closure, has_room, has_twin, of_days[day] = of_it
        if page := pages.get(subject):
            entry = MonthEntry(
                url=f"{page.path}{date_path(starts_at, with_time=has_twin)}/",
                time=listed_time(
                    starts_at,
                    ends_at,
                    is_all_day=is_all_day,
                    with_days=day < since,
                    language=language,
                ),
                title=page.title,
                language=page.language,
                mark=_mark(state, closure, has_room=has_room),
                is_off=state != State.PLANNED,
            )
            entries.setdefault(max(since, day), []).append(entry)
    counts: Counter[date] = Counter()
    for day, count in of_days.items():
        counts[max(since, day)] += count
    return counts, entries


def _left(entry: Entry) -> MonthEntry:
    return MonthEntry(entry.url, "", entry.title, entry.language, mark=_("Moved"), is_off=True)


def _mark(state: str, closure: int | None, *, has_room: bool) -> str:
    """Why nobody can come, in a word."""
    if closure:
        return _("Closed")
    if state == State.CANCELLED:
        return _("Cancelled")
    return "" if has_room else _("Full")


def _month(
    current: CalendarFilter, shown: date, today: date, days: Mapping[date, MonthDay]
) -> Month:
    before = shown.replace(day=1) - timedelta(days=1)
    after = last_of_month(shown) + timedelta(days=1)
    return Month(
        name=month_words(shown),
        weeks=tuple(_weeks(current, shown, today, days)),
        previous=_step(current, before, today) if before >= today.replace(day=1) else None,
        next=_step(current, after, today) if after <= today + HORIZON else None,
        stage=current.stages[0] if current.stages else "",
    )


def _weeks(
    current: CalendarFilter, shown: date, today: date, days: Mapping[date, MonthDay]
) -> Iterator[Week]:
    list_url = _list_urls(current)
    for week in calendar.Calendar().monthdatescalendar(shown.year, shown.month):
        year, number, _weekday = week[0].isocalendar()
        cells = tuple(
            (days.get(day) or MonthDay(day, "", 0, day == today))
            if day.month == shown.month
            else None
            for day in week
        )
        has_dates = any(cell and cell.count for cell in cells)
        url = list_url(f"{year}-W{number:02}") if has_dates else ""
        yield Week(number, url, cells)


def _each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _list_urls(current: CalendarFilter) -> Callable[[str], str]:
    """Where the list of other days is found: but for their word all those addresses are one."""
    pattern = replace(current, when=("0",), is_month=False).query()
    return lambda word: pattern.replace("naar=0", f"naar={word}")


def _step(current: CalendarFilter, day: date, today: date) -> Step:
    """To another month shown in the same way; in the large one this month goes without saying."""
    word = month_word(day)
    is_plain = current.is_month and word == month_word(today)
    url = replace(current, when=() if is_plain else (word,)).query()
    return Step(url, short_month_words(day), month_words(day))


@lru_cache(maxsize=len(settings.LANGUAGES))
def _weekdays(_language: str | None) -> list[Weekday]:
    monday = date(2026, 1, 5)
    week = [monday + timedelta(days=number) for number in range(7)]
    return [Weekday(short_weekday_words(day), weekday_words(day)) for day in week]
