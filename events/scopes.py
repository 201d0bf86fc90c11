"""How far a change of one date reaches: from that date on, or from now on, in the line it is of.

Either way the line ends and a line goes on in its place, so what already happened never changes;
``succession.plan_schedule`` lets the dates go on under it. Where nothing of the line lies before,
it is the line itself that changes. Nothing is written here.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from recurrence import MONTHLY, WEEKLY, YEARLY, Recurrence, Rule, Weekday, to_weekday

from .date_states import CAPACITY, RESPONSIBLE, TIME, ZONES
from .models import Line, Occurrence
from .plans import LineFacts
from .reconcile import month
from .recurrence import iter_dates, local_date, rule_dates
from .rule_parts import single_rule
from .wall_clock import TimeRefused, span

_DAY = timedelta(days=1)
_MONTH = timedelta(days=31)


class ScopeRefused(ValueError):
    """That cannot be had for more than the one date; ``str(error)`` is fit for the editor."""


@dataclass(frozen=True)
class NewTime:
    """When a date is to be, on the house's clocks; no times mean whole days."""

    day: date
    start_time: time | None
    end_time: time | None
    end_day: int

    @property
    def is_ahead(self) -> bool:
        """Whether it has not begun; whether there is such a time at all is asked elsewhere."""
        try:
            begins, _ends = span(self.day, self.start_time, self.end_time, self.end_day)
        except TimeRefused:
            return True
        return begins > timezone.now()


def can_go_on(row: Occurrence) -> bool:
    """Whether there is a line in which dates follow this one.

    One that somebody has moved past its rule's day, once that day is over, is of no plan any more.
    """
    if row.line is None or row.line.is_ended or row.rule_date is None:
        return False
    return bool(row.rule_date >= local_date(timezone.now()))


def first_to_come(row: Occurrence) -> date:
    """The rule's first day in the date's line whose date has not begun."""
    now = timezone.now()
    coming = row.line.occurrences.planned().filter(
        rule_date__gte=local_date(now), starts_at__gt=now
    )
    first = coming.order_by("rule_date").values_list("rule_date", flat=True).first()
    return first or row.rule_date


def go_on(
    facts: LineFacts, row: Occurrence, edits: Mapping[str, Any], *, first: date
) -> list[LineFacts]:
    """The line that ``row`` is of, with other facts from the rule's day ``first`` on.

    ``edits`` holds what is to be another, by the names of ``date_states``: a ``NewTime``, zones, a
    number of seats, a user. Raises ScopeRefused, or ValidationError where the line cannot be so.
    """
    before = copy(facts.line)
    start = _in_step(before, first)
    after = Line(
        series=before.series,
        from_date=start,
        until_date=before.until_date,
        rule=_from(before, first, start),
        start_time=before.start_time,
        end_time=before.end_time,
        end_day=before.end_day,
        capacity=edits.get(CAPACITY, before.capacity),
        public_holidays=before.public_holidays,
        school_holidays=before.school_holidays,
        responsible=edits.get(RESPONSIBLE, before.responsible),
    )
    zones = edits.get(ZONES, facts.zones)
    if TIME in edits:
        _give_time(after, row, edits[TIME])
    if not _has_dates_before(before, first):
        # The stretch before would be empty: it is the line itself that goes on.
        after.pk = before.pk
        after.clean()
        return [LineFacts(after, zones)]
    before.until_date = first - _DAY
    before.clean()
    after.clean()
    return [LineFacts(before, facts.zones), LineFacts(after, zones)]


def _has_dates_before(line: Line, day: date) -> bool:
    dates = iter_dates(
        line.rule, from_date=line.from_date, until_date=line.until_date, last=day - _DAY
    )
    return any(True for _date in dates)


def _own_dates(line: Line, last: date) -> list[date]:
    """The days that the line's rule gives by itself until then, without any that are named."""
    if not line.rule.rrules:
        return []
    own = Recurrence(rrules=line.rule.rrules, include_dtstart=False)
    begin, end = line.from_date, line.until_date
    return rule_dates(own, from_date=begin, until_date=end, first=begin, last=last)


