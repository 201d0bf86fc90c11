"""Which talk of a date is whose, where its series divides dates into talks.

Asked while the caller holds the date's row (``seats.lock``), but for ``free_slots``, which a form
shows. A talk is one seat, so whether there is one at all is for ``seats`` to say.
"""

from collections.abc import Iterable

from events.models import Occurrence

from .models import Place


def free_slots(occurrence: Occurrence) -> list[int]:
    """Those that nobody has or has been offered, in their order."""
    held = occurrence.places.holding_seats().filter(slot__isnull=False)
    taken = set(held.values_list("slot", flat=True))
    return [slot for slot in range(occurrence.slots) if slot not in taken]


def give_slot(place: Place, held: Occurrence, *, wanted: int | None = None) -> bool:
    """The one that the family wants, or the first that is free. False where the one it wants is
    another's. Writes nothing."""
    if not held.series.has_slots:
        return True
    free = free_slots(held)
    if not free or (wanted is not None and wanted not in free):
        return False
    _take(place, held, free[0] if wanted is None else wanted)
    return True


def give_slots(places: Iterable[Place], held: Occurrence) -> None:
    """The first ones that are free, in the order of the families. Writes nothing."""
    if held.series.has_slots:
        for place, slot in zip(places, free_slots(held), strict=False):
            _take(place, held, slot)


def _take(place: Place, held: Occurrence, slot: int) -> None:
    """From here on it reads of the time of its talk."""
    place.occurrence, place.slot = held, slot
    place.known_start, place.known_end = place.times
