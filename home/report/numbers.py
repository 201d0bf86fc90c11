"""How many came to the dates of a stretch of days."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date
from typing import Self

from events.enums import Mode
from events.known_series import with_series
from events.models import Occurrence, Series
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
    seats: int = 0
    taken: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    @property
    def fill(self) -> int | None:
        """Of a hundred seats, how many tens were taken; None where no date has a fixed number."""
        return 10 * round(10 * self.taken / self.seats) if self.seats else None


@dataclass(frozen=True)
class Counted:
    """A date that has taken place, with its series beside it."""

    date: Occurrence
    numbers: Numbers


def counted(first: date, last: date) -> list[Counted]:
    """Every date that has taken place from one day to another; five queries, however many.

    Of an item on the programme of a themed day it is not missed when nobody counted: the day was.
    Nor of what was planned and never shown to anybody.
    """
    rows = Occurrence.objects.planned().filter(local_date__range=(first, last)).in_order()
    dates = [each for each in with_series(rows) if each.is_over]
    came = turnouts(dates)
    at_the_door = Headcount.objects.filter(occurrence__in=[each.pk for each in dates])
    heads = {each.occurrence_id: each for each in at_the_door}
    found = [Counted(each, _numbers(each, came[each.pk], heads.get(each.pk))) for each in dates]
    return [each for each in found if not each.numbers.uncounted or _is_missed(each.date.series)]


def total(of: Iterable[Counted]) -> Numbers:
    return sum((each.numbers for each in of), Numbers())


def _is_missed(series: Series) -> bool:
    return series.part_of_id is None and series.subject.is_public


def _numbers(occurrence: Occurrence, found: Turnout, headcount: Headcount | None) -> Numbers:
    """What was counted at the door holds; else what the sign-ups say."""
    series = occurrence.series
    # The seats of talks are talks.
    seats = 0 if series.has_slots else occurrence.capacity or 0
    heads = headcount.heads if headcount else found.came
    ageless = 0 if headcount else found.ageless
    is_known = headcount or found.came.families or series.mode != Mode.DROP_IN
    return Numbers(
        dates=1,
        uncounted=not is_known,
        people=heads.people + ageless,
        ageless=ageless,
        new=found.new,
        absent=found.absent,
        seats=seats,
        taken=min(occurrence.taken, seats),
        **heads._asdict(),
    )
