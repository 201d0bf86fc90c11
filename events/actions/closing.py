"""Closing the house or some of its rooms, opening them again, and taking either back.

Dates within a closure are skipped, or cancelled where families are on them; each knows the closure
that holds it. Whoever makes dates queues on the row of their series, so closing holds all of those
before it looks: no date is made open while the house is being closed (docs/adr/0021).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import changes
from core.changes import CannotUndo
from core.models import Change, User
from rooms.closures import Shut, closures_in_force
from rooms.models import Closure, Zone

from ..enums import State
from ..models import Occurrence
from ..plans import has_people
from .cancelling import set_states
from .closed import CLOSURE_LIFTED, HOUSE_CLOSED
from .closure_dates import (
    OPEN,
    as_change,
    as_left,
    closed,
    coming,
    held_by,
    hold_all_series,
    within,
    without,
)
from .locking import lock_dates_of, lock_rows


class ClosureRefused(Exception):
    """The house cannot be closed so, or is open already; ``str(error)`` is fit for staff."""


@transaction.atomic
def close_house(*, closure: Closure, zones: Sequence[Zone], by: User | None) -> Change:
    """Close the house for as long as this unsaved closure says, or only these rooms of it.

    Everyone on a date within it is told once it can no longer be undone. Raises ClosureRefused.
    """
    refuse_over(closure)
    hold_all_series()
    refuse_again(Shut.of(closure, (zone.pk for zone in zones)))
    closure.save()
    closure.zones.set(zones)
    shut = Shut.of(closure, (zone.pk for zone in zones))
    rows = lock_rows(row.pk for row in within(shut, coming()))
    # One that somebody has called off meanwhile stays as it is.
    rows = [row for row in rows if row.state == State.PLANNED]
    return changes.apply(by=by, **as_change(HOUSE_CLOSED, closure, rows, closed(rows, shut)))


def describe_closing(closure: Closure, zones: Iterable[Zone]) -> dict[str, Any]:
    """The change that it would be, for the card; the closure need not be saved."""
    refuse_over(closure)
    shut = Shut.of(closure, (zone.pk for zone in zones))
    refuse_again(shut)
    rows = within(shut, coming())
    return as_change(HOUSE_CLOSED, closure, rows, closed(rows, shut))


@transaction.atomic
def lift_closure(*, closure: Closure, by: User | None) -> Change:
    """Open again before it is over: the dates that only this closure keeps off come back.

    Families on them are told once it can no longer be undone. Raises ClosureRefused.
    """
    hold_all_series()
    closure = Closure.objects.select_for_update().get(pk=closure.pk)
    facts = describe_lifting(closure, lock_rows(held_by(closure).values_list("pk", flat=True)))
    return changes.apply(by=by, **facts)


def describe_lifting(closure: Closure, rows: Sequence[Occurrence] | None = None) -> dict[str, Any]:
    """The change that it would be, for the card and for carrying it out. Raises ClosureRefused."""
    refuse_settled(closure)
    if rows is None:
        rows = list(held_by(closure))
    return as_change(CLOSURE_LIFTED, closure, rows, without(closure, rows))


def carry_out_closed(change: Change) -> None:
    set_states(lock_dates_of(change), change.after["dates"])


def carry_out_lifted(change: Change) -> None:
    _closure_of(change, lifted_at=timezone.now())
    set_states(lock_dates_of(change), change.after["dates"])


def open_as_before(change: Change) -> None:
    """Undo a closing: also dates that were made, or came to lie in it, since. Raises CannotUndo."""
    closure = _closure_of(change, lifted_at=timezone.now())
    rows = as_left(change)
    others = without(closure, rows)
    for row in rows:
        if others[str(row.pk)] != OPEN and has_people(row):
            # Its letters would be dropped with this change, and nobody be told of the other.
            raise CannotUndo(
                _("Another closure holds some of these dates by now. Lift this one instead.")
            )
    set_states(rows, change.before["dates"] | {pk: s for pk, s in others.items() if s != OPEN})
    left = lock_rows(held_by(closure).values_list("pk", flat=True))
    set_states(left, without(closure, left))


def close_as_before(change: Change) -> None:
    """Undo a lifting: also dates that were made, or came to lie in it, since. Raises CannotUndo."""
    closure = _closure_of(change, lifted_at=None)
    shut = Shut.of(closure, closure.zones.values_list("pk", flat=True))
    before, rows = change.before["dates"], as_left(change)
    others = lock_rows(row.pk for row in within(shut, coming()) if str(row.pk) not in before)
    skipped = [row for row in rows if before[str(row.pk)]["state"] == State.SKIPPED]
    if any(map(has_people, [*others, *skipped])):
        raise CannotUndo(_("A family counts on one of the dates by now. Close the house again."))
    set_states(rows, before)
    set_states(others, closed(others, shut))


def lock_closure(change: Change) -> None:
    """The rows that closing, lifting and changing held, in the same order."""
    hold_all_series()
    lock_dates_of(change)


def refuse_settled(closure: Closure) -> None:
    """What is over, or has been lifted, is history."""
    refuse_over(closure)
    if closure.lifted_at:
        raise ClosureRefused(_("This closure has been lifted already."))


def refuse_over(closure: Closure) -> None:
    if closure.ends_at <= timezone.now():
        raise ClosureRefused(_("That is over already."))


def refuse_again(shut: Shut) -> None:
    """The same form sent twice: lifted, the house would still be closed by the other."""
    wanted = (shut.starts_at, shut.ends_at, shut.zones)
    for each in closures_in_force():
        if each.key != shut.key and (each.starts_at, each.ends_at, each.zones) == wanted:
            raise ClosureRefused(_("It is closed then already."))


def _closure_of(change: Change, *, lifted_at: datetime | None) -> Closure:
    closure = Closure.objects.select_for_update().get(pk=int(change.target.rpartition(":")[2]))
    closure.lifted_at = lifted_at
    closure.save(update_fields=["lifted_at"])
    return closure
