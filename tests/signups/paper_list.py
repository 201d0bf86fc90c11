"""The list of one date as a host would keep it on paper: the oracle of the queue's tests.

Written for reading, from SEMANTICS and not from the code: no locks, no sums, no rows.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from signups.deadlines import offer_ends

ACTIVE = ("requested", "waiting", "offered", "confirmed")
SEATED = ("offered", "confirmed")


class Refused(Exception):
    """The host says no."""


@dataclass
class Line:
    """What stands on the paper about one family."""

    seats: int
    status: str
    turn: int
    until: datetime | None = None


@dataclass
class PaperList:
    """Every family takes one line, crossed out or not; ``turn`` is its place in the queue.

    ``asks``: the host says yes or no to each.
    """

    starts_at: datetime
    capacity: int | None
    asks: bool = False
    is_off: bool = False
    lines: dict[str, Line] = field(default_factory=dict)
    turns: int = 0

    @property
    def taken(self):
        return sum(each.seats for each in self.lines.values() if each.status in SEATED)

    @property
    def free(self):
        return 10**6 if self.capacity is None else max(0, self.capacity - self.taken)

    @property
    def queue(self):
        waiting = [each for each in self.lines.values() if each.status == "waiting"]
        return sorted(waiting, key=lambda line: line.turn)

    def sign_up(self, family, seats, now):
        self._refuse_closed(now)
        self._refuse_too_many(seats)
        line = self.lines.get(family)
        if line is None or line.status not in ACTIVE:
            self.lines[family] = self._at_the_end(seats)

    def rejoin(self, family, now):
        line = self.lines[family]
        if line.status not in ACTIVE:
            self._refuse_closed(now)
            self._refuse_too_many(line.seats)
            has_yes = line.status == "withdrawn"  # the offer came of one
            self.lines[family] = self._at_the_end(line.seats, has_yes=has_yes)
        elif self.is_off or now >= self.starts_at:
            raise Refused

    def change(self, family, seats, now):
        line = self.lines[family]
        if line.status not in ACTIVE or self.is_off:
            raise Refused
        if seats == line.seats:
            return
        self._refuse_too_many(seats)
        more = seats - line.seats
        is_passing = more > self.free or any(each.seats <= self.free for each in self.queue)
        if line.status in SEATED and more > 0 and is_passing:
            raise Refused
        line.seats = seats
        self.hand_on(now)

    def cancel(self, family, now):
        line = self.lines[family]
        if line.status in ACTIVE:
            line.status = "withdrawn" if line.status == "offered" else "cancelled"
            line.until = None
            self.hand_on(now)

    def approve(self, family, now):
        line = self._asked(family)
        line.status = self._stands(line.seats)
        self.hand_on(now)

    def decline(self, family):
        self._asked(family).status = "cancelled"

    def accept(self, family, now):
        line = self.lines[family]
        if line.status == "confirmed":
            return
        may = {
            "offered": line.until is not None and now < line.until,
            "waiting": not self._one_by_one(now) and line.seats <= self.free,
        }.get(line.status, False)
        if self.is_off or not may:
            raise Refused
        line.status, line.until = "confirmed", None

    def look_at_the_clock(self, now):
        """What the jobs do."""
        for line in self.lines.values():
            if line.status == "offered" and line.until <= now and not self.is_off:
                line.status, line.until = "withdrawn", None
        self.hand_on(now)

    def hand_on(self, now):
        if self.is_off or not self._one_by_one(now):
            return
        for line in self.queue:
            if line.seats <= self.free:
                line.status, line.until = "offered", offer_ends(now)

    def _one_by_one(self, now):
        return self.starts_at - now > timedelta(hours=48)

    def _at_the_end(self, seats, *, has_yes=False):
        self.turns += 1
        is_asked = self.asks and not has_yes
        return Line(seats, "requested" if is_asked else self._stands(seats), self.turns)

    def _stands(self, seats):
        is_passing = any(each.seats <= self.free for each in self.queue)
        return "confirmed" if seats <= self.free and not is_passing else "waiting"

    def _asked(self, family):
        line = self.lines[family]
        if self.is_off or line.status != "requested":
            raise Refused
        return line

    def _refuse_closed(self, now):
        if self.is_off or now >= self.starts_at:
            raise Refused

    def _refuse_too_many(self, seats):
        if self.capacity is not None and seats > self.capacity:
            raise Refused
