"""Where dates are: their zones by key, and as one phrase."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from django.utils.translation import get_language

from core.generation import HOUSE, kept
from core.word_lists import comma_list
from rooms.house import zone_names
from rooms.models import Zone


def place_words(zones: Collection[int]) -> str:
    """The names of zones, given by their keys, in the house's order; nothing for none."""
    return _place_words(get_language(), frozenset(zones))


@kept(HOUSE)
def _place_words(language: str | None, zones: frozenset[int]) -> str:
    return comma_list(name for zone, name in zone_names(language).items() if zone in zones)


@lru_cache(maxsize=1024)
def read_keys(zone_keys: str | None) -> frozenset[int]:
    """What ``OccurrenceQuerySet.with_zone_keys`` annotates a date with."""
    return frozenset(map(int, zone_keys.split(","))) if zone_keys else frozenset()


def zones_of(pks: Iterable[int]) -> dict[int, frozenset[int]]:
    """The zones of dates, in one statement; a date without any is not there."""
    found: dict[int, set[int]] = {}
    links = Zone.occurrences.through.objects.filter(occurrence_id__in=list(pks))
    for pk, zone in links.values_list("occurrence_id", "zone_id"):
        found.setdefault(pk, set()).add(zone)
    return {pk: frozenset(zones) for pk, zones in found.items()}
