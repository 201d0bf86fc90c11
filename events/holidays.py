"""What a line makes of a day on which the country or its schools are off: the one place that says.

It is the days that a repetition gives which are judged. A day that somebody has named, the single
date of a line or one added to its rule, takes place whatever it falls on: that is also how an
answer is written down where a line asks (docs/adr/0020).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rooms.models import Period
from rooms.public_holidays import public_holiday
from rooms.school_holidays import holiday_among, periods

from .enums import OnHolidays, State
from .recurrence import local_date

if TYPE_CHECKING:  # page models use this module
    from .models import Line, Occurrence

KEEP, SKIP, ASK = OnHolidays.KEEP, OnHolidays.SKIP, OnHolidays.ASK


def judged(line: "Line", days: Iterable[date]) -> Iterator[tuple[date, OnHolidays]]:
    """Each of these days of a line with what it makes of it."""
    if not _judges(line):
        return ((day, KEEP) for day in days)
    named, school = _named(line), _school_holidays(line)
    return (
        (day, KEEP if day in named else _verdict(_policies(line, day, school).values()))
        for day in days
    )


def holidays_of(line: "Line", days: Iterable[date]) -> dict[date, str]:
    """What the line leaves each of these days out for, or asks about it, in the active language."""
    if not _judges(line):
        return {}
    school, found, named = _school_holidays(line), {}, _named(line)
    for day in days:
        if day in named:
            continue
        policies = _policies(line, day, school)
        verdict = _verdict(policies.values())
        if verdict != KEEP:
            found[day] = next(name for name, policy in policies.items() if policy == verdict)
    return found


def _judges(line: "Line") -> bool:
    has_policy = {line.public_holidays, line.school_holidays} != {KEEP}
    return has_policy and bool(line.rule.rrules)


def standing_on_holidays(rows: Iterable["Occurrence"]) -> dict[int, str]:
    """The dates that take place though their line, needed beside each, now says otherwise of such a
    day; by their key, with what it is. They stay until somebody saves the plan or decides."""
    by_line: dict[Line, dict[date, int]] = {}
    for row in rows:
        if row.state == State.PLANNED and row.line and row.rule_date and not row.line.is_ended:
            by_line.setdefault(row.line, {})[row.rule_date] = row.pk
    return {
        days[day]: name
        for line, days in by_line.items()
        for day, name in holidays_of(line, days).items()
    }


def _named(line: "Line") -> set[date]:
    return {local_date(moment) for moment in line.rule.rdates}


def _school_holidays(line: "Line") -> Sequence[Period]:
    """Asked once for all days, and only where the line cares."""
    return () if line.school_holidays == KEEP else periods()


def _policies(line: "Line", day: date, school: Sequence[Period]) -> dict[str, str]:
    """By the name of what the day falls on, what the line says of such days."""
    names = {
        public_holiday(day): line.public_holidays,
        holiday_among(school, day): line.school_holidays,
    }
    return {name: policy for name, policy in names.items() if name}


def _verdict(policies: Iterable[str]) -> OnHolidays:
    """The stricter one where a day is both."""
    said = [*policies]
    return SKIP if SKIP in said else ASK if ASK in said else KEEP
