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


class Spoken(TextChoices):
    """Languages that families, hosts and partners speak; ISO 639 codes."""

    DANISH = "da", _("Danish")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")
    GERMAN = "de", _("German")
    UKRAINIAN = "uk", _("Ukrainian")
    POLISH = "pl", _("Polish")
    TURKISH = "tr", _("Turkish")
    SOMALI = "so", _("Somali")
    PERSIAN = "fa", _("Persian")
    SIGNS = "dsl", _("Danish Sign Language")


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
    BEFORE = "before", _("Read before")
    AFTER = "after", _("Read after")


class ChangeStatus(TextChoices):
    """Where a change stands."""

    PROPOSED = "proposed", _("Proposed")
    APPLIED = "applied", _("Applied")
    UNDONE = "undone", _("Undone")
    REFUSED = "refused", _("Refused")
