"""Coming as more or fewer, and not coming at all."""

from contextlib import nullcontext
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.models import User
from events.actions.locking import lock_rows
from events.models import Occurrence
from outbox.actions import write_letters

from .. import seats, several_letters
from ..ages import AgeRule, not_allowed
from ..enums import HOLDS_SEATS, PlaceStatus
from ..letters import Kind, draft
from ..models import Place, Signup, party_columns
from ..parties import Party
from ..querysets import SignupQuerySet
from ..turnout import keep_who_came
from ..waiting_list import hand_on
from .refusals import (
    SignupRefused,
    naming_date,
    refuse_impossible,
    refuse_inactive,
    refuse_more,
    refuse_over,
)


@transaction.atomic
def change_party(*, signup: Signup, party: Party) -> None:
    """Another party for the same sign-up: fewer frees seats, more takes them if they are there.

    At every date to come that it has a place at, or at none. Who waits keeps the turn. Raises
    SignupRefused.
    """
    signup = Signup.objects.select_for_update().get(pk=signup.pk)
    places = held_places(signup)
    coming = [place for place in places if place.is_active and _can_be_changed(place.occurrence)]
    if not coming:
        refuse_inactive(places[-1])
        refuse_over(places[-1].occurrence)
    if party == signup.party:
        return
    for place in coming:
        with naming_date(place.occurrence) if len(coming) > 1 else nullcontext():
            _refuse_party(place, party)
        place.seats = place.seats_for(party)
    keep_who_came([signup.pk])
    signup.write(party_columns(party))
    signup.answers.filter(person__gt=party.people).delete()
    Place.objects.bulk_update(coming, ["seats"])
    seats.recount(*(place.occurrence for place in coming))
    if not signup.is_for_several:
        write_letters([draft(Kind.CHANGED, coming[0], once=timezone.now())])
    else:
        _tell_of_all(several_letters.Kind.STANDING, min(coming, key=_begins))
    for place in coming:
        hand_on(place.occurrence)


def held_places(signup: Signup) -> list[Place]:
    """All its places by ascending date id, their dates held."""
    dates = {
        date.pk: date for date in lock_rows(signup.places.values_list("occurrence", flat=True))
    }
    places = list(signup.places.order_by("occurrence"))
    for place in places:
        place.signup, place.occurrence = signup, dates[place.occurrence_id]
    return places


def _can_be_changed(date: Occurrence) -> bool:
    return not date.is_cancelled and not date.is_over


def _refuse_party(place: Place, party: Party) -> None:
    series, day = place.occurrence.series, place.occurrence.local_date
    rule = AgeRule(series.min_age, series.max_age)
    if not_allowed(rule, party.child_ages, known_on=timezone.localdate(), day=day):
        raise SignupRefused(_("A child is too young or too old by then."))
    wanted = place.seats_for(party)
    refuse_impossible(place.occurrence, wanted, had=place.seats)
    if place.status in HOLDS_SEATS and wanted > place.seats:
        refuse_more(place.occurrence, wanted - place.seats)


@transaction.atomic
def cancel_place(*, place: Place, by: User | None = None, tell: bool = True) -> None:
    """Let a place go, whatever its state; a second time is nothing. Frees seats for who waits.

    ``by`` is whoever of the staff does it in the family's place. Raises SignupRefused.
    """
    held = hold(place)
    if not place.is_active:
        return
    if not held.is_cancelled:
        refuse_over(held)
    was_offered = place.status == PlaceStatus.OFFERED
    place.status = PlaceStatus.WITHDRAWN if was_offered else PlaceStatus.CANCELLED
    place.offered_until = None
    place.save(update_fields=["status", "offered_until"])
    seats.recount(held)
    if tell:
        kind = Kind.TAKEN_OFF if by else Kind.CANCELLED
        write_letters([draft(kind, place, once=timezone.now())])
    if by:
        log(place, "signups.cancel_place", user=by)
    hand_on(held)


@transaction.atomic
def leave_all(*, signup: Signup, by: User | None = None) -> None:
    """Let go of every place to come, and of those at later dates; a second time is nothing.

    ``by`` is whoever of the staff does it in the family's place.
    """
    # All of its sign-ups before the dates: another form of it would bring it back.
    for each in _forms_of_address(signup).select_for_update().order_by("pk"):
        each.write({"whole_series": False})
    places = held_places(signup)
    coming = [place for place in places if place.is_active and not place.occurrence.is_over]
    for place in coming:
        # One letter for all, and one more for each that has to leave the family's calendar.
        cancel_place(place=place, by=by, tell=place.is_in_calendar)
    if coming:
        kind = several_letters.Kind.TAKEN_OFF if by else several_letters.Kind.LEFT
        _tell_of_all(kind, min(coming, key=_begins))


def _forms_of_address(signup: Signup) -> SignupQuerySet:
    """This sign-up, and others of its address that come to all of the same series."""
    series = signup.places.values("occurrence__series")
    same = Signup.objects.filter(email=signup.email, whole_series=True)
    same = same.filter(places__occurrence__series__in=series)
    found: SignupQuerySet = Signup.objects.filter(Q(pk=signup.pk) | Q(pk__in=same.values("pk")))
    return found


def _begins(place: Place) -> datetime:
    return place.occurrence.starts_at


def _tell_of_all(kind: several_letters.Kind, place: Place) -> None:
    once = timezone.now()
    write_letters([several_letters.draft(kind, place.signup, place.occurrence, once=once)])


def hold(place: Place) -> Occurrence:
    """Lock the place's date and read the place again behind it."""
    held = seats.lock(place.occurrence_id)
    place.refresh_from_db()
    place.occurrence = held
    return held
