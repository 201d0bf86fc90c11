"""Last season's lines moved on to the next: what an editor is proposed, and nobody has written yet.

Who only asks whether it goes on is ``endings``; the form that shows the proposal, and the action
that saves it, are those of any other plan.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice

from django.db.models import prefetch_related_objects
from recurrence import MONTHLY, YEARLY, Recurrence, Rule

from .models import Line
from .plans import LineFacts
from .recurrence import clean_rule, iter_dates
from .rule_parts import single_rule

#: A plan that ends within this time is about to end: long enough to plan another season, short
#: enough to know whether one wants it.
SOON = timedelta(weeks=4)

#: A next season may begin this long after the last; what is later is a typing error.
LATEST = timedelta(days=3 * 365)


@dataclass(frozen=True)
class Season:
    """The lines of a plan that end together, and would go on together."""

    lines: Sequence[Line]

    @property
    def first(self) -> date:
        return min(line.from_date for line in self.lines)

    @property
    def last(self) -> date:
        return max(line.last_day for line in self.lines)

    @property
    def leaves_days_behind(self) -> bool:
        """Whether there were days left out of a rule, or added to it, which are not moved on."""
        return any(
            line.rule.rrules and (line.rule.exdates or line.rule.rdates) for line in self.lines
        )

    def earliest(self, today: date) -> date:
        """The next one begins when this one is over."""
        return max(self.last, today) + timedelta(days=1)

    def start(self, today: date) -> date:
        """When the next one begins if nobody says otherwise: in the same week of a later year, on
        the same weekday; or in the same month, where it goes by months."""
        opening = min(self.lines, key=lambda line: line.from_date)
        starts = (_years_later(opening, years) for years in count(1))
        return next(start for start in starts if start >= self.earliest(today))

    def asked_start(self, asked: date | None, today: date) -> date:
        """The day somebody asked for, within reason."""
        if asked is None or asked > today + LATEST:
            return self.start(today)
        return max(asked, self.earliest(today))

    def moved_on(self, start: date) -> list[LineFacts]:
        """The lines of a season that begins on ``start`` or up to six days later, unsaved.

        All move by the same number of whole weeks: weekdays stay, and so does which of two lines
        has the odd weeks. Rules of months and years keep to their calendar instead. Each has as
        many dates as before, left-out ones included; days left out and added stay behind.
        """
        prefetch_related_objects(self.lines, "zones")
        weeks = timedelta(weeks=-(-(start - self.first).days // 7))
        return [
            LineFacts(moved, list(line.zones.all()))
            for line in self.lines
            if (moved := _moved(line, by=weeks, not_before=start + (line.from_date - self.first)))
        ]


def ends_soon(lines: Iterable[Line], today: date) -> bool:
    """Whether all of these are over or about to be."""
    return all(line.last_day is not None and line.last_day <= today + SOON for line in lines)


def last_season(lines: Iterable[Line], today: date) -> Season | None:
    """The season that is over or about to be, of all lines of a series; None where the plan goes
    on, or where there was but a single date.

    Lines that ended within a few weeks of each other are one season, but for those that a later
    one took over from.
    """
    lines = [line for line in lines if not line.is_ended]
    if not lines or not ends_soon(lines, today):
        return None
    latest = max(line.last_day for line in lines)
    together = [line for line in lines if line.last_day >= latest - SOON]
    heirs = [line.from_date for line in together if line.rule.rrules]
    season = [
        line
        for line in together
        if not line.rule.rrules or not any(begins > line.last_day for begins in heirs)
    ]
    if len(season) == 1 and not season[0].rule.rrules and len(season[0].rule.rdates) < 2:
        return None
    return Season(season)


def _years_later(line: Line, years: int) -> date:
    """Where a season that this line opens would begin then."""
    first = line.from_date
    if _goes_by_months(single_rule(line.rule)):
        return date(first.year + years, first.month, 1)
    year, week, weekday = first.isocalendar()
    last_week = date(year + years, 12, 28).isocalendar().week
    return date.fromisocalendar(year + years, min(week, last_week), weekday)


def _goes_by_months(part: Rule | None) -> bool:
    return part is not None and part.freq in (MONTHLY, YEARLY)


def _moved(line: Line, *, by: timedelta, not_before: date) -> Line | None:
    """A new line with all facts of this one; None where its rule never had a date."""
    facts = {field.attname: getattr(line, field.attname) for field in Line._meta.concrete_fields}
    moved = Line(**facts | {"id": None, "until_date": None, "last_day": None})
    part = single_rule(line.rule)
    if part is None:
        days = [day + by for day in _days(line.rule, line)]
        moved.from_date = days[0]
        moved.rule = Recurrence(rdates=days[1:] and days)
    else:
        times = len(_days(Recurrence(rrules=[part]), line))
        if not times:
            return None
        endless = Recurrence(rrules=[_ending_after(None, part)])
        moved.from_date = line.from_date + by
        if _goes_by_months(part):
            moved.from_date = next(iter_dates(endless, from_date=line.from_date, first=not_before))
        if part.count:
            moved.rule = Recurrence(rrules=[_ending_after(times, part)])
        else:
            moved.rule = endless
            *_others, moved.until_date = islice(
                iter_dates(endless, from_date=moved.from_date), times
            )
    moved.rule = clean_rule(moved.rule, from_date=moved.from_date, until_date=moved.until_date)
    return moved


def _days(rule: Recurrence, line: Line) -> list[date]:
    return list(iter_dates(rule, from_date=line.from_date, until_date=line.until_date))


def _ending_after(times: int | None, part: Rule) -> Rule:
    """The same repetition with another end."""
    parts = {name: getattr(part, name) for name in Rule.byparams}
    return Rule(part.freq, part.interval, part.wkst, times, **parts)
