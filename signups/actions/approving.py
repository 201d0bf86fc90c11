"""A yes or a no of the house to a family that has asked to come."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.models import User
from outbox.actions import write_letters

from .. import seats, several_letters
from ..enums import PlaceStatus
from ..letters import Kind, draft
from ..models import Place, Signup
from ..waiting_list import hand_on
from .changing import held_places
from .refusals import SignupRefused


@transaction.atomic
def approve(*, signup: Signup, by: User) -> None:
    """Yes: a place at each date that it has asked for, or its turn on the waiting list from when it
    asked on. Raises SignupRefused where there is nothing to answer any more."""
    signup = Signup.objects.select_for_update().get(pk=signup.pk)
    places = _asked_for(signup)
    stands = seats.goes_to_each([place.occurrence for place in places], places[0].seats)
    for place in places:
        place.status = stands[place.occurrence_id]
    Place.objects.bulk_update(places, ["status"])
    seats.recount(*(place.occurrence for place in places))
    _tell(places, Kind.RECEIPT, several_letters.Kind.STANDING)
    _log(places, "signups.approve", by)
    for place in places:
        hand_on(place.occurrence)


@transaction.atomic
def decline(*, signup: Signup, by: User) -> None:
    """No, to all that it has asked for; the family can ask again. Raises SignupRefused where there
    is nothing to answer any more."""
    signup = Signup.objects.select_for_update().get(pk=signup.pk)
    places = _asked_for(signup)
    for place in places:
        place.status = PlaceStatus.CANCELLED
    Place.objects.bulk_update(places, ["status"])
    if not signup.places.active().exists():
        signup.write({"whole_series": False})
    _tell(places, Kind.DECLINED, several_letters.Kind.DECLINED)
    _log(places, "signups.decline", by)


def _asked_for(signup: Signup) -> list[Place]:
    """Its places that wait for an answer at dates that are held, take place and are not over."""
    places = [
        place
        for place in held_places(signup)
        if place.status == PlaceStatus.REQUESTED
        and not place.occurrence.is_cancelled
        and not place.occurrence.is_over
    ]
    if not places:
        raise SignupRefused(_("They have been answered, or have taken their sign-up back."))
    return places


def _tell(places: list[Place], one: Kind, several: several_letters.Kind) -> None:
    now = timezone.now()
    first = min(places, key=lambda place: place.occurrence.starts_at)
    if first.signup.is_for_several:
        write_letters([several_letters.draft(several, first.signup, first.occurrence, once=now)])
    else:
        write_letters([draft(one, first, once=now)])


def _log(places: list[Place], action: str, by: User) -> None:
    for place in places[:1]:
        log(place, action, user=by)
