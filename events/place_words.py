"""Where a date is, as one phrase."""

from collections.abc import Collection

from django.utils.translation import get_language

from core.word_lists import comma_list
from rooms.house import zone_names


def place_words(zones: Collection[int]) -> str:
    """The names of zones, given by their keys, in the house's order; nothing for none."""
    names = zone_names(get_language())
    return comma_list(name for zone, name in names.items() if zone in zones)