def _in_step(line: Line, first: date) -> date:
    """The day that the line begins with when it goes on at ``first``.

    Every second week, and a weekday that the rule does not name, are reckoned from it; so where
    ``first`` is a day that somebody added, it is the rule's own last one before.
    """
    if not line.rule.rrules:
        return first
    return max(_own_dates(line, first), default=line.from_date)


def _from(line: Line, first: date, start: date) -> Recurrence:
    """The line's rule for what is left of it: as many times as are left, and its days by name."""
    rule = line.rule
    rrules = [copy(part) for part in rule.rrules]
    for part in rrules:
        if part.count:
            counted = rule_dates(
                Recurrence(rrules=[part], include_dtstart=False),
                from_date=line.from_date,
                first=line.from_date,
                last=start - _DAY,
            )
            part.count -= len(counted)
    return Recurrence(
        rrules=rrules,
        rdates=[day for day in rule.rdates if local_date(day) >= first],
        exdates=[
            *([start] if start < first else []),  # that one is of the stretch before
            *(day for day in rule.exdates if local_date(day) >= first),
        ],
        include_dtstart=False,
    )


def _give_time(line: Line, row: Occurrence, wanted: NewTime) -> None:
    line.start_time, line.end_time = wanted.start_time, wanted.end_time
    line.end_day = wanted.end_day
    if wanted.day != row.local_date:
        _shift(line, row, wanted.day)
    elif row.local_date != row.rule_date:
        raise ScopeRefused(
            _(
                "This date has been moved to another day by hand, so it is not clear on which day "
                "the others should be. Choose that day, or change them from one of the others."
            )
        )


def _shift(line: Line, row: Occurrence, day: date) -> None:
    """Let the line's dates fall on another day, as one of them does."""
    old: date = row.rule_date
    part = single_rule(line.rule)
    if part is None or old not in _own_dates(line, old):
        raise ScopeRefused(
            _("These dates are named one by one. Move each by itself, or name others in the plan.")
        )
    shift = day - old  # which the date itself may have left, by hand
    if not shift:
        return
    if part.freq == WEEKLY and day.isocalendar()[:2] != old.isocalendar()[:2]:
        raise ScopeRefused(
            _(
                "Dates that repeat by weeks move within their week. Move only this one, or end the "
                "plan and start another."
            )
        )
    was = copy(line)
    line.rule = copy(line.rule)
    line.rule.rrules = [_shifted(part, old, old + shift)]
    if part.freq in (MONTHLY, YEARLY) and (part.byday or part.bymonthday):
        _move_by_month(line, was, shift)
        return
    line.rule.exdates = [_near(each, old, shift, part) for each in line.rule.exdates]
    line.rule.rdates = [_near(each, old, shift, part) for each in line.rule.rdates]
    if part.freq == WEEKLY and len(part.byday) > 1:
        _keep_edges(line, was, part, old, shift)
        return
    line.from_date += shift
    # With the date it ended with: any later end would bring others with every move.
    if was.until_date:
        line.until_date = _last(was, was.until_date) + shift
    if part.until:
        line.rule.rrules[0].until = _last(was, local_date(part.until)) + shift


def _last(line: Line, end: date) -> date:
    """The last date that the line's rule gives by then."""
    return max(_own_dates(line, end), default=end)


def _move_by_month(line: Line, was: Line, shift: timedelta) -> None:
    """Let a line that repeats by months begin and end with the dates it had, and leave out those it
    left out: each month has the rule's day elsewhere."""
    named = [local_date(day) for day in was.rule.exdates]
    begin, end = was.from_date, was.until_date
    own = Recurrence(rrules=was.rule.rrules, include_dtstart=False)
    first = next(iter(iter_dates(own, from_date=begin, until_date=end)), None)
    if first is None:
        line.from_date += shift
        return
    (part,) = line.rule.rrules
    until = part.until and local_date(part.until)
    last = max([end or until or first, *named])
    had = _own_dates(was, last)
    part.until = None
    new = Recurrence(rrules=[part], include_dtstart=False)
    month_of_first = first.replace(day=1)
    given = rule_dates(new, from_date=month_of_first, first=month_of_first, last=last + _MONTH)
    there = {month(day): day for day in given}
    line.from_date = there.get(month(first), first + shift)
    if end and had:
        line.until_date = there.get(month(had[-1]), end)
    if until:
        part.until = there.get(month(had[-1]), until) if had else until
    line.rule.exdates = [there.get(month(day), day) if day in had else day for day in named]
    line.rule.rdates = [local_date(day) + shift for day in was.rule.rdates]


