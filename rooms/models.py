"""The house's zones (rooms and corners) and their weekly opening hours."""

from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from core.translated import Named


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

    class Meta:
        verbose_name = _("zone")
        verbose_name_plural = _("zones")
        ordering = ["sort_order", "slug"]


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
