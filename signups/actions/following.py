"""Families of a whole series come to its new dates too."""

from django.db import transaction
from django.utils import timezone

from events.actions.locking import lock_rows
from events.models import Occurrence
from outbox.actions import write_letters

from .. import seats
from ..ages import AgeRule, not_allowed
from ..dates_of_forms import is_open, to_come
from ..enums import PlaceStatus
from ..letters import Kind, draft
from ..models import Place, Signup
from .several import new_place


@transaction.atomic
def follow_series(series_id: int) -> int:
    """Give those who have signed up for all of a series their places at dates it has got since, in
    the order in which they came; returns how many.

    Only who has to wait there hears of it now: everybody is reminded of each date.
    """
    members = Signup.objects.remembered().filter(whole_series=True)
    members = members.filter(
        pk__in=Place.objects.filter(occurrence__series=series_id).values("signup")
    )
    signups = list(members.select_for_update().order_by("created_at", "pk"))
    dates = list(to_come(series_id).select_related("series"))
    if not (signups and _missing(signups, dates)):
        return 0
    held = [date for date in lock_rows(date.pk for date in dates) if is_open(date)]
    new = []
    for signup, date in _missing(signups, held):
        place = new_place(signup, date, PlaceStatus.WAITING)
        place.status = seats.goes_to(date, place.seats)
        if place.status == PlaceStatus.CONFIRMED:
            date.taken += place.seats  # only here, to see what is left for the next
        new.append(place)
    if new:
        Place.objects.bulk_create(new)
        seats.recount(*{place.occurrence for place in new})
    waiting = [place for place in new if place.status == PlaceStatus.WAITING]
    write_letters([draft(Kind.RECEIPT, place, once="new") for place in waiting])
    return len(new)


def _missing(signups: list[Signup], dates: list[Occurrence]) -> list[tuple[Signup, Occurrence]]:
    """Each date at which one of them has no place, and has had none."""
    places = Place.objects.filter(occurrence__in=dates)
    by_form = set(places.filter(signup__in=signups).values_list("signup", "occurrence"))
    by_address = set(places.active().values_list("email_key", "occurrence"))
    found = {
        # A family is one address, whichever forms it has sent.
        (signup.email, date.pk): (signup, date)
        for date in dates
        for signup in reversed(signups)
        if (signup.pk, date.pk) not in by_form
        and (signup.email, date.pk) not in by_address
        and not _not_for(signup, date)
    }
    return sorted(found.values(), key=lambda each: (each[1].pk, signups.index(each[0])))


def _not_for(signup: Signup, date: Occurrence) -> set[int]:
    """Ages that the series is not for on that day: children grow out of it."""
    rule = AgeRule(date.series.min_age, date.series.max_age)
    known_on = timezone.localdate(signup.created_at)
    return not_allowed(rule, signup.child_ages, known_on=known_on, day=date.local_date)
