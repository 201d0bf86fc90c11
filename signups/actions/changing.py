"""Coming as more or fewer, and not coming at all."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.models import User
from events.actions.locking import lock_rows
from events.date_words import weekday_date_words
from events.models import Occurrence
from outbox.actions import write_letters

from .. import seats, several_letters
from ..enums import PlaceStatus
from ..letters import Kind, draft
from ..models import Place, Signup
from ..parties import Party
from ..waiting_list import hand_on
from .refusals import (
    SignupRefused,
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
    places = _held_places(signup)
    coming = [place for place in places if place.is_active and _can_be_changed(place.occurrence)]
    if not coming:
        refuse_inactive(places[-1])
        refuse_over(places[-1].occurrence)
    if party == signup.party:
        return
    for place in coming:
        _refuse_party(place, party, names_date=len(coming) > 1)
        place.seats = place.seats_for(party)
    signup.adults, signup.children = party.adults, party.children
    signup.child_ages = list(party.child_ages)
    signup.save(update_fields=["adults", "children", "child_ages"])
    Place.objects.bulk_update(coming, ["seats"])
    seats.recount(*(place.occurrence for place in coming))
    if not signup.is_for_several:
        write_letters([draft(Kind.CHANGED, coming[0], once=timezone.now())])
    else:
        _tell_of_all(several_letters.Kind.STANDING, coming[0])
    for place in coming:
        hand_on(place.occurrence)


def _held_places(signup: Signup) -> list[Place]:
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


def _refuse_party(place: Place, party: Party, *, names_date: bool) -> None:
    wanted = place.seats_for(party)
    try:
        refuse_impossible(place.occurrence, wanted, had=place.seats)
        if place.status != PlaceStatus.WAITING and wanted > place.seats:
            refuse_more(place.occurrence, wanted - place.seats)
    except SignupRefused as error:
        if not names_date:
            raise
        day = weekday_date_words(place.occurrence.local_date)
        words = {"day": day, "refusal": error}
        raise SignupRefused(_("%(day)s: %(refusal)s") % words) from error


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
def leave_all(*, signup: Signup) -> None:
    """Let go of every place to come, and of those at later dates; a second time is nothing."""
    signup = Signup.objects.select_for_update().get(pk=signup.pk)
    places = [
        place for place in _held_places(signup) if place.is_active and not place.occurrence.is_over
    ]
    signup.write({"whole_series": False})
    for place in places:
        cancel_place(place=place, tell=False)
    if places:
        _tell_of_all(several_letters.Kind.LEFT, places[0])


def _tell_of_all(kind: several_letters.Kind, place: Place) -> None:
    once = timezone.now()
    write_letters([several_letters.draft(kind, place.signup, place.occurrence, once=once)])


def hold(place: Place) -> Occurrence:
    """Lock the place's date and read the place again behind it."""
    held = seats.lock(place.occurrence_id)
    place.refresh_from_db()
    place.occurrence = held
    return held
