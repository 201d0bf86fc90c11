"""Words of fixed sets: how a place stands, how it was, how a question is
asked, when the house is looked after."""

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


class Welcome(TextChoices):
    """Whether a family felt welcome on its first visit."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Moment(TextChoices):
    """When something on the checklist of the house is done."""

    OPENING = "opening", _("When you open")
    CLOSING = "closing", _("Before you leave")


class AnswerType(TextChoices):
    """How a question is answered; Wagtail's words for them."""

    SINGLELINE = "singleline", _("One line")
    MULTILINE = "multiline", _("Several lines")
    CHECKBOX = "checkbox", _("A tick")
    DROPDOWN = "dropdown", _("One of some words")


class Basis(TextChoices):
    """On what grounds an answer may be kept (GDPR, article 6 and 9)."""

    NEEDED = "needed", _("We need it to prepare the date")
    CONSENT = "consent", _("Families choose to tell us: health, allergy, belief")


#: Somebody of the house has said yes, or nobody has to.
DECIDED = (PlaceStatus.WAITING, PlaceStatus.OFFERED, PlaceStatus.CONFIRMED)
#: Takes up seats: confirmed ones, and those held for a family that has been asked.
HOLDS_SEATS = (PlaceStatus.CONFIRMED, PlaceStatus.OFFERED)
#: Still in play; a family has at most one such place at a date.
ACTIVE = (
    PlaceStatus.REQUESTED,
    PlaceStatus.WAITING,
    PlaceStatus.OFFERED,
    PlaceStatus.CONFIRMED,
)
