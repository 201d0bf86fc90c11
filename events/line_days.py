"""The days of a line with their times, by what it makes of what they fall on."""

from datetime import date, datetime

from recurrence import MONTHLY, YEARLY, Recurrence

from .enums import OnHolidays
from .holidays import judged
from .models import Line
from .reconcile import Stretch, iso_week, month
from .recurrence import iter_dates, local_date
from .rule_parts import single_rule
from .wall_clock import NoSuchTime, span

Span = tuple[datetime, datetime]
Spans = dict[date, Span]


def judged_spans(line: Line, now: datetime, *, until: date) -> dict[OnHolidays, Spans]:
    """Up to a day, but for what is over: those it has, those it skips, and those it asks about."""
    spans = _spans(line, now, until)
    found: dict[OnHolidays, Spans] = {verdict: {} for verdict in OnHolidays}
    for day, verdict in judged(line, spans):
        found[verdict][day] = spans[day]
    return found


def stretches_of(line: Line, before: Recurrence | None) -> tuple[Stretch, ...]:
    """Within what a date may move and still be the same date, where the line's rule was another
    ``before``: dates that repeat by months have theirs, since in each month a rule's day lies
    elsewhere, and only then its week."""
    if before and repeats_by_months(line.rule) and repeats_by_months(before):
        return (month, iso_week)
    return (iso_week,)


def repeats_by_months(rule: Recurrence) -> bool:
    """Or by years."""
    part = single_rule(rule)
    return part is not None and part.freq in (MONTHLY, YEARLY)


def has_begun(line: Line, day: date, now: datetime) -> bool:
    """Whether this is a day of the line's rule on which its own time is not ahead any more."""
    begin, end = line.from_date, line.until_date
    if day not in iter_dates(line.rule, from_date=begin, until_date=end, first=day, last=day):
        return False
    try:
        return span(day, line.start_time, line.end_time, line.end_day)[0] <= now
    except NoSuchTime:
        return False


def _spans(line: Line, now: datetime, until: date) -> Spans:
    """Whatever they fall on.

    Nights in which the clocks leave out that hour, or go through it twice, have no date: the form
    refuses those it can see, and later ones come into sight when nobody looks.
    """
    found = {}
    for day in iter_dates(
        line.rule,
        from_date=line.from_date,
        until_date=line.until_date,
        first=local_date(now),
        last=until,
    ):
        try:
            times = span(day, line.start_time, line.end_time, line.end_day)
        except NoSuchTime:
            continue
        if times[1] > now:
            found[day] = times
    return found
