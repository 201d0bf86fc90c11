"""What lines want of their dates, held against the dates that stand: reads only.

The consequence card shows a plan before it is carried out (``events.actions.materialising``).
What already happened is never part of one. How a plan is made: ``events.planning``.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from rooms.closures import Shut, covering
from rooms.models import Zone

from .date_states import CAPACITY, TIME, ZONES, DateState, facts_of
from .enums import State
from .line_days import Spans
from .models import Line, Occurrence
from .wall_clock import TimeRefused, span

#: Fields set by hand on dates that are to follow their line again, by the date's key.
Released = Mapping[int, Collection[str]]


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
        """The same plan for one day: its date comes, stays or goes, and no other is touched.

        Another date that the whole plan would move there stays where it is, and so does one of the
        day that a person has yet to decide about, unless it is as the rule has it.
        """
        rows = self.rows.items()
        its_own = {pk: row for pk, row in rows if (row.rule_date or row.local_date) == day}
        is_wanted = day in self.added or day in self.updates.values()
        stays = [pk for pk in its_own if self.updates.get(pk) == day and self._is_quiet(pk)]
        if is_wanted and not stays:
            # It had the day once, and another was to move there.
            stays = [pk for pk, row in its_own.items() if row.is_asleep and row.rule_date]
        is_there = is_wanted and any(
            row.starts_at == self.spans[day][0] for row in its_own.values() if not row.is_asleep
        )
        gone = [
            pk
            for pk, row in its_own.items()
            if row.rule_date and pk not in stays and not row.is_asleep
        ]
        return replace(
            self,
            updates=dict.fromkeys(stays, day),
            added=[day] if is_wanted and not stays and not is_there else [],
            undecided=[pk for pk in gone if is_kept(self.rows[pk])],
            skipped=[pk for pk in gone if not is_kept(self.rows[pk])],
            adrift=[],
        )

    def rule_moment(self, pk: int, day: date) -> datetime:
        """When a date of this day begins, whatever was set by hand."""
        row = self.rows[pk]
        if TIME not in row.pinned:
            return row.starts_at
        try:
            return span(day, self.line.start_time, self.line.end_time, self.line.end_day)[0]
        except TimeRefused:  # no such time on that day: the clock is put on
            return row.starts_at

    def starts_at(self, pk: int) -> datetime:
        """When a date that stays begins once it is carried out."""
        keeps_time = TIME in self.pinned(pk)
        return self.rows[pk].starts_at if keeps_time else self.spans[self.updates[pk]][0]

    @property
    def gained(self) -> set[datetime]:
        """The moments of dates that come, or come back."""
        return {self.spans[day][0] for day in (*self.added, *self.waking)}

    @property
    def moments_left(self) -> set[datetime]:
        """The moments of dates that move away because the rule has no such day any more."""
        return {
            self.rule_moment(pk, left)
            for pk, day in self.updates.items()
            if (left := self.rows[pk].rule_date) and left != day and left not in self.spans
        }

    @property
    def waking(self) -> dict[date, int]:
        """Dates that fell asleep once and come back, by their day."""
        return {day: pk for pk, day in self.updates.items() if self.rows[pk].is_asleep}

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

    def _is_quiet(self, pk: int) -> bool:
        """Whether nobody has to be told where a date becomes what the plan wants of it."""
        row = self.rows[pk]
        if row.rule_date or not has_people(row):
            return True
        times = (row.starts_at, row.ends_at)
        is_there = TIME in self.pinned(pk) or times == self.spans[self.updates[pk]]
        in_zones = ZONES in self.pinned(pk) or {zone.pk for zone in row.zones.all()} == self.zones
        return is_there and in_zones

    def given_up(self) -> dict[int, date]:
        """Dates that the line has no day for any more, and the days they had."""
        rows = (self.rows[pk] for pk in (*self.undecided, *self.skipped, *self.adrift))
        return {row.pk: row.rule_date or row.local_date for row in rows}

    def left_over(self) -> dict[int, date]:
        """Those behind the end of the line, which another line may go on with."""
        return {pk: day for pk, day in self.given_up().items() if self.is_behind_the_end(day)}

    def is_behind_the_end(self, day: date) -> bool:
        until = self.line.until_date
        return self.line.is_ended or (until is not None and day > until)

    def hand_over(self, pk: int, heir: "Plan", day: date) -> None:
        """Let another line go on with a date, as its date of that day."""
        heir.rows[pk] = self.rows.pop(pk)
        if day in heir.added:
            heir.added.remove(day)
        else:
            # Its own of that day sleeps on.
            del heir.updates[heir.waking[day]]
        heir.updates[pk] = day
        for left in (self.undecided, self.skipped, self.adrift):
            if pk in left:
                left.remove(pk)


def has_people(occurrence: Occurrence) -> bool:
    return bool(occurrence.taken or occurrence.waiting or occurrence.requested)


def is_kept(row: Occurrence) -> bool:
    """People, or a word from the house, keep a date from vanishing."""
    return has_people(row) or bool(row.note) or row.is_cancelled
