"""How many were at a date, counted at the door: numbers of people and no people."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import Occurrence

from ..parties import Heads

#: In a basement of 90 m² it is a slip of the finger.
MOST = 200


def _number(label: object) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, default=0, validators=[MaxValueValidator(MOST)])


class Headcount(models.Model):
    """Of a date with sign-up it counts all who came, those who had not signed up too."""

    occurrence = models.OneToOneField(
        Occurrence, on_delete=models.PROTECT, related_name="headcount"
    )
    families = _number(_("families"))
    adults = _number(_("adults"))
    babies = _number(_("babies, under one year"))
    toddlers = _number(_("toddlers, one and two years"))
    children = _number(_("children, three to twelve years"))
    teenagers = _number(_("teenagers"))
    counted_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("headcount")
        verbose_name_plural = _("headcounts")

    def __str__(self) -> str:
        return f"headcount of date {self.occurrence_id}"

    @property
    def heads(self) -> Heads:
        return Heads(*(getattr(self, name) for name in Heads._fields))
