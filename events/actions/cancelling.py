"""Cancelling one date, and taking that back within ten minutes."""

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from core import changes, generation
from core.models import Change, User

from ..enums import State
from ..models import Occurrence

DATE_CANCELLED = "date_cancelled"


class DateRefused(Exception):
    """That cannot be done with this date; ``str(error)`` is fit for staff."""


@transaction.atomic
def cancel_date(*, occurrence: Occurrence, reason: str, by: User | None) -> Change:
    """Call off one date. Everyone on it is told once it can no longer be undone."""
    occurrence = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    refuse_unless_cancellable(occurrence)
    return changes.apply(by=by, **describe(occurrence, reason))


def undo_cancel(*, change: Change) -> None:
    """The date is on again, and nobody has heard otherwise; raises CannotUndo."""
    changes.undo(change)


def refuse_unless_cancellable(occurrence: Occurrence) -> None:
    if occurrence.state != State.PLANNED:
        raise DateRefused(_("This date is not planned, so it cannot be cancelled."))
    if occurrence.is_over:
        raise DateRefused(_("This date is over."))


def describe(occurrence: Occurrence, reason: str) -> dict[str, Any]:
    """The change that cancelling would be, for the card and for carrying it out."""
    return {
        "kind": DATE_CANCELLED,
        "target": target(occurrence),
        "before": {
            "state": occurrence.state,
            "reason": occurrence.reason,
            "time": _time(occurrence),
        },
        "after": {"state": State.CANCELLED.value, "reason": reason},
    }


def target(occurrence: Occurrence) -> str:
    return f"{occurrence._meta.label_lower}:{occurrence.pk}"


def date_of(change: Change) -> Occurrence:
    """The date that a change is about."""
    return Occurrence.objects.get(pk=_key(change))


def lock_date(change: Change) -> Occurrence:
    """The same, held until the transaction ends."""
    return Occurrence.objects.select_for_update().get(pk=_key(change))


def _key(change: Change) -> int:
    return int(change.target.rpartition(":")[2])


def carry_out_cancel(change: Change) -> None:
    _set_state(lock_date(change), change.after)


def take_back_cancel(change: Change) -> None:
    """Raises CannotUndo when the date is no longer the one that was cancelled."""
    occurrence = lock_date(change)
    stands = (occurrence.state, _time(occurrence))
    if stands != (State.CANCELLED, change.before["time"]):
        raise changes.CannotUndo(
            _("The date has been changed since it was cancelled, so it cannot come back as it was.")
        )
    _set_state(occurrence, change.before)


def _time(occurrence: Occurrence) -> list[str]:
    return [occurrence.starts_at.isoformat(), occurrence.ends_at.isoformat()]


def _set_state(occurrence: Occurrence, facts: dict[str, str]) -> None:
    """The sequence rises both ways, so that calendars that saw the date cancelled take it back
    (RFC 5545 §3.8.7.4)."""
    Occurrence.objects.filter(pk=occurrence.pk).update(
        state=facts["state"],
        reason=facts["reason"],
        sequence=F("sequence") + 1,
        updated_at=timezone.now(),
    )
    generation.begin_dates()
