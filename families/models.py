"""What a family has asked to be told of, and what it keeps with us of itself."""

from datetime import date

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.cpr import validate_no_cpr
from core.enums import Stage
from core.models import Subject
from core.translated import validate_line

from .querysets import HouseholdQuerySet, SubscriptionQuerySet
from .stages import age_in_months, stage_of, stages_of

#: As many as a form for signing up takes.
MOST_ADULTS = 10
MOST_CHILDREN = 12


class Subscription(models.Model):
    """Somebody wants a letter when there are new dates: of one series, or for one stage.

    The address is in small letters. It counts from the moment it has answered (``confirmed_at``:
    double opt-in); ``wording`` names the words it has said yes to (``families.wordings``). Raising
    ``link_version`` revokes the links in letters sent before.
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
    wording = models.CharField(max_length=20, blank=True, editable=False)
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


class Household(models.Model):
    """One family by its mail address, with or without an account.

    ``adults`` is how many usually come; nothing as long as the family has not said so.
    ``has_calendar`` holds while a calendar of its own can be followed: raising
    ``calendar_version`` ends the address it had, and ``names_dates`` says whether it tells what
    each date is. Raising ``link_version`` revokes the links in letters sent before.
    ``used_at`` is when the family last did something here, and ``warned_at`` when it was written
    to that it will be forgotten.
    """

    email = models.EmailField(_("mail address"), unique=True)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    adults = models.PositiveSmallIntegerField(
        _("adults"), null=True, blank=True, validators=[MaxValueValidator(MOST_ADULTS)]
    )
    has_calendar = models.BooleanField(default=False, editable=False)
    calendar_version = models.PositiveIntegerField(default=1, editable=False)
    names_dates = models.BooleanField(default=False)
    link_version = models.PositiveIntegerField(default=1, editable=False)
    used_at = models.DateTimeField(default=timezone.now, editable=False)
    warned_at = models.DateTimeField(null=True, editable=False)

    objects = HouseholdQuerySet.as_manager()

    class Meta:
        verbose_name = _("family")
        verbose_name_plural = _("families")

    def __str__(self) -> str:
        return f"household {self.pk}"

    @property
    def stages(self) -> list[Stage]:
        """Those its children are in today. Reads the children."""
        months = [child.birth_month for child in self.children.all() if child.birth_month]
        return stages_of(months, _today())


class Child(models.Model):
    """One child of a family: as much of it as the family likes to say, and never its birthday.

    ``birth_month`` is the first of the month. Of a child that is expected there is none: a due
    month is another matter, which is not kept here.
    """

    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="children")
    first_name = models.CharField(
        _("first name"), max_length=40, blank=True, validators=[validate_line, validate_no_cpr]
    )
    birth_month = models.DateField(_("born in"), null=True, blank=True)

    class Meta:
        verbose_name = _("child")
        verbose_name_plural = _("children")
        ordering = [models.F("birth_month").asc(nulls_last=True), "pk"]

    def __str__(self) -> str:
        return f"child {self.pk}"

    @property
    def age(self) -> int | None:
        """In months, where it is known."""
        return self.birth_month and age_in_months(self.birth_month, _today())

    @property
    def is_grown_up(self) -> bool:
        return self.birth_month is not None and self.stage is None

    @property
    def stage(self) -> Stage | None:
        return self.birth_month and stage_of(self.birth_month, _today())


def _today() -> date:
    return timezone.localdate()
