"""What "this and following" does in tests, as the view of a date would."""

from datetime import time

from events.actions import save_schedule
from events.models import Occurrence
from events.plans import LineFacts
from events.scopes import NewTime, go_on
from events.wall_clock import ZONE


def the_day(day, start=10, end=12):
    return NewTime(day, time(start), time(end), 0)


def row_of(series, day):
    return Occurrence.objects.select_related("line", "series").get(series=series, local_date=day)


def from_on(series, day, edits, *, first=None):
    """Save what "this and following" would; returns the lines that run then."""
    row = row_of(series, day)
    facts = go_on(LineFacts.stored(row.line), row, edits, first=first or row.rule_date)
    save_schedule(series=series, lines=facts, by=None)
    return [each.line for each in facts]


def hours(series):
    found = series.occurrences.planned().in_order()
    return [(row.local_date.day, row.starts_at.astimezone(ZONE).hour) for row in found]
