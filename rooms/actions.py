"""Giving the whole open half one week of opening hours, and a year its school holidays."""

from django.db import transaction

from core import generation

from .models import OpeningHours, Period, Zone
from .usual_weeks import usual_periods


@transaction.atomic
def share_hours(*, zone: Zone) -> int:
    """Open every shared zone when this one is; how many others have its hours now.

    The house is open while any of them is: one that keeps its old hours would keep the house so.
    """
    others = Zone.objects.filter(is_shared=True).exclude(pk=zone.pk)
    week = list(zone.opening_hours.order_by("weekday", "opens"))
    OpeningHours.objects.filter(zone__in=others).delete()
    OpeningHours.objects.bulk_create(
        OpeningHours(zone=other, weekday=each.weekday, opens=each.opens, closes=each.closes)
        for other in others
        for each in week
    )
    generation.begin_house()
    return len(others)


@transaction.atomic
def add_usual_weeks(*, year: int) -> int:
    """Write down when schools usually close; how many periods that makes, none for a year that has
    some: what stands there somebody has thought about."""
    if Period.objects.filter(first_day__year=year).exists():
        return 0
    made = Period.objects.bulk_create(
        Period(names=dict(each.names), first_day=each.first_day, last_day=each.last_day)
        for each in usual_periods(year)
    )
    generation.begin_house()
    return len(made)
