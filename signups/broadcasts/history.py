"""What has been written to many people, and what of it can still be taken back."""

from collections.abc import Callable
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
    """Those to the families of a date."""
    return messages_about(
        about(occurrence),
        to=_families,
        undo_url=lambda change: reverse("signups_admin:undo", args=[occurrence.uid, change.pk]),
    )


def messages_about(
    about: str, *, to: Callable[[Change], str], undo_url: Callable[[Change], str]
) -> tuple[list[Told], list[Undoable]]:
    """All of them, the newest first, and those that have not gone out yet. One query.

    ``to`` says in words whom one has reached.
    """
    rows = Broadcast.objects.filter(about=about, change__isnull=False)
    told, undoable = [], []
    leaves = Min("change__letters__not_before")
    rows = rows.select_related("change", "by").annotate(leaves=leaves)
    # Django leaves a model's own order out where rows are grouped.
    for each in rows.order_by("-created_at", "-pk"):
        people = to(each.change)
        told.append(Told(each.subject_for(""), _what(each, each.change, people)))
        if each.change.can_be_undone:
            undoable.append(
                Undoable(
                    each.change,
                    # Without letters all whom it was to have been forgotten.
                    _leaving(each, people, each.leaves or each.change.undo_until),
                    time_words(each.change.undo_until.astimezone(ZONE).time()),
                    # The hour of the letters stands beside it, since at night it is another one.
                    is_told=False,
                    url=undo_url(each.change),
                )
            )
    return told, undoable


def _leaving(broadcast: Broadcast, people: str, first: datetime) -> str:
    return _("“%(subject)s” is on its way to %(people)s and leaves %(moment)s.") % {
        "subject": broadcast.subject_for(""),
        "people": people,
        "moment": moment_words(first),
    }


def _what(broadcast: Broadcast, change: Change, people: str) -> str:
    facts = {
        "moment": moment_words(broadcast.created_at),
        "people": people,
        "name": broadcast.by.get_full_name() if broadcast.by else _("somebody"),
    }
    if change.status == ChangeStatus.UNDONE:
        return _("%(moment)s, by %(name)s: taken back, nobody has got it.") % facts
    return _("%(moment)s, by %(name)s: to %(people)s.") % facts


def _families(change: Change) -> str:
    words = families_words(sum(count for _key, count in change.card))
    if not change.after.get("and_later"):
        return words
    return _("%(families)s of this date and all after it") % {"families": words}
