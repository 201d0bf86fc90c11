"""Words of a fixed set about what people write to the house."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Door(TextChoices):
    """What somebody writes to us about; the values are words of the forms' addresses."""

    ASK = "spoerg", _("Ask us something")
    IDEA = "ide", _("An idea or a group")
    VOLUNTEER = "frivillig", _("Become a volunteer")
    PARTNER = "partner", _("Become a partner")
