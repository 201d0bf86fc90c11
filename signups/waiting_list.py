"""The waiting list: seats that come free go to those who have waited longest and fit.

Called after anything that may have freed a seat, while the date's row is held. More than 48 hours
before, the first party that fits is offered the seats and they are held for it; later everyone
waiting who fits is told at once, and the first answer gets them. Parties are never split.
"""

from collections.abc import Sequence

from django.utils import timezone

from events.models import Occurrence
from outbox.actions import write_letters

from . import seats
from .deadlines import offer_ends
from .enums import PlaceStatus
from .letters import Kind, draft
from .models import Place


def hand_on(occurrence: Occurrence) -> list[Place]:
    """Offer what is free; returns the places that were offered or told. Recounts when needed."""
    occurrence.refresh_from_db(fields=["taken", "waiting", "state", "capacity", "starts_at"])
    if not occurrence.waiting or occurrence.is_cancelled or occurrence.starts_at <= timezone.now():
        return []
    waiting = list(occurrence.places.waiting().select_related("signup"))
    if seats.asks_one_by_one(occurrence):
        return _offer(occurrence, waiting)
    return _tell(occurrence, waiting)


def _offer(occurrence: Occurrence, waiting: Sequence[Place]) -> list[Place]:
    offered = []
    for place in waiting:
        if seats.fit(occurrence, place.seats):
            place.status = PlaceStatus.OFFERED
            place.offered_until = offer_ends(timezone.now())
            occurrence.taken += place.seats  # only here, to see what is left for the next
            offered.append(place)
    if offered:
        Place.objects.bulk_update(offered, ["status", "offered_until"])
        write_letters([draft(Kind.OFFER, place, once=place.offered_until) for place in offered])
        seats.recount(occurrence)
    return offered


def _tell(occurrence: Occurrence, waiting: Sequence[Place]) -> list[Place]:
    told = [place for place in waiting if seats.fit(occurrence, place.seats)]
    # At most once an hour to the same family, however often seats come and go.
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    write_letters([draft(Kind.SEAT_FREE, place, once=hour) for place in told])
    return told
