"""A yes or a no of the house to a family that has asked to come."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.models import User
from outbox.actions import write_letters

from .. import seats, several_letters
from ..approval import can_be_answered
from ..enums import PlaceStatus
from ..letters import Kind, draft
from ..models import Place, Signup
from ..waiting_list import hand_on
from .changing import held_places
from .refusals import SignupRefused


@transaction.atomic
def approve(*, signup: Signup, by: User) -> None:
    """Yes: a place at each date that it has asked for, or its turn on the waiting list from when it
    asked on; also at those that are off, which may come back. Raises SignupRefused where there is
    nothing to answer any more."""
    signup = Signup.objects.select_for_update().get(pk=signup.pk)
    places = _asked_for(signup)
    stands = seats.goes_to_each([place.occurrence for place in places], places[0].seats)
    for place in places:
        place.status = stands[place.occurrence_id]
    _write(places)
    _tell(places, Kind.RECEIPT, several_letters.Kind.STANDING)
    log(places[0], "signups.approve", user=by)
    for place in places:
        hand_on(place.occurrence)


@transaction.atomic
def decline(*, signup: Signup, by: User) -> None:
    """No, to all that it has asked for, and to what its series has later; the family can ask again.
    Raises SignupRefused where there is nothing to answer any more."""
    signup = Signup.objects.select_for_update().get(pk=signup.pk)
    places = _asked_for(signup)
    for place in places:
        place.status = PlaceStatus.CANCELLED
    _write(places)
    signup.write({"whole_series": False})
    _tell(places, Kind.DECLINED, several_letters.Kind.DECLINED)
    log(places[0], "signups.decline", user=by)


def _asked_for(signup: Signup) -> list[Place]:
    """Its places that wait for an answer, their dates held; one date at least is to come."""
    asked = [
        place
        for place in held_places(signup)
        if place.status == PlaceStatus.REQUESTED and not place.occurrence.is_over
    ]
    if not any(can_be_answered(place) for place in asked):
        raise SignupRefused(_("They have been answered, or have taken their sign-up back."))
    return asked


def _write(places: list[Place]) -> None:
    Place.objects.bulk_update(places, ["status"])
    seats.recount(*(place.occurrence for place in places))


def _tell(places: list[Place], one: Kind, several: several_letters.Kind) -> None:
    now = timezone.now()
    coming = [place for place in places if can_be_answered(place)] or places
    first = min(coming, key=lambda place: place.occurrence.starts_at)
    if first.signup.is_for_several:
        write_letters([several_letters.draft(several, first.signup, first.occurrence, once=now)])
    else:
        write_letters([draft(one, first, once=now)])
