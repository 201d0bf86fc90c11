"""Cancelling dates, and taking that back within ten minutes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from core import changes, generation
from core.models import Change, User

from ..date_states import RESPONSIBLE, TIME, ZONES, differ, state_of, written_times
from ..enums import State
from ..models import Occurrence
from ..place_words import zones_of
from ..plan_changes import plan_of_date
from .closed import refuse_against_closures
from .locking import lock_dates_of, lock_rows, target_of

DATES_CANCELLED = "dates_cancelled"


class DateRefused(Exception):
    """That cannot be done with this date; ``str(error)`` is fit for staff."""


@transaction.atomic
def cancel_dates(*, dates: Iterable[Occurrence], reason: str, by: User | None) -> Change:
    """Call off dates of one series. Everyone on them is told once it can no longer be undone.

    Raises DateRefused, and cancels none, where one of them does not take place.
    """
    rows = lock_rows(row.pk for row in dates)
    return changes.apply(by=by, **describe_cancelled(rows, reason))


def describe_cancelled(rows: Sequence[Occurrence], reason: str) -> dict[str, Any]:
    """The change that cancelling would be, for the card and for carrying it out."""
    for row in rows:
        _refuse_unless_cancellable(row)
    if not rows:
        raise DateRefused(_("Choose at least one date."))
    after = {"state": State.CANCELLED.value, "reason": reason}
    return {
        "kind": DATES_CANCELLED,
        "target": target_of(rows),
        "before": {
            "dates": {
                str(row.pk): {"state": row.state, "reason": row.reason, TIME: time_of(row)}
                for row in rows
            }
        },
        "after": {"dates": {str(row.pk): after for row in rows}},
    }


def _refuse_unless_cancellable(row: Occurrence) -> None:
    if row.state != State.PLANNED:
        raise DateRefused(_("This date is not planned, so it cannot be cancelled."))
    if row.is_over:
        raise DateRefused(_("This date is over."))


def carry_out_cancelled(change: Change) -> None:
    set_states(lock_dates_of(change), change.after["dates"])


def take_back_cancelled(change: Change) -> None:
    """Raises CannotUndo when a date is no longer the one that was cancelled."""
    before = change.before["dates"]
    rows = lock_dates_of(change)
    for row in rows:
        if not row.is_cancelled or time_of(row) != before[str(row.pk)][TIME]:
            raise changes.CannotUndo(
                _(
                    "The date has been changed since it was cancelled, so it cannot come back as "
                    "it was."
                )
            )
    set_states(rows, before)
    refuse_against_closures(rows)


def time_of(row: Occurrence) -> list[Any]:
    return written_times(row.starts_at, row.ends_at, is_all_day=row.is_all_day)


def set_states(rows: Sequence[Occurrence], states: Mapping[str, Mapping[str, Any]]) -> None:
    """Whether dates take place, and why not: called off, or kept off by a closure.

    The sequence rises both ways, so that calendars that saw a date cancelled take it back
    (RFC 5545 §3.8.7.4).
    """
    now = timezone.now()
    comes_back = [
        row for row in rows if row.is_off and states[str(row.pk)]["state"] == State.PLANNED
    ]
    _pin_what_differs(comes_back)
    back = {row.pk for row in comes_back}
    for row in rows:
        state = states[str(row.pk)]
        row.state, row.reason = state["state"], state["reason"]
        row.closure_id = state.get("closure")
        if row.pk not in back:
            # Off again by undo: what coming back had pinned was not set by hand before.
            row.pinned = state.get("pinned", row.pinned)
        row.sequence += 1
        row.updated_at = now
    Occurrence.objects.bulk_update(
        rows, ["state", "reason", "closure", "pinned", "sequence", "updated_at"], batch_size=200
    )
    generation.begin_dates()


def _pin_what_differs(rows: Sequence[Occurrence]) -> None:
    """A date that was off while its plan changed comes back as families knew it. That counts as set
    by hand: it shows in the list of dates, and the next plan asks before it takes it along."""
    prefetch_related_objects(rows, "line__zones")
    zones = zones_of(row.pk for row in rows) if rows else {}
    for row in rows:
        if plan := plan_of_date(row):
            now = state_of(row, zones.get(row.pk, ()))
            own = (name for name in (TIME, ZONES, RESPONSIBLE) if differ(now, plan, name))
            row.pinned = sorted({*row.pinned, *own})
