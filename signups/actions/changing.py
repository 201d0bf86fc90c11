"""Coming as more or fewer, and not coming at all."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.models import User
from events.models import Occurrence
from outbox.actions import write_letters

from .. import seats
from ..enums import PlaceStatus
from ..letters import Kind, draft
from ..models import Place, Signup
from ..parties import Party
from ..waiting_list import hand_on
from .refusals import refuse_impossible, refuse_inactive, refuse_more, refuse_over


@transaction.atomic
def change_party(*, place: Place, party: Party) -> None:
    """Another party for the same place: fewer frees seats, more takes them if they are there.

    A waiting party keeps its turn. Raises SignupRefused.
    """
    signup = Signup.objects.select_for_update().get(pk=place.signup_id)
    held = hold(place)
    refuse_inactive(place)
    refuse_over(held)
    if party == signup.party:
        return
    wanted = place.seats_for(party)
    refuse_impossible(held, wanted, had=place.seats)
    if place.status != PlaceStatus.WAITING and wanted > place.seats:
        refuse_more(held, wanted - place.seats)
    signup.adults, signup.children = party.adults, party.children
    signup.child_ages = list(party.child_ages)
    signup.save(update_fields=["adults", "children", "child_ages"])
    place.seats = wanted
    place.save(update_fields=["seats"])
    seats.recount(held)
    write_letters([draft(Kind.CHANGED, place, once=timezone.now())])
    hand_on(held)


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


def hold(place: Place) -> Occurrence:
    """Lock the place's date and read the place again behind it."""
    held = seats.lock(place.occurrence_id)
    place.refresh_from_db()
    place.occurrence = held
    return held
