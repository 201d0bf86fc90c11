"""States of a place."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PlaceStatus(TextChoices):
    """Where a family stands with one date."""

    REQUESTED = "requested", _("Waiting for approval")
    WAITING = "waiting", _("On the waiting list")
    OFFERED = "offered", _("Has been offered a place")
    CONFIRMED = "confirmed", _("Has a place")
    WITHDRAWN = "withdrawn", _("Let the offer go")
    CANCELLED = "cancelled", _("Cancelled")


#: Takes up seats: confirmed ones, and those held for a family that has been asked.
HOLDS_SEATS = (PlaceStatus.CONFIRMED, PlaceStatus.OFFERED)
#: Still in play; a family has at most one such place at a date.
ACTIVE = (
    PlaceStatus.REQUESTED,
    PlaceStatus.WAITING,
    PlaceStatus.OFFERED,
    PlaceStatus.CONFIRMED,
)
