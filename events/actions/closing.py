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

from core import changes, generation
from core.changes import CannotUndo
from core.models import Change, User
from rooms.closures import Shut, closures_in_force, covering
from rooms.models import Closure, Zone

from ..enums import State
from ..models import Occurrence, Series
from ..place_words import zones_of
from ..plans import has_people
from ..querysets import OccurrenceQuerySet
from .cancelling import set_states, time_of
from .closed import CLOSURE_LIFTED, HOUSE_CLOSED
from .locking import dates_of, lock_dates_of, lock_rows

OPEN = {"state": State.PLANNED.value, "reason": "", "closure": None}


class ClosureRefused(Exception):
    """The house cannot be closed so, or is open already; ``str(error)`` is fit for staff."""


@transaction.atomic
def close_house(*, closure: Closure, zones: Sequence[Zone], by: User | None) -> Change:
    """Close the house for as long as this unsaved closure says, or only these rooms of it.

    Everyone on a date within it is told once it can no longer be undone. Raises ClosureRefused.
    """
    _refuse_over(closure)
    _hold_all_series()
    _refuse_again(closure, zones)
    closure.save()
    closure.zones.set(zones)
    shut = Shut.of(closure, (zone.pk for zone in zones))
    rows = lock_rows(row.pk for row in _within(shut, _coming()))
    # One that somebody has called off meanwhile stays as it is.
    rows = [row for row in rows if row.state == State.PLANNED]
    return changes.apply(by=by, **_as_change(HOUSE_CLOSED, closure, rows, _closed(rows, shut)))


def describe_closing(closure: Closure, zones: Iterable[Zone]) -> dict[str, Any]:
    """The change that it would be, for the card; the closure need not be saved."""
    _refuse_over(closure)
    zones = list(zones)
    _refuse_again(closure, zones)
    shut = Shut.of(closure, (zone.pk for zone in zones))
    rows = _within(shut, _coming())
    return _as_change(HOUSE_CLOSED, closure, rows, _closed(rows, shut))


@transaction.atomic
def lift_closure(*, closure: Closure, by: User | None) -> Change:
    """Open again before it is over: the dates that only this closure keeps off come back.

    Families on them are told once it can no longer be undone. Raises ClosureRefused.
    """
    _hold_all_series()
    closure = Closure.objects.select_for_update().get(pk=closure.pk)
    facts = describe_lifting(closure, lock_rows(_held_by(closure).values_list("pk", flat=True)))
    return changes.apply(by=by, **facts)


def describe_lifting(closure: Closure, rows: Sequence[Occurrence] | None = None) -> dict[str, Any]:
    """The change that it would be, for the card and for carrying it out. Raises ClosureRefused."""
    _refuse_over(closure)
    if closure.lifted_at:
        raise ClosureRefused(_("This closure has been lifted already."))
    if rows is None:
        rows = list(_held_by(closure))
    return _as_change(CLOSURE_LIFTED, closure, rows, _without(closure, rows))


def carry_out_closed(change: Change) -> None:
    set_states(lock_dates_of(change), change.after["dates"])


def carry_out_lifted(change: Change) -> None:
    _closure_of(change, lifted_at=timezone.now())
    set_states(lock_dates_of(change), change.after["dates"])


def open_as_before(change: Change) -> None:
    """Undo a closing: also dates that were made, or came to lie in it, since. Raises CannotUndo."""
    closure = _closure_of(change, lifted_at=timezone.now())
    rows = _as_left(change)
    others = _without(closure, rows)
    for row in rows:
        if others[str(row.pk)] != OPEN and has_people(row):
            # Its letters would be dropped with this change, and nobody be told of the other.
            raise CannotUndo(
                _("Another closure holds some of these dates by now. Lift this one instead.")
            )
    set_states(rows, change.before["dates"] | {pk: s for pk, s in others.items() if s != OPEN})
    left = lock_rows(_held_by(closure).values_list("pk", flat=True))
    set_states(left, _without(closure, left))


def close_as_before(change: Change) -> None:
    """Undo a lifting: also dates that were made, or came to lie in it, since. Raises CannotUndo."""
    closure = _closure_of(change, lifted_at=None)
    shut = Shut.of(closure, closure.zones.values_list("pk", flat=True))
    before, rows = change.before["dates"], _as_left(change)
    others = lock_rows(row.pk for row in _within(shut, _coming()) if str(row.pk) not in before)
    skipped = [row for row in rows if before[str(row.pk)]["state"] == State.SKIPPED]
    if any(map(has_people, [*others, *skipped])):
        raise CannotUndo(_("A family counts on one of the dates by now. Close the house again."))
    set_states(rows, before)
    set_states(others, _closed(others, shut))


