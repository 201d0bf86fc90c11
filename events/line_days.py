"""The days of a line with their times, by what it makes of what they fall on."""

from datetime import date, datetime

from recurrence import MONTHLY, YEARLY

from .enums import OnHolidays
from .holidays import judged
from .models import Line
from .reconcile import Stretch, iso_week, month, year
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


def stretches_of(line: Line) -> tuple[Stretch, ...]:
    """Within what a date of the line may move and still be the same date: in another month the same
    weekday lies elsewhere, so dates that repeat by months have theirs."""
    part = single_rule(line.rule)
    further = {MONTHLY: (month,), YEARLY: (month, year)}
    return (iso_week, *further.get(part.freq if part else None, ()))


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
