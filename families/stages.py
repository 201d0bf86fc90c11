"""Which stage of life a child is in: it grows by the calendar, and nobody has to say so. Pure."""

from collections.abc import Iterable
from datetime import date

from core.enums import Stage

GROWN_UP = 18 * 12
#: In months: the first that belongs to each stage no more.
_ENDS = ((12, "baby"), (3 * 12, "tumling"), (13 * 12, "barn"), (GROWN_UP, "teen"))


def age_in_months(birth_month: date, today: date) -> int:
    """Of somebody of whose birthday only the month is known: all of it counts as the day."""
    return (today.year - birth_month.year) * 12 + today.month - birth_month.month


def months_before(today: date, months: int) -> date:
    """The first of the month that was so many months ago."""
    count = today.year * 12 + today.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def stage_of(birth_month: date, today: date) -> Stage | None:
    """None of somebody who is grown up."""
    age = age_in_months(birth_month, today)
    return next((Stage(word) for end, word in _ENDS if age < end), None)


def stages_of(birth_months: Iterable[date], today: date) -> list[Stage]:
    """Of all of a family's children, the youngest first, each once."""
    found = {stage_of(month, today) for month in birth_months}
    return [Stage(word) for word in Stage.values if word in found]
