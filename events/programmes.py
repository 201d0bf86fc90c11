"""What is on the programme of a themed day, held against the days on which there is one.

Reads only. An item on another day is on no programme, and the calendar lists it like any other
date. That can be meant, so it is said and not refused.
"""

from collections.abc import Sequence
from datetime import date

from .models import Occurrence, Series
from .plans import Plan
from .querysets import OccurrenceQuerySet


def days_off_the_programme(series: Series | None) -> list[date]:
    """Days with items of this series' programme, or with it as an item, and without themed day."""
    stray = _items(series).off_the_programme()
    return sorted(set(stray.values_list("local_date", flat=True)))


def days_to_come_off(series: Series, plans: Sequence[Plan]) -> list[date]:
    """Days that carrying out these plans for all of its lines would add to those."""
    if series.part_of_id:
        days = Occurrence.objects.filter(series=series.part_of_id).not_asleep()
        stray = _days_after(series, plans) - set(days.values_list("local_date", flat=True))
    elif series.is_themed_day:
        items = set(_items(series).values_list("local_date", flat=True))
        stray = items - _days_after(series, plans)
    else:
        return []
    return sorted(stray - set(days_off_the_programme(series)))


def _items(series: Series | None) -> OccurrenceQuerySet:
    """The dates to come of the items that a series has, or is."""
    rows = Occurrence.objects.planned().upcoming()
    if series is None or series.pk is None:
        return rows.none()
    if series.part_of_id:
        return rows.filter(series=series)
    return rows.filter(series__part_of=series) if series.is_themed_day else rows.none()


def _days_after(series: Series, plans: Sequence[Plan]) -> set[date]:
    """On which days it is once they are carried out; what has begun or has no line stays."""
    planned = [pk for plan in plans for pk in plan.rows]
    others = Occurrence.objects.filter(series=series.pk).not_asleep().exclude(pk__in=planned)
    days = set(others.upcoming().values_list("local_date", flat=True))
    return days.union(*(plan.days for plan in plans))
