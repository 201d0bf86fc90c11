"""The waiting list: seats that come free go to those who have waited longest and fit.

Called after anything that may have freed or taken a seat, while the date's row is held. More than
48 hours before, the first party that fits is offered the seats and they are held for it; later
everyone waiting who fits is told at once, and the first answer gets them. Parties are never split.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import inf

from django.db.models import Q
from django.utils import timezone

from events.actions.changing import may_lose_new_seats
from events.models import Occurrence
from outbox.actions import write_letters

from . import seats
from .deadlines import offer_ends
from .enums import PlaceStatus
from .letters import Kind, draft
from .models import Place
from .slots import give_slots

# However often seats come and go: who is told again and again stops reading.
TOLD_AGAIN_AFTER = timedelta(hours=1)


def hand_on(occurrence: Occurrence) -> list[Place]:
    """Offer what is free; returns the places that were offered seats, or told of them.

    Seats that somebody may still take back are held back, as letters are: the job comes back.
    """
    occurrence.refresh_from_db(fields=["taken", "waiting"])
    if not occurrence.waiting or not seats.are_handed_on(occurrence):
        return []
    if may_lose_new_seats(occurrence):
        return []
    return _offer(occurrence) if seats.asks_one_by_one(occurrence) else _tell(occurrence)


def would_hear(wanted: Mapping[int, tuple[datetime, int | None]]) -> int:
    """How many waiting families would be offered seats, or told of them, if these dates (by their
    keys) began then and had so many. One statement, and one more where somebody waits."""
    now = timezone.now()
    dates = Occurrence.objects.planned().filter(pk__in=wanted, waiting__gt=0)
    left: dict[int, float] = {}
    for pk, taken in dates.order_by().values_list("pk", "taken"):
        starts_at, capacity = wanted[pk]
        if starts_at > now:
            left[pk] = inf if capacity is None else capacity - taken
    hear = 0
    for place in Place.objects.waiting().filter(occurrence__in=left) if left else ():
        date = place.occurrence_id
        is_asked_alone = seats.is_far_off(wanted[date][0])
        if place.seats <= left[date] and (is_asked_alone or not place.is_told):
            hear += 1
            left[date] -= place.seats if is_asked_alone else 0
    return hear


def _offer(occurrence: Occurrence) -> list[Place]:
    """Hold seats for the first who fits, and what is left for the next who fits."""
    now = timezone.now()
    offered = []
    for place in occurrence.places.waiting().that_fit(occurrence.seats_left).with_family():
        if seats.fit(occurrence, place.seats):
            place.occurrence = occurrence
            place.status = PlaceStatus.OFFERED
            place.offered_until = offer_ends(now)
            occurrence.taken += place.seats  # only here, to see what is left for the next
            offered.append(place)
    if offered:
        give_slots(offered, occurrence)
        Place.objects.bulk_update(
            offered, ["status", "offered_until", "slot", "known_start", "known_end"]
        )
        write_letters([draft(Kind.OFFER, place, once=now) for place in offered])
        seats.recount(occurrence, is_news=True)
    return offered


def _tell(occurrence: Occurrence) -> list[Place]:
    """Tell each family once of the same free seats.

    When they are gone it may be told of others, but no more than once an hour: the job comes back
    to those for whom it is too early.
    """
    now = timezone.now()
    waiting = occurrence.places.waiting()
    left = occurrence.seats_left
    if left is not None:
        waiting.filter(is_told=True, seats__gt=left).update(is_told=False)
    long_ago = Q(told_at=None) | Q(told_at__lte=now - TOLD_AGAIN_AFTER)
    told = list(waiting.that_fit(left).filter(long_ago, is_told=False).with_family())
    for place in told:
        place.occurrence = occurrence
    Place.objects.filter(pk__in=[place.pk for place in told]).update(is_told=True, told_at=now)
    write_letters([draft(Kind.SEAT_FREE, place, once=now) for place in told])
    return told
