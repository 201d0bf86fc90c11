"""When families can sign up, as a condition for queries; a date says it for itself
(``Occurrence.takes_signups``).

A date's window hangs on two numbers of its series, and a house has few pairs of them. Asking for
each pair is the same on every database; reckoning with columns would not be.
"""

from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q

from core.generation import kept
from core.models import Subject

from .enums import Mode


def is_open_for_signup(now: datetime) -> Q:
    """Dates that one can sign up for at this moment, and those where one just comes."""
    return reduce(or_, (_is_open(*window, now) for window in _windows()), _JUST_COME)


_JUST_COME = Q(series__mode=Mode.DROP_IN)


def _is_open(opens_days_before: int | None, closes_minutes_before: int, now: datetime) -> Q:
    dates = Q(
        series__opens_days_before=opens_days_before,
        series__closes_minutes_before=closes_minutes_before,
        starts_at__gt=now + timedelta(minutes=closes_minutes_before),
    )
    if opens_days_before is not None:
        dates &= Q(starts_at__lte=now + timedelta(days=opens_days_before))
    return dates


@kept
def _windows() -> list[tuple[int | None, int]]:
    """All there are: days before that sign-up opens, None for at once, and minutes it closes."""
    series = Subject.objects.public().filter(series__mode=Mode.DATE)
    numbers = ("series__opens_days_before", "series__closes_minutes_before")
    return list(series.values_list(*numbers).distinct().order_by(*numbers))
