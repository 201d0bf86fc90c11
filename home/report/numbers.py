"""How many came to the dates of a stretch of days."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date
from typing import Self

from events.enums import Mode
from events.known_series import with_series
from events.models import Occurrence
from signups.models import Headcount
from signups.turnout import Turnout, turnouts


@dataclass(frozen=True)
class Numbers:
    """Of some dates together. ``people`` are visits: who comes twice counts twice. ``uncounted``
    are dates of which nobody knows how many came, ``seats`` and ``taken`` those of dates with a
    fixed number, and ``ageless`` children whose age nobody asked for."""

    dates: int = 0
    uncounted: int = 0
    families: int = 0
    people: int = 0
    adults: int = 0
    babies: int = 0
    toddlers: int = 0
    children: int = 0
    teenagers: int = 0
    ageless: int = 0
    new: int = 0
    absent: int = 0
    waited: int = 0
    seats: int = 0
    taken: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    @property
    def fill(self) -> int | None:
        """Of a hundred seats, how many were taken; None where no date has a fixed number."""
        return round(100 * self.taken / self.seats) if self.seats else None


@dataclass(frozen=True)
class Counted:
    """A date that has taken place, with its series beside it."""

    date: Occurrence
    numbers: Numbers


def counted(first: date, last: date) -> list[Counted]:
    """Every date that has taken place from one day to another; five queries, however many."""
    rows = Occurrence.objects.planned().filter(local_date__range=(first, last)).in_order()
    dates = [each for each in with_series(rows) if each.is_over]
    came = turnouts(each for each in dates if each.series.mode != Mode.DROP_IN)
    at_the_door = Headcount.objects.filter(occurrence__in=[each.pk for each in dates])
    heads = {each.occurrence_id: each for each in at_the_door}
    return [Counted(each, _numbers(each, came.get(each.pk), heads.get(each.pk))) for each in dates]


def total(of: Iterable[Counted]) -> Numbers:
    return sum((each.numbers for each in of), Numbers())


def _numbers(occurrence: Occurrence, found: Turnout | None, headcount: Headcount | None) -> Numbers:
    """What was counted at the door holds; else what the sign-ups say."""
    has_seats = found is not None and occurrence.capacity is not None
    found = found or Turnout()
    heads = headcount.heads if headcount else found.came
    ageless = 0 if headcount else found.ageless
    is_known = headcount is not None or occurrence.series.mode != Mode.DROP_IN
    return Numbers(
        dates=1,
        uncounted=not is_known,
        people=heads.people + ageless,
        ageless=ageless,
        new=found.new,
        absent=found.absent,
        waited=found.waited,
        seats=occurrence.capacity if has_seats else 0,
        taken=min(occurrence.taken, occurrence.capacity) if has_seats else 0,
        **heads._asdict(),
    )