def _keep_edges(line: Line, was: Line, part: Rule, old: date, shift: timedelta) -> None:
    """Let a line of several weekdays, one of which has moved, begin and end with the dates it had.

    In its first and its last week that one may now lie on the other side of another.
    """
    if part.count:
        raise ScopeRefused(_cannot_say())
    until = part.until and local_date(part.until)
    for edge in filter(None, (was.from_date, was.until_date or until)):
        monday = edge - edge.weekday() * _DAY
        sunday = monday + 6 * _DAY
        dates = {_near(day, old, shift, part) for day in _own_dates(was, sunday)}
        dates = {day for day in dates if day >= monday}
        if edge == was.from_date:
            line.from_date = min([edge, *dates])
        elif was.until_date:
            line.until_date = max([edge, *dates])
        else:
            line.rule.rrules[0].until = max([edge, *dates])
        given = _own_dates(line, min(sunday, line.until_date or sunday))
        line.rule.exdates += [day for day in given if day >= monday and day not in dates]


def _shifted(part: Rule, old: date, new: date) -> Rule:
    """The rule that gives ``new`` where this one gave ``old``."""
    moved = copy(part)
    if part.until and new > old:
        moved.until = local_date(part.until) + (new - old)
    if part.byweekno or part.byyearday or part.bysetpos:
        raise ScopeRefused(_cannot_say())
    if part.freq == WEEKLY:
        kept = [to_weekday(each).number for each in part.byday]
        if new.weekday() in kept and new.weekday() != old.weekday():
            raise ScopeRefused(_("There is a date of this plan on that weekday already."))
        if kept:
            days = {new.weekday() if number == old.weekday() else number for number in kept}
            moved.byday = [Weekday(number) for number in sorted(days)]
    elif part.freq in (MONTHLY, YEARLY):
        if (old.year, old.month) != (new.year, new.month) or len(part.bymonth) > 1:
            raise ScopeRefused(_cannot_say())
        if len(part.byday) == 1 and not part.bymonthday:
            weekday = to_weekday(part.byday[0])
            if weekday.index is None or (part.freq == YEARLY and not part.bymonth):
                raise ScopeRefused(_cannot_say())  # each of them, or counted through the year
            moved.byday = [_same_of_month(weekday, new)]
        elif len(part.bymonthday) == 1 and not part.byday:
            if part.bymonthday[0] < 0:
                raise ScopeRefused(_cannot_say())
            moved.bymonthday = [new.day]
        elif part.byday or part.bymonthday:
            raise ScopeRefused(_cannot_say())
    elif part.byday or part.bymonthday or part.bymonth:
        raise ScopeRefused(_cannot_say())
    return moved


def _same_of_month(weekday: Weekday, day: date) -> Weekday:
    """Which weekday of its month a day is, counted from the end where the rule counts so, or where
    not every month has a fifth."""
    number = (day.day - 1) // 7 + 1
    is_last = (day + timedelta(days=7)).month != day.month
    if is_last and (weekday.index < 0 or number > 4):
        return Weekday(day.weekday(), -1)
    return Weekday(day.weekday(), number)


def _near(moment: date, old: date, shift: timedelta, part: Rule) -> date:
    """A day that is named moves along where its weekday is the one that moves."""
    day = local_date(moment)
    return day + shift if part.freq != WEEKLY or day.weekday() == old.weekday() else day


def _cannot_say() -> str:
    text: str = _(
        "The plan repeats in a way that does not tell on which day the others would fall. Move "
        "only this date, or change the plan."
    )
    return text
