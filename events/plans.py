"""What lines want of their dates, held against the dates that stand: reads only.

The consequence card shows a plan before it is carried out (``events.actions.materialising``).
What already happened is never part of one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone

from .enums import State
from .models import Line, Occurrence
from .models.series import HORIZON
from .reconcile import match
from .recurrence import iter_dates, local_date
from .wall_clock import NoSuchTime, span

Span = tuple[datetime, datetime]


@dataclass
class Plan:
    """The dates of one line, sorted by what is to become of them.

    ``spans`` are the rule's days with their times, ``rows`` the line's future dates by their key.
    A row is in ``updates`` with the day it gets (its own, or another of the same week), in
    ``skipped`` when it falls asleep, or in ``undecided``: the rule has no such day any more, but
    families, or a word from the house, hang on it, so that only a person may end it.
    """

    line: Line
    spans: dict[date, Span] = field(default_factory=dict)
    rows: dict[int, Occurrence] = field(default_factory=dict)
    updates: dict[int, date] = field(default_factory=dict)
    added: list[date] = field(default_factory=list)
    undecided: list[int] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)

    @property
    def moved(self) -> list[tuple[Occurrence, datetime, datetime]]:
        """Dates that take place and get another time, with the new times."""
        found = []
        for pk, day in self.updates.items():
            row = self.rows[pk]
            is_free = row.state == State.PLANNED and "time" not in row.pinned
            if is_free and self.spans[day] != (row.starts_at, row.ends_at):
                found.append((row, *self.spans[day]))
        return found

    @property
    def moved_with_people(self) -> list[tuple[Occurrence, datetime, datetime]]:
        return [each for each in self.moved if has_people(each[0])]

    @property
    def overbooked(self) -> list[Occurrence]:
        """Dates that are about to get fewer seats than are taken already."""
        most = self.line.capacity
        rows = (self.rows[pk] for pk in self.updates)
        return [
            row
            for row in rows
            if most is not None
            and most < row.taken
            and most != row.capacity
            and "capacity" not in row.pinned
        ]

    def left_over(self) -> list[int]:
        """Dates behind the end of the line, which another line may go on with."""
        until = self.line.until_date
        return [
            pk
            for pk in (*self.undecided, *self.skipped)
            if (day := self.rows[pk].rule_date)
            and (self.line.is_ended or (until is not None and day > until))
        ]


def plan_lines(lines: Sequence[Line], *, now: datetime | None = None) -> list[Plan]:
    """What is to become of each line's future dates. A line that is ended wants none of them."""
    now = now or timezone.now()
    rows = _coming_rows([line.pk for line in lines if line.pk], local_date(now))
    return [_plan(line, rows[line.pk], now) for line in lines]


def plan_schedule(lines: Sequence[Line], *, now: datetime | None = None) -> list[Plan]:
    """The plans of all of a series' lines together.

    Where one line ends and another gains days, dates go on under that one: on the same day, or
    within the same ISO week. So "this and following" moves dates instead of replacing them.
    """
    plans = plan_lines(lines, now=now)
    heirs = [plan for plan in plans if plan.added]
    for is_same_day in (True, False):
        for heir in heirs:
            _inherit(heir, plans, is_same_day=is_same_day)
    return plans


def has_people(occurrence: Occurrence) -> bool:
    return bool(occurrence.taken or occurrence.waiting)


def _coming_rows(lines: Iterable[int], today: date) -> dict[int | None, list[Occurrence]]:
    """Dates from today on, by line: also those set for an earlier or later day by hand."""
    found: dict[int | None, list[Occurrence]] = defaultdict(list)
    coming = Q(rule_date__gte=today) | Q(local_date__gte=today)
    for row in Occurrence.objects.filter(coming, line__in=list(lines)):
        found[row.line_id].append(row)
    return found


def _plan(line: Line, rows: Sequence[Occurrence], now: datetime) -> Plan:
    today = local_date(now)
    plan = Plan(line, spans={} if line.is_ended else _spans(line, now))
    plan.rows = {row.pk: row for row in rows if row.starts_at > now}
    started = {row.rule_date for row in rows if row.starts_at <= now}

    awake: dict[int, date] = {}
    asleep: dict[date, int] = {}
    adrift: dict[date, Occurrence] = {}
    for pk, row in plan.rows.items():
        if row.rule_date is None:
            if row.state != State.SKIPPED:
                adrift[row.local_date] = row
        elif row.state == State.SKIPPED:
            asleep[row.rule_date] = pk
        elif row.rule_date >= today or line.is_ended:
            awake[pk] = row.rule_date

    matching = match(awake, [day for day in plan.spans if day not in started])
    plan.updates = matching.kept | matching.moved
    for day in matching.added:
        # A date this rule once had and lost comes back as the row it was.
        if day in adrift:
            plan.updates[adrift.pop(day).pk] = day
        elif day in asleep:
            plan.updates[asleep[day]] = day
        else:
            plan.added.append(day)
    for pk in matching.removed:
        (plan.undecided if _is_kept(plan.rows[pk]) else plan.skipped).append(pk)
    plan.skipped += [row.pk for row in adrift.values() if not _is_kept(row)]
    return plan


def _is_kept(row: Occurrence) -> bool:
    """People, or a word from the house, keep a date from vanishing."""
    return has_people(row) or bool(row.note) or row.is_cancelled


def _spans(line: Line, now: datetime) -> dict[date, Span]:
    """The rule's days through the horizon with their times, but for what is over.

    Nights in which the clocks leave out that hour, or go through it twice, have no date: the form
    refuses those it can see, and later ones come into sight when nobody looks.
    """
    today = local_date(now)
    found = {}
    for day in iter_dates(
        line.rule,
        from_date=line.from_date,
        until_date=line.until_date,
        first=today,
        last=today + HORIZON,
    ):
        try:
            times = span(day, line.start_time, line.end_time, line.end_day)
        except NoSuchTime:
            continue
        if times[1] > now:
            found[day] = times
    return found


def _inherit(heir: Plan, plans: Sequence[Plan], *, is_same_day: bool) -> None:
    givers = {pk: plan for plan in plans for pk in plan.left_over()}
    days = {pk: giver.rows[pk].rule_date for pk, giver in givers.items()}
    matching = match(days, heir.added)
    for pk, day in (matching.kept if is_same_day else matching.moved).items():
        giver = givers[pk]
        heir.rows[pk] = giver.rows.pop(pk)
        heir.updates[pk] = day
        heir.added.remove(day)
        for left in (giver.undecided, giver.skipped):
            if pk in left:
                left.remove(pk)
