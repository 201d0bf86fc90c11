"""Closing the house in a test, and what became of its dates."""

from datetime import date, time, timedelta

from events.actions import close_house
from events.wall_clock import moment
from rooms.models import Closure

#: Tuesdays of the line: 20 and 27 October, 3 and 10 November.
FIRST, SECOND, THIRD, LAST = (date(2026, 10, 20) + timedelta(weeks=n) for n in range(4))
OPEN = ("planned", "", None)


def closing(first, last, reason="Vandskade", *, zones=(), start=time.min, end=None):
    """Closes from a day to another, both included, or to a time of the last."""
    ends_at = moment(last, end) if end else moment(last + timedelta(days=1), time.min)
    closure = Closure(
        reasons={"da": reason},
        starts_at=moment(first, start),
        ends_at=ends_at,
        is_whole_house=not zones,
    )
    return {"closure": closure, "zones": zones}


def close(*args, **kwargs):
    facts = closing(*args, **kwargs)
    return facts["closure"], close_house(**facts, by=None)


def standing(series):
    """State, reason and closure of each date, by its day."""
    values = series.occurrences.values_list("local_date", "state", "reason", "closure")
    return {day: (state, reason, closure) for day, state, reason, closure in values}
