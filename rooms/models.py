"""The house's zones (rooms and corners), their weekly opening hours, when they are closed, and
when schools are."""

from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from core.translated import Named, TranslatedNameField, in_language

from .querysets import ClosureQuerySet

PLAN = ("plan_x", "plan_y", "plan_width", "plan_height")
MOST_SQUARES = 60  # of the plan's squared paper, either way


class Zone(Named, ClusterableModel):
    """A leaf of the house: a room or a corner of one, never a set of others.

    A shared zone is the open half: anybody may be there, and nothing there excludes another.
    """

    slug = models.SlugField(_("short word"), unique=True)
    is_shared = models.BooleanField(
        _("open to all"),
        default=False,
        help_text=_("The open half: events here never conflict."),
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    # Its place on the plan of the house, in squares from the top left (``rooms.plan``).
    plan_x = models.PositiveSmallIntegerField(_("from the left"), null=True, blank=True)
    plan_y = models.PositiveSmallIntegerField(_("from the top"), null=True, blank=True)
    plan_width = models.PositiveSmallIntegerField(_("width"), null=True, blank=True)
    plan_height = models.PositiveSmallIntegerField(_("height"), null=True, blank=True)

    class Meta:
        verbose_name = _("zone")
        verbose_name_plural = _("zones")
        ordering = ["sort_order", "slug"]
        constraints = [
            models.CheckConstraint(
                # Each is asked whether it is there: nothing, compared, is refused by no check.
                condition=models.Q(**{f"{name}__isnull": True for name in PLAN})
                | models.Q(
                    **{f"{name}__isnull": False for name in PLAN},
                    **{f"{name}__lte": MOST_SQUARES for name in PLAN},
                    plan_width__gte=1,
                    plan_height__gte=1,
                ),
                name="zone_is_on_the_plan_or_not",
                violation_error_message=_(
                    "Fill in all four numbers of the plan or none: at most 60, and for width and "
                    "height at least 1."
                ),
            )
        ]


class OpeningHours(models.Model):
    """One stretch of one weekday in which a zone is open; local wall-clock times."""

    # Parental, so that the admin edits a zone and its hours as one form.
    zone = ParentalKey(Zone, on_delete=models.CASCADE, related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=list(WEEKDAYS.items()))
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(
        _("closes"),
        help_text=_("Earlier than it opens means the next day; the same means all day."),
    )

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="opening_weekday"),
            models.UniqueConstraint(
                fields=["zone", "weekday", "opens"], name="opening_hours_start_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H.%M}–{self.closes:%H.%M}"


class Period(Named):
    """A school holiday: days on which families of schoolchildren are away or at home.

    Lines of a plan say what they make of them; the house itself stays open.
    """

    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))

    class Meta:
        verbose_name = _("school holiday")
        verbose_name_plural = _("school holidays")
        ordering = ["first_day", "last_day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="period_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            )
        ]


class Closure(models.Model):
    """The house, or some of its rooms, closed from one moment to another.

    Made and lifted by ``events.actions``, since dates come and go with it; what families read of it
    is its reason. Lifted, it stays as the history of the dates that it took.
    """

    reasons = TranslatedNameField(_("reason"))
    starts_at = models.DateTimeField(_("closes"))
    ends_at = models.DateTimeField(_("opens again"))
    is_whole_house = models.BooleanField(_("the whole house"), default=True)
    zones = models.ManyToManyField(
        Zone, verbose_name=_("rooms"), blank=True, related_name="closures"
    )
    lifted_at = models.DateTimeField(null=True, editable=False)

    objects = ClosureQuerySet.as_manager()

    class Meta:
        verbose_name = _("closure")
        verbose_name_plural = _("closures")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="closure_ends_after_it_begins",
                violation_error_message=_("It must open again after it closes."),
            )
        ]

    def __str__(self) -> str:
        return in_language(self.reasons, get_language())
