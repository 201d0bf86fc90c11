"""Who gets a seat: the one rule, and the cached sums of a date.

Everything here is asked while the caller holds the date's row (``lock``), so that parties racing
for the last seat queue there.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Min, Q
from django.utils import timezone

from core import generation
from core.written_once import written_once
from events.enums import State
from events.models import Occurrence
from events.querysets import OccurrenceQuerySet

from .enums import HOLDS_SEATS, PlaceStatus
from .models import Place

_RECOUNT = f"""
    UPDATE events_occurrence SET (taken, waiting, requested) = (
        SELECT COALESCE(SUM(CASE WHEN status IN ({", ".join("%s" for _ in HOLDS_SEATS)})
                            THEN seats ELSE 0 END), 0),
               COALESCE(SUM(CASE WHEN status = %s THEN 1 ELSE 0 END), 0),
               COALESCE(SUM(CASE WHEN status = %s THEN 1 ELSE 0 END), 0)
        FROM signups_place WHERE occurrence_id = events_occurrence.id
    ) WHERE id IN ({{dates}})
    RETURNING id, taken, waiting
"""

# Later than this before a date nobody is asked one by one: the first answer gets the seat.
ASK_ONE_BY_ONE_UNTIL = timedelta(hours=48)


def lock(occurrence_id: int) -> Occurrence:
    """The date's row, held until the transaction ends.

    Whoever also writes a sign-up's row takes that first: rows of sign-ups, then dates by
    ascending id.
    """
    found = _locked(occurrence_id)
    if not found:
        raise Occurrence.DoesNotExist
    return found[0]


@written_once
def _locked(occurrence_id: int) -> OccurrenceQuerySet:
    """Everybody else waits for this date while Django would put it into SQL."""
    return Occurrence.objects.select_for_update().filter(pk=occurrence_id)


def fit(occurrence: Occurrence, seats: int) -> bool:
    """Whether so many seats are free, whoever else may wait for them."""
    return occurrence.seats_left is None or seats <= occurrence.seats_left


def goes_to(occurrence: Occurrence, seats: int) -> PlaceStatus:
    """What a party that comes now gets. Nobody newer gets a seat that someone waiting fits."""
    if fit(occurrence, seats) and not someone_waiting_fits(occurrence):
        return PlaceStatus.CONFIRMED
    return PlaceStatus.WAITING


def goes_to_each(occurrences: Iterable[Occurrence], seats: int) -> dict[int, PlaceStatus]:
    """The same at several dates, by their keys. At most one statement."""
    occurrences = list(occurrences)
    with_list = [each.pk for each in occurrences if each.waiting]
    waiting = Place.objects.filter(occurrence__in=with_list, status=PlaceStatus.WAITING)
    least = waiting.order_by().values_list("occurrence").annotate(Min("seats"))
    smallest = dict(least) if with_list else {}
    return {
        each.pk: PlaceStatus.CONFIRMED
        if fit(each, seats) and not (each.pk in smallest and fit(each, smallest[each.pk]))
        else PlaceStatus.WAITING
        for each in occurrences
    }


def someone_waiting_fits(occurrence: Occurrence) -> bool:
    """Costs a statement only where somebody waits at all."""
    if not occurrence.waiting:
        return False
    waiting = Place.objects.filter(occurrence=occurrence, status=PlaceStatus.WAITING)
    if occurrence.seats_left is not None:
        waiting = waiting.filter(seats__lte=occurrence.seats_left)
    return waiting.exists()


def recount(*occurrences: Occurrence, is_news: bool = False) -> None:
    """Rewrite the cached sums from the places themselves: recomputed, never incremented.

    The dates as they were when the caller took hold of them: what pages said is held against it.
    ``is_news``: the caller has counted on them since, and they say no longer what was.
    """
    keys = [each.pk for each in occurrences]
    # By hand: the ORM takes longer to build these sub-selects than the database to run them, and
    # everybody else waits for these dates meanwhile.
    sql = _RECOUNT.format(dates=", ".join(["%s"] * len(keys)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [*HOLDS_SEATS, PlaceStatus.WAITING, PlaceStatus.REQUESTED, *keys])
        now = {pk: (taken, waiting) for pk, taken, waiting in cursor.fetchall()}
    if is_news or any(_is_news(each, *now[each.pk]) for each in occurrences):
        generation.begin_dates()


def _is_news(before: Occurrence, taken: int, waiting: int) -> bool:
    """Whether pages say something else of the date from now on. They say how many seats are taken
    where there is a number of them, and that somebody waits, but not how many do: when a rush has
    filled a date, those who come after change no page."""
    has_seats = before.capacity is not None
    return (has_seats and taken != before.taken) or (waiting > 0) != (before.waiting > 0)


def position(place: Place) -> int:
    """A waiting party's number on the list, from 1."""
    ahead = Q(queued_at__lt=place.queued_at) | Q(queued_at=place.queued_at, pk__lt=place.pk)
    return place.occurrence.places.waiting().filter(ahead).count() + 1


def missing(place: Place) -> int:
    """How many seats a waiting party is short of; 0 when it fits."""
    left = place.occurrence.seats_left
    return 0 if left is None else max(0, place.seats - left)


def asks_one_by_one(occurrence: Occurrence) -> bool:
    """Whether a free seat is held for the first who fits, or goes to the first answer."""
    return is_far_off(occurrence.starts_at)


def is_far_off(starts_at: datetime) -> bool:
    """Whether there is time to ask one family after the other."""
    return starts_at - timezone.now() > ASK_ONE_BY_ONE_UNTIL


def are_handed_on(occurrence: Occurrence) -> bool:
    """Seats of a date that is off, or has begun, go to nobody."""
    return occurrence.state == State.PLANNED and occurrence.starts_at > timezone.now()


def is_free_for(place: Place) -> bool:
    """Whether a waiting family may take a seat by being the first to answer."""
    return (
        place.status == PlaceStatus.WAITING
        and are_handed_on(place.occurrence)
        and not asks_one_by_one(place.occurrence)
        and fit(place.occurrence, place.seats)
    )
