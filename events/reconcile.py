"""Which row of an old rule becomes which date of a new one.

A changed rule must not tear down what families signed up for: a row keeps its identity when its
day stays, moves within its ISO week when it can, or within its month where the rule repeats by
months, and only the rest is added or removed. Pure: it sees ids and dates; the action that calls it
shows the outcome, then writes it.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

#: In which week or month a day lies.
Stretch = Callable[[date], Hashable]


def iso_week(day: date) -> tuple[int, int]:
    """The week's own year and number: 31 December may lie in week 1 of the next year."""
    year, week, _weekday = day.isocalendar()
    return year, week


def month(day: date) -> tuple[int, int]:
    return day.year, day.month


@dataclass(frozen=True, slots=True)
class Matching:
    """Every row is in exactly one of kept, moved, removed; every wanted date in kept, moved, added.

    Rows are ids, dates are local dates.
    """

    kept: dict[int, date]
    moved: dict[int, date]
    added: list[date]
    removed: list[int]


def match(
    existing: Mapping[int, date], wanted: Iterable[date], *, within: Sequence[Stretch] = (iso_week,)
) -> Matching:
    """Pair rows with wanted dates: the same day first, then the nearest in the same ISO week, or in
    each of the stretches that a date may move ``within``, one after the other.

    Each row and each date is used once. The answer depends on nothing but the arguments' values:
    of two rows on one day the lower id stays, and between equally near pairs the earlier row, then
    the earlier date, wins.
    """
    free_dates = set(wanted)
    kept: dict[int, date] = {}
    for row, day in sorted(existing.items()):
        if day in free_dates:
            kept[row] = day
            free_dates.remove(day)

    moved: dict[int, date] = {}
    for stretch in within:
        in_stretch: dict[Hashable, list[date]] = defaultdict(list)
        for day in free_dates:
            in_stretch[stretch(day)].append(day)
        candidates = sorted(
            (abs((new - old).days), old, row, new)
            for row, old in existing.items()
            if row not in kept and row not in moved
            for new in in_stretch.get(stretch(old), ())
        )
        for _distance, _old, row, new in candidates:
            if row not in moved and new in free_dates:
                moved[row] = new
                free_dates.remove(new)

    return Matching(
        kept=kept,
        moved=dict(sorted(moved.items())),
        added=sorted(free_dates),
        removed=sorted(existing.keys() - kept.keys() - moved.keys()),
    )