def lock_closure(change: Change) -> None:
    """The rows that closing and lifting held, in the same order."""
    _hold_all_series()
    lock_dates_of(change)


def comes_back(change: Change) -> list[int]:
    """The dates that take place again."""
    after = change.after["dates"]
    return [pk for pk in dates_of(change) if after[str(pk)]["state"] == State.PLANNED]


def _hold_all_series() -> None:
    """Whoever saves a series for the first time has no row to hold yet; but both write the
    generation, and so wait for each other."""
    list(Series.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    generation.begin_facts()


def _refuse_over(closure: Closure) -> None:
    if closure.ends_at <= timezone.now():
        raise ClosureRefused(_("That is over already."))


def _refuse_again(closure: Closure, zones: Iterable[Zone]) -> None:
    """The same form sent twice: lifted, the house would still be closed by the other."""
    shut = Shut.of(closure, (zone.pk for zone in zones))
    for each in closures_in_force():
        if (each.starts_at, each.ends_at, each.zones) == (
            shut.starts_at,
            shut.ends_at,
            shut.zones,
        ):
            raise ClosureRefused(_("It is closed then already."))


def _coming() -> OccurrenceQuerySet:
    """What takes place and has not begun: what already happened does not change."""
    return Occurrence.objects.planned().upcoming().filter(starts_at__gt=timezone.now())


def _within(shut: Shut, rows: OccurrenceQuerySet) -> list[Occurrence]:
    near = rows.filter(starts_at__lt=shut.ends_at, ends_at__gt=shut.starts_at)
    if shut.zones is not None:
        near = near.in_zones(Zone.objects.filter(pk__in=shut.zones))
    return list(near.select_related("series__subject").order_by("pk"))


def _held_by(closure: Closure) -> OccurrenceQuerySet:
    rows = closure.occurrences.filter(starts_at__gt=timezone.now())
    return rows.select_related("series__subject").order_by("pk")


def _closed(rows: Iterable[Occurrence], shut: Shut) -> dict[str, dict[str, Any]]:
    return {
        str(row.pk): {
            "state": (State.CANCELLED if has_people(row) else State.SKIPPED).value,
            "reason": shut.reason,
            "closure": shut.key,
        }
        for row in rows
    }


def _without(closure: Closure, rows: Sequence[Occurrence]) -> dict[str, dict[str, Any]]:
    """What dates are without this closure: open, or held by another."""
    others = [each for each in closures_in_force() if each.key != closure.pk]
    zones = zones_of(row.pk for row in rows) if others else {}
    found = {}
    for row in rows:
        shut = covering(others, row.starts_at, row.ends_at, zones.get(row.pk, ()))
        held = {"state": row.state, "reason": shut.reason, "closure": shut.key} if shut else OPEN
        found[str(row.pk)] = {**held}
    return found


def _as_change(
    kind: str, closure: Closure, rows: Sequence[Occurrence], after: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    return {
        "kind": kind,
        "target": f"{closure._meta.label_lower}:{closure.pk}",
        "before": {
            "dates": {
                str(row.pk): {
                    "state": row.state,
                    "reason": row.reason,
                    "closure": row.closure_id,
                    "time": time_of(row),
                }
                for row in rows
            }
        },
        "after": {"dates": after},
    }


def _closure_of(change: Change, *, lifted_at: datetime | None) -> Closure:
    closure = Closure.objects.select_for_update().get(pk=int(change.target.rpartition(":")[2]))
    closure.lifted_at = lifted_at
    closure.save(update_fields=["lifted_at"])
    return closure


def _as_left(change: Change) -> list[Occurrence]:
    """The dates of a change; raises CannotUndo where one is no longer as the change left it."""
    rows = lock_dates_of(change)
    for row in rows:
        left, before = change.after["dates"][str(row.pk)], change.before["dates"][str(row.pk)]
        now = {"state": row.state, "reason": row.reason, "closure": row.closure_id}
        if now != left or time_of(row) != before["time"]:
            raise CannotUndo(
                _("Some of the dates have been changed since, so they cannot be as they were.")
            )
    return rows
