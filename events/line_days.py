"""The days of a line with their times, by what it makes of what they fall on."""

from datetime import date, datetime

from .enums import OnHolidays
from .holidays import judged
from .models import Line
from .recurrence import iter_dates, local_date
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
