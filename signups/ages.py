"""Whether a child's age fits a series on the day of a date. Pure; ages are in months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from events.age_words import COUNTED_IN_YEARS


class AgeBands(NamedTuple):
    """How many children of each age; ``signups.parties.Heads`` counts them in the same bands."""

    babies: int = 0
    toddlers: int = 0
    children: int = 0
    teenagers: int = 0


#: The first month that no longer belongs to each band but the last.
_ENDS = (1 * 12, 3 * 12, 13 * 12)


@dataclass(frozen=True)
class AgeRule:
    """The youngest and the oldest that may come; the oldest is still welcome all that month."""

    youngest: int | None
    oldest: int | None

    def allows(self, age: int, *, slack: int = 0) -> bool:
        """``slack``: how many months more the child may be, where its age is known in years."""
        if self.youngest is not None and age + slack < self.youngest:
            return False
        # A rule to six years is for those who have not turned seven.
        last_month = None if self.oldest is None else self.oldest + (11 if self.oldest >= 36 else 0)
        return last_month is None or age <= last_month


def not_allowed(rule: AgeRule, ages: Iterable[int], *, known_on: date, day: date) -> set[int]:
    """Those of some ages, as they were on one day, that the rule does not allow on another."""
    ahead = months_until(known_on, day)
    return {
        age
        for age in ages
        if not rule.allows(age + ahead, slack=0 if age < COUNTED_IN_YEARS else 11)
    }


def months_until(today: date, day: date) -> int:
    """Whole months from today to a day to come."""
    months = (day.year - today.year) * 12 + day.month - today.month
    return max(0, months - (day.day < today.day))


def by_age(ages: Iterable[int], *, known_on: date, day: date) -> AgeBands:
    """Of children whose ages were these on one day, how many are of each age on another."""
    counts = [0] * len(AgeBands._fields)
    for age in ages:
        then = age + months_until(known_on, day)
        counts[sum(then >= end for end in _ENDS)] += 1
    return AgeBands(*counts)
