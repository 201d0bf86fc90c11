"""Giving a closure other days, rooms or reasons, and taking that back.

Families on a date that it holds before and after hear nothing: for them the house is as closed as
it was. Lifting it and closing anew would tell them twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from core import changes
from core.changes import CannotUndo
from core.models import Change, User
from rooms.closures import Shut
from rooms.models import Closure, Zone

from ..enums import State
from ..models import Occurrence
from ..place_words import zones_of
from ..plans import has_people
from .cancelling import set_states
from .closed import CLOSURE_CHANGED, refuse_against_closures
from .closing import ClosureRefused, refuse_again, refuse_over, refuse_settled
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


@transaction.atomic
def change_closure(
    *, closure: Closure, wanted: Closure, zones: Iterable[Zone], by: User | None
) -> Change:
    """Let a closure be as this unsaved one is, with these rooms.

    Who is on a date that it takes now, or gives back, is told once it can no longer be undone.
    Raises ClosureRefused.
    """
    zones = list(zones)
    hold_all_series()
    closure = Closure.objects.select_for_update().get(pk=closure.pk)
    near = lock_rows(row.pk for row in _near(closure, _shut(closure, wanted, zones)))
    return changes.apply(by=by, **describe_changing(closure, wanted, zones, near))


def describe_changing(
    closure: Closure,
    wanted: Closure,
    zones: Iterable[Zone],
    rows: Sequence[Occurrence] | None = None,
) -> dict[str, Any]:
    """The change that it would be, for the card and for carrying it out. Raises ClosureRefused."""
    zones = list(zones)
    refuse_settled(closure)
    refuse_over(wanted)
    before = _facts(closure, closure.zones.values_list("pk", flat=True))
    after = _facts(wanted, (zone.pk for zone in zones))
    if before == after:
        raise ClosureRefused(_("Nothing has been changed."))
    shut = _shut(closure, wanted, zones)
    refuse_again(shut)
    if rows is None:
        rows = _near(closure, shut)
    states = _states_under(closure, shut, rows)
    rows = [row for row in rows if str(row.pk) in states]
    facts = as_change(CLOSURE_CHANGED, closure, rows, states)
    facts["before"]["closure"], facts["after"]["closure"] = before, after
    return facts


def carry_out_changed_closure(change: Change) -> None:
    _write(change, change.after["closure"])
    set_states(lock_dates_of(change), change.after["dates"])


def change_closure_back(change: Change) -> None:
    """Also dates that were made, or came to lie in it, since. Raises CannotUndo."""
    closure = _write(change, change.before["closure"])
    before, rows = change.before["dates"], as_left(change)
    opened = [row for row in rows if before[str(row.pk)]["state"] == State.PLANNED]
    others = {pk: state for pk, state in without(closure, opened).items() if state != OPEN}
    if any(str(row.pk) in others and has_people(row) for row in opened):
        # Its letters would be dropped with this change, and nobody be told of the other.
        raise CannotUndo(
            _("Another closure holds some of these dates by now. Lift this one instead.")
        )
    shut = Shut.of(closure, closure.zones.values_list("pk", flat=True))
    since = lock_rows(row.pk for row in _near(closure, shut) if str(row.pk) not in before)
    states = _states_under(closure, shut, since)
    since = [row for row in since if str(row.pk) in states]
    skipped = [row for row in rows if before[str(row.pk)]["state"] == State.SKIPPED]
    if any(map(has_people, [*since, *skipped])):
        raise CannotUndo(_("A family counts on one of the dates by now. Change it once more."))
    set_states(rows, before | others)
    set_states(since, states)
    refuse_against_closures(rows)


def _near(closure: Closure, shut: Shut) -> list[Occurrence]:
    """Every date that it holds, or would take."""
    return [*held_by(closure), *within(shut, coming())]


def _states_under(
    closure: Closure, shut: Shut, rows: Sequence[Occurrence]
) -> dict[str, dict[str, Any]]:
    """What becomes of dates once their closure is as ``shut``; without those that stay as they
    are."""
    zones = zones_of(row.pk for row in rows)
    inside = {
        row.pk for row in rows if shut.covers(row.starts_at, row.ends_at, zones.get(row.pk, ()))
    }
    held = [row for row in rows if row.closure_id == closure.pk]
    given_back = [row for row in held if row.pk not in inside]
    # One that somebody has called off meanwhile stays as it is.
    taken = [row for row in rows if row.state == State.PLANNED and row.pk in inside]
    reworded = [row for row in held if row.pk in inside and row.reason != shut.reason]
    stay = {
        str(row.pk): {"state": row.state, "reason": shut.reason, "closure": closure.pk}
        for row in reworded
    }
    return without(closure, given_back) | closed(taken, shut) | stay


def _shut(closure: Closure, wanted: Closure, zones: Iterable[Zone]) -> Shut:
    return replace(Shut.of(wanted, (zone.pk for zone in zones)), key=closure.pk)


def _facts(closure: Closure, zones: Iterable[int]) -> dict[str, Any]:
    """What a person decides about a closure, as a change keeps it."""
    return {
        "starts_at": closure.starts_at.astimezone(UTC).isoformat(),
        "ends_at": closure.ends_at.astimezone(UTC).isoformat(),
        "is_whole_house": closure.is_whole_house,
        "zones": [] if closure.is_whole_house else sorted(zones),
        "reasons": closure.reasons,
    }


def _write(change: Change, facts: dict[str, Any]) -> Closure:
    closure = Closure.objects.select_for_update().get(pk=int(change.target.rpartition(":")[2]))
    closure.reasons, closure.is_whole_house = facts["reasons"], facts["is_whole_house"]
    closure.starts_at = datetime.fromisoformat(facts["starts_at"])
    closure.ends_at = datetime.fromisoformat(facts["ends_at"])
    closure.save()
    # A room may have gone since.
    closure.zones.set(Zone.objects.filter(pk__in=facts["zones"]))
    return closure
