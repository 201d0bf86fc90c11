"""What has been written to the families of a date, and what of it can still be taken back."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min
from django.urls import reverse
from django.utils.translation import gettext as _

from core.enums import ChangeStatus
from core.models import Change
from events.date_words import time_words
from events.models import Occurrence
from events.schedule.undoing import Undoable
from events.wall_clock import ZONE
from events.when_words import moment_words
from outbox.models import Broadcast

from ..party_words import families_words
from .telling import about


@dataclass(frozen=True)
class Told:
    """One message: its subject line, and in words what has become of it."""

    subject: str
    what: str


def messages_of(occurrence: Occurrence) -> tuple[list[Told], list[Undoable]]:
    """All of them, the newest first, and those that have not gone out yet. One query."""
    rows = Broadcast.objects.filter(about=about(occurrence), change__isnull=False)
    told, undoable = [], []
    leaves = Min("change__letters__not_before")
    for each in rows.select_related("change", "by").annotate(leaves=leaves):
        subject = each.subject_for("")
        told.append(Told(subject, _what(each, each.change)))
        if each.change.can_be_undone:
            undoable.append(
                Undoable(
                    each.change,
                    # Without letters all whom it was to have been forgotten.
                    _leaving(each, each.change, each.leaves or each.change.undo_until),
                    time_words(each.change.undo_until.astimezone(ZONE).time()),
                    # The hour of the letters stands beside it, since at night it is another one.
                    is_told=False,
                    url=reverse("signups_admin:undo", args=[occurrence.uid, each.change.pk]),
                )
            )
    return told, undoable


def _leaving(broadcast: Broadcast, change: Change, first: datetime) -> str:
    return _("“%(subject)s” is on its way to %(families)s and leaves %(moment)s.") % {
        "subject": broadcast.subject_for(""),
        "families": _families(change),
        "moment": moment_words(first),
    }


def _what(broadcast: Broadcast, change: Change) -> str:
    facts = {
        "moment": moment_words(broadcast.created_at),
        "families": _families(change),
        "name": broadcast.by.get_full_name() if broadcast.by else _("somebody"),
    }
    if change.status == ChangeStatus.UNDONE:
        return _("%(moment)s, by %(name)s: taken back, nobody has got it.") % facts
    return _("%(moment)s, by %(name)s: to %(families)s.") % facts


def _families(change: Change) -> str:
    words = families_words(sum(count for _key, count in change.card))
    if not change.after.get("and_later"):
        return words
    return _("%(families)s of this date and all after it") % {"families": words}
