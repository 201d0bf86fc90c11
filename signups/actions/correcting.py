"""The same form once more with something put right: an address mistyped, a child forgotten."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from outbox.actions import write_letters

from .. import seats
from ..enums import HOLDS_SEATS, PlaceStatus
from ..letters import Kind, draft, remind
from ..models import Place
from ..waiting_list import hand_on
from .refusals import refuse_more


def correct(place: Place, *, columns: Mapping[str, Any], wanted: int) -> None:
    """Bring an active place up to what its form says now; the same again is nothing.

    The caller holds the sign-up and the date. Raises SignupRefused.
    """
    signup = place.signup
    if all(getattr(signup, name) == value for name, value in columns.items()):
        return
    if place.occurrence.series.needs_approval and signup.email != columns["email"]:
        # The yes was said to somebody else.
        place.status, place.offered_until = PlaceStatus.REQUESTED, None
    if place.status in HOLDS_SEATS and wanted > place.seats:
        refuse_more(place.occurrence, wanted - place.seats)
    known = Place.objects.active().of_family(place.occurrence, columns["email"])
    if twin := known.exclude(pk=place.pk).with_family().first():
        _give_way(place, twin)
    else:
        signup.write(columns)
        place.email_key, place.seats = columns["email"], wanted
        place.save(update_fields=["email_key", "seats", "status", "offered_until"])
        write_letters([draft(Kind.RECEIPT, place, once=timezone.now())])
    seats.recount(place.occurrence)
    hand_on(place.occurrence)


def _give_way(place: Place, twin: Place) -> None:
    """The right address has a place already. It learns so by letter, and whoever typed it sees
    what they would see of any other address: the place that gives way looks as it did."""
    Place.objects.filter(pk=place.pk).update(status=PlaceStatus.CANCELLED, offered_until=None)
    twin.occurrence = place.occurrence
    remind(twin)
