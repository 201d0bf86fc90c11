"""What hosts do on their evening: what they have done, the notes they leave each other, and the
list of what is done when the house is opened and closed. None of it outlasts the night."""

from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.cpr import validate_no_cpr
from core.translated import Named, validate_line
from events.models import Occurrence

from ..enums import Moment
from ..querysets import DeedQuerySet, HostNoteQuerySet, TickQuerySet

#: A line or two on a phone.
LONGEST_NOTE = 200


class Deed(models.Model):
    """That a host did something, about one thing of a date, and when.

    A phone without a connection tells of it later, perhaps more than once: by ``uid`` it counts
    once, by ``done_at`` never over what was done after it. Among themselves those of one ``phone``
    have the order in which it tells of them. ``about`` is a place, the headcount, an item of the
    checklist or a note, by its key.
    """

    uid = models.UUIDField(default=uuid4, unique=True)
    phone = models.UUIDField(default=uuid4)
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.CASCADE, db_index=False, related_name="deeds"
    )
    about = models.CharField(max_length=40)
    done_at = models.DateTimeField(default=timezone.now)

    objects = DeedQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["occurrence", "about", "done_at"], name="deed_of_date_about"),
        ]

    def __str__(self) -> str:
        return f"deed {self.pk}"


class HostNote(models.Model):
    """A few words that a host leaves for those who are in the house later that ``day``.

    It belongs to the day, since whoever locks up is seldom the one who unlocked, and to the date at
    which it was written, which is said beside it. Free text may be about somebody, so nobody sees
    it once the day is over (``HostNoteQuerySet``), and it is deleted that night.
    """

    occurrence = models.ForeignKey(Occurrence, on_delete=models.CASCADE, related_name="host_notes")
    day = models.DateField(db_index=True)
    text = models.CharField(
        _("note"), max_length=LONGEST_NOTE, validators=[validate_line, validate_no_cpr]
    )
    written_at = models.DateTimeField(default=timezone.now)

    objects = HostNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("note of a host")
        verbose_name_plural = _("notes of hosts")
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return f"host note {self.pk}"


class ChecklistItem(Named):
    """Something that a host does when the house is opened or closed, in a few words."""

    moment = models.CharField(_("when"), max_length=7, choices=Moment, default=Moment.CLOSING)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("item of the checklist")
        verbose_name_plural = _("items of the checklist")
        ordering = ["-moment", "sort_order", "pk"]  # opening comes first


class Tick(models.Model):
    """That something on the checklist has been done at a date.

    Each date has a list of its own: that windows were shut at noon says nothing of the evening.
    """

    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.CASCADE, db_index=False, related_name="ticks"
    )
    item = models.ForeignKey(ChecklistItem, on_delete=models.CASCADE, related_name="ticks")

    objects = TickQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["occurrence", "item"], name="one_tick_a_date_and_item"),
        ]

    def __str__(self) -> str:
        return f"tick {self.pk}"
