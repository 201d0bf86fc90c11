"""What lines want of their dates, held against the dates that stand: reads only.

The consequence card shows a plan before it is carried out (``events.actions.materialising``).
What already happened is never part of one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from recurrence import Recurrence

from rooms.closures import Shut, closures_in_force, covering
from rooms.models import Zone

from .date_states import CAPACITY, TIME, ZONES, DateState, facts_of
from .enums import State
from .holidays import ASK, KEEP, SKIP
from .line_days import Spans, has_begun, judged_spans, repeats_by_months, stretches_of
from .models import Line, Occurrence
from .reconcile import match
from .recurrence import HORIZON, local_date

#: Fields set by hand on dates that are to follow their line again, by the date's key.
Released = Mapping[int, Collection[str]]
#: What lines repeat by, by the line's key.
Rules = Mapping[int | None, Recurrence]


@dataclass
class LineFacts:
    """A line as a form holds it: clean but maybe unsaved, its zones beside it."""

    line: Line
    zones: Sequence[Zone] = ()

    @classmethod
    def stored(cls, line: Line) -> "LineFacts":
        return cls(line, list(line.zones.all()))


@dataclass
class Plan:
    """The dates of one line, sorted by what is to become of them.

    ``zones`` are what the line wants, ``spans`` the rule's days with their times, ``rows`` the
    line's future dates by their key. A row is in ``updates`` with the day it gets (its own, or
    another of the same week), in ``skipped`` when it falls asleep, or in ``undecided``: the rule
    has no such day any more, but families, or a word from the house, hang on it, so that only a
    person may end it. Those that an earlier plan has left so, and that stay so, are in ``adrift``.
    ``spent`` are days of the rule whose date, brought forward by hand, has begun already.
    ``left_out`` are days of the rule that are none of the line because of what they fall on,
    ``asked`` those that somebody has yet to decide about, with the times they would have.
    ``closures`` are those in force: a date lies in one or takes place.
    """

    line: Line
    zones: frozenset[int] = frozenset()
    released: Released = field(default_factory=dict)
    spans: Spans = field(default_factory=dict)
    rows: dict[int, Occurrence] = field(default_factory=dict)
    updates: dict[int, date] = field(default_factory=dict)
    added: list[date] = field(default_factory=list)
    undecided: list[int] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)
    adrift: list[int] = field(default_factory=list)
    closures: Sequence[Shut] = ()
    spent: set[date] = field(default_factory=set)
    left_out: Spans = field(default_factory=dict)
    asked: Spans = field(default_factory=dict)

    def pinned(self, pk: int) -> set[str]:
        """What was set by hand on a date and stays so; and how many talks it is divided into, once
        families have times of theirs: another number would move them all."""
        return self.by_hand(pk) | ({CAPACITY} if self.keeps_talks(pk) else set())

    def by_hand(self, pk: int) -> set[str]:
        return {*self.rows[pk].pinned}.difference(self.released.get(pk, ()))

    def keeps_talks(self, pk: int) -> bool:
        row = self.rows[pk]
        is_other = row.capacity != self.line.capacity
        return is_other and has_people(row) and self.line.is_divided

    def closure_of(self, pk: int) -> Shut | None:
        """The closure that a date would lie in once it is carried out."""
        if not self.closures:
            return None
        row, pinned = self.rows[pk], self.pinned(pk)
        keeps_time = TIME in pinned or row.is_cancelled
        times = (row.starts_at, row.ends_at) if keeps_time else self.spans[self.updates[pk]]
        zones = {zone.pk for zone in row.zones.all()} if ZONES in pinned else self.zones
        return covering(self.closures, *times, zones)

    def only(self, day: date) -> "Plan":
        """The same plan for one day: its date comes, stays or goes, and no other is touched."""
        updates = {pk: its for pk, its in self.updates.items() if its == day}
        gone = [
            pk
            for pk, row in self.rows.items()
            if row.rule_date == day
            and pk not in updates
            and (row.is_closed or row.state != State.SKIPPED)
        ]
        return replace(
            self,
            updates=updates,
            added=[each for each in self.added if each == day],
            undecided=[pk for pk in gone if _is_kept(self.rows[pk])],
            skipped=[pk for pk in gone if not _is_kept(self.rows[pk])],
            adrift=[],
        )

    @property
    def days(self) -> set[date]:
        """On which days its dates are once it is carried out."""
        moved = {pk: day for pk, day in self.updates.items() if TIME not in self.pinned(pk)}
        staying = {*self.updates, *self.undecided, *self.adrift} - moved.keys()
        return {*self.added, *moved.values(), *(self.rows[pk].local_date for pk in staying)}

    @property
    def moved(self) -> list[tuple[Occurrence, datetime, datetime]]:
        """Dates that take place and get another time, with the new times."""
        found = []
        for pk, day in self.updates.items():
            row = self.rows[pk]
            is_free = row.state == State.PLANNED and TIME not in self.pinned(pk)
            if is_free and self.spans[day] != (row.starts_at, row.ends_at):
                found.append((row, *self.spans[day]))
        return found

    def wanted(self, pk: int, before: DateState) -> DateState:
        """What a date that stays becomes: what its line says, but for what was set by hand."""
        pinned = self.pinned(pk)
        facts = facts_of(self.line, self.zones, self.spans[self.updates[pk]])
        free = {name: value for name, value in facts.items() if name not in pinned}
        return before | free | {"pinned": sorted(self.by_hand(pk))}

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
            and row.state == State.PLANNED
            and most < row.taken
            and most != row.capacity
            and CAPACITY not in self.pinned(row.pk)
        ]

    def left_over(self) -> dict[int, date]:
        """Dates behind the end of the line, which another line may go on with, and their days."""
        rows = (self.rows[pk] for pk in (*self.undecided, *self.skipped, *self.adrift))
        days = {row.pk: row.rule_date or row.local_date for row in rows}
        return {pk: day for pk, day in days.items() if self.is_behind_the_end(day)}

    def is_behind_the_end(self, day: date) -> bool:
        until = self.line.until_date
        return self.line.is_ended or (until is not None and day > until)

    def hand_over(self, pk: int, heir: "Plan", day: date) -> None:
        """Let another line go on with a date, as its date of that day."""
        heir.rows[pk] = self.rows.pop(pk)
        heir.updates[pk] = day
        heir.added.remove(day)
        for left in (self.undecided, self.skipped, self.adrift):
            if pk in left:
                left.remove(pk)


def plan_lines(
    lines: Sequence[LineFacts],
    *,
    now: datetime | None = None,
    released: Released | None = None,
    before: Rules | None = None,
) -> list[Plan]:
    """What is to become of each line's future dates. A line that is ended wants none of them.

    ``before`` are the ``rules_before`` of the lines, where they have been saved since.
    """
    now = now or timezone.now()
    rows: dict[int | None, list[Occurrence]] = defaultdict(list)
    for row in coming_of([facts.line.pk for facts in lines if facts.line.pk], local_date(now)):
        rows[row.line_id].append(row)
    before = rules_before(lines) if before is None else before
    plans = [
        _plan(facts, rows[facts.line.pk], now, released or {}, before.get(facts.line.pk))
        for facts in lines
    ]
    keep_out_of_closures(plans, closures_in_force())
    return plans


def keep_out_of_closures(plans: Iterable[Plan], closures: Sequence[Shut]) -> None:
    """Nobody's date is moved to where the house is closed: a person decides about it, and the day
    gets a date of its own, which is closed."""
    for plan in plans:
        plan.closures = closures
        for pk, day in [*plan.updates.items()] if closures else []:
            row = plan.rows[pk]
            if row.state == State.PLANNED and has_people(row) and plan.closure_of(pk):
                del plan.updates[pk]
                plan.undecided.append(pk)
                plan.added = sorted([*plan.added, day])


def keep_out_of_the_past(plans: Iterable[Plan], now: datetime) -> None:
    """No date that is ahead is given a time that has passed: on its own day it stays as it is, and
    otherwise a person decides about it."""
    for plan in plans:
        for pk, day in [*plan.updates.items()]:
            row = plan.rows[pk]
            is_free = row.state == State.PLANNED and TIME not in plan.pinned(pk)
            if not is_free or plan.spans[day][0] > now:
                continue
            del plan.updates[pk]
            if row.rule_date == day:
                del plan.rows[pk]
            else:
                (plan.undecided if _is_kept(row) else plan.skipped).append(pk)


def keep_clear_of_hand_set(plans: Sequence[Plan]) -> None:
    """Where a rule would make a date at the very moment of one that somebody has set there, or has
    kept, that one is enough: two would have one address between them."""
    wanted = {plan.spans[day][0] for plan in plans for day in plan.added}
    if not wanted:
        return
    moving = {pk for plan in plans for pk in plan.updates if TIME not in plan.pinned(pk)}
    rows = Occurrence.objects.not_asleep().exclude(pk__in=moving)
    rows = rows.filter(
        series__in={plan.line.series_id for plan in plans}, starts_at__gte=min(wanted)
    )
    columns = rows.order_by().values_list("series", "starts_at", "line", "rule_date", "pinned")
    taken = {
        (series, starts_at)
        for series, starts_at, line, rule_date, pinned in columns
        if line is None or rule_date is None or TIME in pinned
    }
    for plan in plans:
        series = plan.line.series_id
        plan.added = [day for day in plan.added if (series, plan.spans[day][0]) not in taken]


def has_people(occurrence: Occurrence) -> bool:
    return bool(occurrence.taken or occurrence.waiting or occurrence.requested)


def coming_of(lines: Iterable[int], today: date) -> QuerySet[Occurrence]:
    """Dates of lines from today on: also those set for an earlier or later day by hand."""
    coming = Q(rule_date__gte=today) | Q(local_date__gte=today)
    return Occurrence.objects.filter(coming, line__in=list(lines))


def rules_before(lines: Sequence[LineFacts]) -> Rules:
    """The rules that lines which repeat by months have so far, by the keys of the lines."""
    by_months = (facts.line for facts in lines if repeats_by_months(facts.line.rule))
    keys = [line.pk for line in by_months if line.pk]
    return dict(Line.objects.filter(pk__in=keys).values_list("pk", "rule")) if keys else {}


def _plan(
    facts: LineFacts,
    rows: Sequence[Occurrence],
    now: datetime,
    released: Released,
    before: Recurrence | None,
) -> Plan:
    today = local_date(now)
    line, zones = facts.line, frozenset(zone.pk for zone in facts.zones)
    plan = Plan(line, zones, released)
    if not line.is_ended:
        days = judged_spans(line, now, until=today + HORIZON)
        plan.spans, plan.left_out, plan.asked = days[KEEP], days[SKIP], days[ASK]
    plan.rows = {row.pk: row for row in rows if row.starts_at > now}
    started = {row.rule_date for row in rows if row.starts_at <= now}
    for row in _moved_into_the_past(plan, today, now):
        started.add(plan.rows.pop(row.pk).rule_date)

    plan.spent = {day for day in started if day is not None}

    awake: dict[int, date] = {}
    asleep: dict[date, int] = {}
    adrift: dict[date, Occurrence] = {}
    for pk, row in plan.rows.items():
        if row.rule_date is None:
            if row.state != State.SKIPPED:
                adrift[row.local_date] = row
        elif row.state == State.SKIPPED and not row.is_closed:
            asleep[row.rule_date] = pk
        elif row.rule_date >= today or line.is_ended:
            awake[pk] = row.rule_date

    # A date this rule once had and lost comes back as the row it was, before another moves there.
    own = {*awake.values()}
    back = {
        adrift.pop(day).pk: day
        for day in plan.spans
        if day in adrift and day not in started and day not in own
    }
    wanted = [day for day in plan.spans if day not in started and day not in back.values()]
    matching = match(awake, wanted, within=stretches_of(line, before))
    plan.updates = matching.kept | matching.moved | back
    for day in matching.added:
        if day in asleep:
            plan.updates[asleep[day]] = day
        else:
            plan.added.append(day)
    for pk in matching.removed:
        (plan.undecided if _is_kept(plan.rows[pk]) else plan.skipped).append(pk)
    for row in adrift.values():
        (plan.adrift if _is_kept(row) else plan.skipped).append(row.pk)
    return plan


def _moved_into_the_past(plan: Plan, today: date, now: datetime) -> list[Occurrence]:
    """Today's date, where its line would give it a time that has passed: it stays as people know
    it, as if it had begun."""
    rows = [
        row
        for row in plan.rows.values()
        if row.rule_date == today and not row.is_off and TIME not in plan.by_hand(row.pk)
    ]
    return rows if rows and not plan.line.is_ended and has_begun(plan.line, today, now) else []


def _is_kept(row: Occurrence) -> bool:
    """People, or a word from the house, keep a date from vanishing."""
    return has_people(row) or bool(row.note) or row.is_cancelled
