"""The language-neutral things behind pages: what is counted, scheduled or classified."""

import uuid

from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import LinkKind, SubjectKind
from ..fields import StageSetField
from ..querysets import SubjectQuerySet
from ..translated import Named


class Topic(Named):
    """What something is about: sleep, diet, upbringing."""

    slug = models.SlugField(_("word in addresses"), unique=True, validators=[validate_slug])
    calls_for_help = models.BooleanField(
        _("with the box “Do you need help now?”"),
        default=False,
        help_text=_(
            "For counselling, loss, birth and whatever is hard to bear alone. Whatever is about it "
            "has the box: articles, dates, partners."
        ),
    )

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]


class Subject(models.Model):
    """The thing behind a page and all its translations.

    Its key is their ``translation_key``. Facts hang here and never on a page, so that Danish,
    English and Arabic readers see the same seats, and deleting a page takes no sign-up along.
    """

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=SubjectKind)
    is_public = models.BooleanField(_("public"), default=False)
    last_title = models.CharField(
        _("last title"),
        max_length=255,
        blank=True,
        help_text=_("What its Danish page was called, for those who still hold a place there."),
    )
    stages = StageSetField(_("stages"))
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True)

    objects = SubjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.key}"


class Link(models.Model):
    """One subject leads to another; the kind says how."""

    from_subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="links")
    to_subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="links_here")
    kind = models.CharField(_("kind"), max_length=12, choices=LinkKind, default=LinkKind.RELATED)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.UniqueConstraint(
                fields=["from_subject", "to_subject", "kind"], name="link_is_said_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(from_subject=models.F("to_subject")),
                name="link_leads_elsewhere",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_subject_id} → {self.to_subject_id}"
