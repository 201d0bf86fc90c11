"""Whether a date is when and where a family expects it."""

from events.place_words import zones_of

from .models import Place


def has_new_time(place: Place) -> bool:
    """Whether the family is to come at another time than it was last told."""
    return (place.known_start, place.known_end) != place.times


def has_new_place(place: Place) -> bool:
    """Whether it is somewhere else; asks the database only where it has been so once."""
    return place.known_zones is not None and place.known_zones != zones_now(place)


def zones_now(place: Place) -> list[int]:
    return sorted(zones_of([place.occurrence_id]).get(place.occurrence_id, ()))
