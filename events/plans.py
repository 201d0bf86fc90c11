"""What a line wants of its dates, held against the dates that stand: reads only.

The consequence card shows a plan before it is carried out (``events.actions.materialising``).
What already happened is never part of one.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils import timezone

from .enums import State
from .models import Line, Occurrence
from .reconcile import match
from .recurrence import rule_dates
from .wall_clock import NoSuchTime, span

# Eighteen months: the season after next can be planned, and lists stay small.
HORIZON = timedelta(days=548)


@dataclass
class Plan:
    """The dates of one line, sorted by what is to become of them. Keys of rows are theirs."""

    line: Line
    updates: dict[int, date] = field(default_factory=dict)
    added: list[date] = field(default_factory=list)
    released: list[int] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)
    rows: dict[int, Occurrence] = field(default_factory=dict)

    def times(self, day: date) -> tuple[datetime, datetime]:
        """When the date of this rule's day starts and ends; raises NoSuchTime."""
        return span(day, self.line.start_time, self.line.end_time, self.line.end_day)

    @property
    def moved_with_people(self) -> list[tuple[Occurrence, datetime, datetime]]:
        """Dates that get another time and have families on them, with the new times."""
        found = []
        for pk, day in self.updates.items():
            row = self.rows[pk]
            if (
                has_people(row)
                and row.state == State.PLANNED
                and "time" not in row.pinned
            ):
                starts_at, ends_at = self.times(day)
                if (starts_at, ends_at) != (row.starts_at, row.ends_at):
                    found.append((row, starts_at, ends_at))
        return found


def plan_line(line: Line, *, now: datetime | None = None) -> Plan:
    """What is to become of a line's future dates. A line that is ended wants none of them."""
    now = now or timezone.now()
    today = timezone.localdate(now)
    plan = Plan(line)
    existing = list(line.occurrences.filter(local_date__gte=today)) if line.pk else []
    happened = {row.rule_date for row in existing if row.starts_at <= now}
    plan.rows = {
        row.pk: row for row in existing if row.starts_at > now and row.rule_date
    }
    wanted = (
        []
        if line.is_ended
        else [day for day in _wanted(line, today) if day not in happened]
    )

    asleep = {
        row.rule_date: pk for pk, row in plan.rows.items() if row.state == State.SKIPPED
    }
    awake = {
        pk: row.rule_date for pk, row in plan.rows.items() if row.state != State.SKIPPED
    }
    matching = match(awake, wanted)
    plan.updates = {pk: awake[pk] for pk in matching.kept} | dict(matching.moved)
    for day in matching.added:
        # A date this rule once had and lost comes back as the row it was.
        if day in asleep:
            plan.updates[asleep[day]] = day
        else:
            plan.added.append(day)
    for pk in matching.removed:
        # People, or a word from the house, keep a date from vanishing.
        keep = (
            has_people(plan.rows[pk])
            or plan.rows[pk].note
            or plan.rows[pk].is_cancelled
        )
        (plan.released if keep else plan.skipped).append(pk)
    return plan


def _wanted(line: Line, today: date) -> list[date]:
    """The rule's days from today through the horizon, but for nights without that hour."""
    days = rule_dates(
        line.rule,
        from_date=line.from_date,
        until_date=line.until_date,
        first=today,
        last=today + HORIZON,
    )
    return [day for day in days if _exists(line, day)]


def _exists(line: Line, day: date) -> bool:
    try:
        span(day, line.start_time, line.end_time, line.end_day)
    except NoSuchTime:
        return False
    return True


def has_people(occurrence: Occurrence) -> bool:
    return bool(occurrence.taken or occurrence.waiting)
