"""From the waiting list to a seat: a family's yes, an offer that runs out, a hand from staff."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.models import User
from outbox.actions import write_letters

from .. import seats
from ..enums import PlaceStatus
from ..letters import Kind, draft
from ..models import Place
from ..slots import give_slot
from ..waiting_list import hand_on
from .changing import cancel_place, hold
from .refusals import SignupRefused, refuse_over


@transaction.atomic
def accept_seat(*, place: Place) -> None:
    """Yes to an offer, or to a seat that goes to the first answer. Raises SignupRefused."""
    held = hold(place)
    if place.status == PlaceStatus.CONFIRMED:
        return
    refuse_over(held)
    if place.status == PlaceStatus.OFFERED:
        if place.offered_until <= timezone.now():
            raise SignupRefused(_("The offer has run out, so the places go to the next."))
    elif place.status != PlaceStatus.WAITING:
        raise SignupRefused(_("You are no longer on the waiting list for this date."))
    elif not seats.is_free_for(place):
        raise SignupRefused(_("Somebody else was first. You keep your turn on the waiting list."))
    _confirm(place)


@transaction.atomic
def decline_offer(*, place: Place) -> None:
    """No to an offer, and to nothing else: a page may have lain open while things went on.

    A second time is nothing. Raises SignupRefused.
    """
    hold(place)
    if place.status == PlaceStatus.CONFIRMED:
        raise SignupRefused(_("You have said yes in the meantime, so the place is yours."))
    if place.status == PlaceStatus.WAITING:
        raise SignupRefused(
            _("There is no offer any more. You keep your turn on the waiting list.")
        )
    cancel_place(place=place)


@transaction.atomic
def seat_by_hand(*, place: Place, by: User) -> None:
    """Staff give a waiting family a seat out of turn; it is written down who did.

    Never more than there are: for that the date gets more seats first. Raises SignupRefused.
    """
    held = hold(place)
    if place.status == PlaceStatus.CONFIRMED:
        return
    refuse_over(held)
    if place.status == PlaceStatus.WAITING:
        if not seats.fit(held, place.seats):
            raise SignupRefused(_("There is no room for them. Give the date more seats first."))
    elif place.status != PlaceStatus.OFFERED:
        raise SignupRefused(_("They are no longer on the waiting list for this date."))
    _confirm(place)
    log(place, "signups.seat_by_hand", user=by)


@transaction.atomic
def expire_offers(occurrence_id: int) -> int:
    """Offers nobody answered go to the next who fits; returns how many ran out."""
    held = seats.lock(occurrence_id)
    now = timezone.now()
    over = list(held.places.offers_over(now).with_family())
    for place in over:
        place.occurrence = held
        place.status = PlaceStatus.WITHDRAWN
        place.offered_until = None
    Place.objects.bulk_update(over, ["status", "offered_until"])
    write_letters([draft(Kind.OFFER_OVER, place, once=now) for place in over])
    seats.recount(held)
    hand_on(held)
    return len(over)


@transaction.atomic
def hand_on_free_seats(occurrence_id: int) -> int:
    """Offer seats that came free in some other way, such as more room; returns how many places."""
    return len(hand_on(seats.lock(occurrence_id)))


def _confirm(place: Place) -> None:
    if place.status == PlaceStatus.WAITING:
        give_slot(place, place.occurrence)
    place.status = PlaceStatus.CONFIRMED
    place.offered_until = None
    place.save(update_fields=["status", "offered_until", "slot", "known_start", "known_end"])
    seats.recount(place.occurrence)
    write_letters([draft(Kind.RECEIPT, place, once=timezone.now())])
    hand_on(place.occurrence)  # nothing to give, but some may have to hear of it anew
