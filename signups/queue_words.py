"""The waiting list in words: how it works, and where one family stands on it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Occurrence

from . import seats
from .enums import PlaceStatus
from .models import Place


def standing_words(place: Place) -> str:
    """How a family stands with a date, said to itself; the labels of the status are for staff."""
    return {
        PlaceStatus.CONFIRMED: _("You have a place"),
        PlaceStatus.OFFERED: _("There is a place for you"),
        PlaceStatus.WAITING: _("You are on the waiting list"),
        PlaceStatus.REQUESTED: _("You wait for our answer"),
    }.get(PlaceStatus(place.status), _("You are not signed up"))


def approval_policy() -> str:
    """How one gets a place where somebody says yes or no; the same on the page and in letters."""
    return _("Somebody in the house says yes or no to each family. We email you the answer.")


def waiting_words(place: Place) -> str:
    """A waiting family's number on the list, and what is missing."""
    number, missing = seats.position(place), seats.missing(place)
    if not missing:
        return _("You are number %(number)s on the waiting list.") % {"number": number}
    return ngettext(
        "You are number %(number)s on the waiting list; %(count)s place is missing.",
        "You are number %(number)s on the waiting list; %(count)s places are missing.",
        missing,
    ) % {"number": number, "count": missing}


def waiting_policy(occurrence: Occurrence) -> str:
    """How the list works, in one sentence; the same on the page and in the letter."""
    if seats.asks_one_by_one(occurrence):
        return _(
            "When places come free, we email the first family on the list that fits. They have "
            "until the same time next day to answer."
        )
    return _(
        "When places come free this close to the date, every family on the list that fits is "
        "told at once, and whoever answers first gets them."
    )
