"""Words of a fixed set that every app shares."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Stage(TextChoices):
    """The five stages of a family's life; a shape and a colour hang on each (look, tokens.css)."""

    GRAVID = "gravid", _("Pregnancy")
    BABY = "baby", _("Baby")
    TUMLING = "tumling", _("Toddler")
    BARN = "barn", _("Child")
    TEEN = "teen", _("Teenager")


class SubjectKind(TextChoices):
    """What sort of thing a subject is."""

    EVENT = "event", _("Event")
    ARTICLE = "article", _("Article")
    PARTNER = "partner", _("Partner")
    TOPIC = "topic", _("Topic")


class LinkKind(TextChoices):
    """How one subject leads to another."""

    RELATED = "related", _("See also")
    NEXT = "next", _("When the child grows")


class ChangeStatus(TextChoices):
    """Where a change stands."""

    PROPOSED = "proposed", _("Proposed")
    APPLIED = "applied", _("Applied")
    UNDONE = "undone", _("Undone")
    REFUSED = "refused", _("Refused")
