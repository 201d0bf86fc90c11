"""What a family has asked to be told of."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.enums import Stage
from core.models import Subject

from .querysets import SubscriptionQuerySet


class Subscription(models.Model):
    """Somebody wants a letter when there are new dates: of one series, or for one stage.

    The address is in small letters. It counts from the moment it has answered (``confirmed_at``:
    double opt-in). Raising ``link_version`` revokes the links in letters sent before.
    """

    email = models.EmailField(_("mail address"))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    subject = models.ForeignKey(
        Subject,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="subscriptions",
        verbose_name=_("series"),
    )
    stage = models.CharField(_("stage"), max_length=8, choices=Stage, blank=True)
    created_at = models.DateTimeField(_("asked for"), default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    link_version = models.PositiveIntegerField(default=1, editable=False)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        constraints = [
            models.UniqueConstraint(
                fields=["email", "subject"],
                condition=models.Q(subject__isnull=False),
                name="subscribed_to_a_series_once",
            ),
            models.UniqueConstraint(
                fields=["email", "stage"],
                condition=models.Q(subject__isnull=True),
                name="subscribed_to_a_stage_once",
            ),
            models.CheckConstraint(
                condition=models.Q(subject__isnull=False, stage="")
                | models.Q(subject__isnull=True, stage__in=Stage.values),
                name="subscription_is_to_a_series_or_a_stage",
            ),
        ]

    def __str__(self) -> str:
        return f"subscription {self.pk}"
