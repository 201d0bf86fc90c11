"""A change that reaches people: its consequence card, its audit, its undo, in one row."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import ChangeStatus


class Change(models.Model):
    """Something decided about a thing in the house, with what it was before.

    ``before`` and ``after`` hold facts of the thing, never names of people. ``card`` is what was
    foreseen, as ``[[key, count], …]``. Letters about an applied change are held back until
    ``undo_until``: so long it can be taken back as if it had never been.
    """

    kind = models.CharField(_("kind"), max_length=40)
    target = models.CharField(_("thing"), max_length=80, db_index=True)
    before = models.JSONField(default=dict, editable=False)
    after = models.JSONField(default=dict, editable=False)
    card = models.JSONField(default=list, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="changes",
        verbose_name=_("by"),
    )
    status = models.CharField(_("status"), max_length=10, choices=ChangeStatus)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    undo_until = models.DateTimeField(_("can be undone until"), null=True)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"

    @property
    def can_be_undone(self) -> bool:
        return (
            self.status == ChangeStatus.APPLIED
            and self.undo_until is not None
            and timezone.now() < self.undo_until
        )
