"""A date of open counselling, divided into talks of the same length, one family each.

As many as the date has seats: two hours with six seats are talks of twenty minutes. Where the time
does not divide into whole minutes, the rest is left at the end. Pure.
"""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

#: Shorter is no talk.
LEAST = timedelta(minutes=5)


class SlotsRefused(Exception):
    """Such a date cannot be divided; ``str(error)`` is fit to show to editors."""


def slot_length(starts_at: datetime, ends_at: datetime, slots: int) -> timedelta:
    """In whole minutes."""
    return timedelta(minutes=(ends_at - starts_at) // timedelta(minutes=1) // slots)


def slot_times(
    starts_at: datetime, ends_at: datetime, slots: int, slot: int
) -> tuple[datetime, datetime]:
    """When a talk begins and ends; ``slot`` counts from 0."""
    length = slot_length(starts_at, ends_at, slots)
    return starts_at + slot * length, starts_at + (slot + 1) * length


def refuse_undividable(
    starts_at: datetime, ends_at: datetime, slots: int | None, *, is_all_day: bool
) -> None:
    """Raises SlotsRefused."""
    if is_all_day:
        raise SlotsRefused(_("Write from when to when: that time is divided into talks."))
    if slots is None:
        raise SlotsRefused(_("Write how many talks there is time for."))
    if slot_length(starts_at, ends_at, slots) < LEAST:
        raise SlotsRefused(_("There is no time for so many talks: each needs five minutes."))
