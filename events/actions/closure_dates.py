"""Which dates a closure of the house takes or gives back, and what becomes of them.

For closing, lifting and changing one: all three hold the series before they look (docs/adr/0021).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import generation
from core.changes import CannotUndo
from core.models import Change
from rooms.closures import Shut, closures_in_force, covering
from rooms.models import Closure, Zone

from ..enums import State
from ..models import Occurrence, Series
from ..place_words import zones_of
from ..plans import has_people
from ..querysets import OccurrenceQuerySet
from .cancelling import time_of
from .locking import lock_dates_of

OPEN = {"state": State.PLANNED.value, "reason": "", "closure": None}


def hold_all_series() -> None:
    """Whoever saves a series for the first time has no row to hold yet; but both write the
    generation, and so wait for each other."""
    list(Series.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    generation.begin_facts()


def coming() -> OccurrenceQuerySet:
    """What takes place and has not begun: what already happened does not change."""
    return Occurrence.objects.planned().upcoming().filter(starts_at__gt=timezone.now())


def within(shut: Shut, rows: OccurrenceQuerySet) -> list[Occurrence]:
    near = rows.filter(starts_at__lt=shut.ends_at, ends_at__gt=shut.starts_at)
    if shut.zones is not None:
        near = near.in_zones(Zone.objects.filter(pk__in=shut.zones))
    return list(near.select_related("series__subject").order_by("pk"))


def held_by(closure: Closure) -> OccurrenceQuerySet:
    rows = closure.occurrences.filter(starts_at__gt=timezone.now())
    return rows.select_related("series__subject").order_by("pk")


def closed(rows: Iterable[Occurrence], shut: Shut) -> dict[str, dict[str, Any]]:
    return {
        str(row.pk): {
            "state": (State.CANCELLED if has_people(row) else State.SKIPPED).value,
            "reason": shut.reason,
            "closure": shut.key,
        }
        for row in rows
    }


def without(closure: Closure, rows: Sequence[Occurrence]) -> dict[str, dict[str, Any]]:
    """What dates are without this closure: open, or held by another."""
    others = [each for each in closures_in_force() if each.key != closure.pk]
    zones = zones_of(row.pk for row in rows) if others else {}
    found = {}
    for row in rows:
        shut = covering(others, row.starts_at, row.ends_at, zones.get(row.pk, ()))
        held = {"state": row.state, "reason": shut.reason, "closure": shut.key} if shut else OPEN
        found[str(row.pk)] = {**held}
    return found


def as_change(
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
                    "pinned": row.pinned,
                    "time": time_of(row),
                }
                for row in rows
            }
        },
        "after": {"dates": after},
    }


def as_left(change: Change) -> list[Occurrence]:
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
