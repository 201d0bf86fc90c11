"""Families of a whole series come to its new dates too."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from events.actions.locking import lock_rows
from events.enums import Mode
from events.models import Occurrence, Series
from outbox.actions import write_letters

from .. import seats, several_letters
from ..ages import AgeRule, not_allowed
from ..approval import undecided
from ..dates_of_forms import is_open, to_come
from ..enums import PlaceStatus
from ..models import Place, Signup
from ..querysets import SignupQuerySet
from .placing import new_place

#: A plan that has only just been saved may be put right, and dates with families on them stay.
SETTLED_AFTER = timedelta(minutes=15)


def series_to_follow() -> list[int]:
    """Those that members come to, whose plan has been left alone for a while, and that people may
    see."""
    now = timezone.now()
    touched = Occurrence.objects.filter(updated_at__gt=now - SETTLED_AFTER).values("series")
    members = Signup.objects.remembered().filter(whole_series=True)
    followed = Series.objects.filter(
        mode=Mode.SERIES, subject__is_public=True, occurrences__places__signup__in=members
    )
    found = followed.exclude(pk__in=touched).order_by("pk").distinct()
    return list(found.values_list("pk", flat=True))


def follows(email: str, series_id: int) -> bool:
    """Whether the address is on new dates of the series already."""
    return _members(series_id).filter(email=email).exists()


@transaction.atomic
def follow_series(series_id: int) -> int:
    """Give those who have signed up for all of a series their places at dates it has got since, in
    the order in which they came; returns how many.

    Only who has to wait there hears of it now: everybody is reminded of each date.
    """
    if not (known := list(_members(series_id))):
        return 0
    dates = [date for date in to_come(series_id).select_related("series") if is_open(date)]
    if not _missing(known, dates):
        return 0
    members = list(_members(series_id).select_for_update().order_by("pk"))
    held = [date for date in lock_rows(date.pk for date in dates) if is_open(date)]
    new = []
    missing = _missing(members, held)
    asked_for = undecided(members) if held and held[0].series.needs_approval else ()
    for signup, date in missing:
        place = new_place(signup, date, PlaceStatus.REQUESTED)
        if signup.pk not in asked_for:
            place.status = seats.goes_to(date, place.seats)
        if place.status == PlaceStatus.CONFIRMED:
            date.taken += place.seats  # only here, to see what is left for the next
        new.append(place)
    if new:
        Place.objects.bulk_create(new)
        seats.recount(*{place.occurrence for place in new}, is_news=True)
    _tell_who_waits(new)
    return len(new)


def _members(series_id: int) -> SignupQuerySet:
    places = Place.objects.filter(occurrence__series=series_id)
    members: SignupQuerySet = Signup.objects.remembered().filter(whole_series=True)
    return members.filter(pk__in=places.values("signup"))


def _missing(members: list[Signup], dates: list[Occurrence]) -> list[tuple[Signup, Occurrence]]:
    """Each date at which one of them has no place, and has had none; by date, then as they came."""
    places = Place.objects.filter(occurrence__in=dates)
    by_form = set(places.filter(signup__in=members).values_list("signup", "occurrence"))
    by_address = set(places.active().values_list("email_key", "occurrence"))
    return [
        (signup, date)
        for date in sorted(dates, key=lambda date: date.pk)
        for signup in sorted(members, key=lambda signup: (signup.created_at, signup.pk))
        if (signup.pk, date.pk) not in by_form
        and (signup.email, date.pk) not in by_address
        and _fits(signup, date)
    ]


def _fits(signup: Signup, date: Occurrence) -> bool:
    """Children grow out of a series, and some dates are too small for the party, whoever comes."""
    series = date.series
    rule = AgeRule(series.min_age, series.max_age)
    ages, known_on = signup.child_ages, signup.ages_known_on
    if not_allowed(rule, ages, known_on=known_on, day=date.local_date):
        return False
    return date.capacity is None or signup.party.seats(series.seats_by) <= date.capacity


def _tell_who_waits(places: list[Place]) -> None:
    """One letter for each sign-up, in the morning."""
    waiting = {place.signup_id: place for place in places if place.status == PlaceStatus.WAITING}
    once = timezone.now()
    write_letters(
        [
            several_letters.draft(
                several_letters.Kind.STANDING,
                place.signup,
                place.occurrence,
                once=once,
                can_wait=True,
            )
            for place in waiting.values()
        ]
    )
