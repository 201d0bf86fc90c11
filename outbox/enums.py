"""States of a letter, and what can be wrong with it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LetterStatus(TextChoices):
    QUEUED = "queued", _("Waiting to be sent")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Could not be sent")
    DROPPED = "dropped", _("No longer wanted")


class Trouble(TextChoices):
    """Why a try to send came to nothing; stands before the detail in a letter's last error."""

    REFUSED = "refused", _("The address was refused")
    PUT_OFF = "put off", _("The receiver asked us to wait")
    SERVER = "server", _("The mail server does not answer")
    WORDING = "wording", _("The letter could not be worded")
    LETTER = "letter", _("The letter cannot be sent")
