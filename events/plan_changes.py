"""What plans make of dates that stand: which become others, and which keep what was set by hand."""

from collections.abc import Iterable
from datetime import date

from .date_states import (
    CAPACITY,
    FIELDS,
    RESPONSIBLE,
    TIME,
    ZONES,
    DateState,
    facts_of,
    state_of,
)
from .enums import State
from .models import Line, Occurrence
from .place_words import zones_of
from .plans import Plan
from .wall_clock import NoSuchTime, span


def planned_changes(plans: Iterable[Plan]) -> list[tuple[Occurrence, DateState, DateState]]:
    """The dates that take place and get other facts, as they are and as they are to be."""
    plans = list(plans)
    zones = zones_of(pk for plan in plans for pk in plan.updates)
    found = []
    for plan in plans:
        for pk in plan.updates:
            row = plan.rows[pk]
            before = state_of(row, zones.get(pk, ()))
            after = plan.wanted(pk, before)
            if row.state == State.PLANNED and before != after:
                found.append((row, before, after))
    return found


def held_by_hand(plans: Iterable[Plan]) -> dict[Occurrence, list[str]]:
    """Dates that stay as they are because they were set so by hand, though their line says
    something new; and in which fields."""
    rows = [
        (plan.rows[pk], day, plan)
        for plan in plans
        for pk, day in plan.updates.items()
        if plan.rows[pk].pinned
    ]
    stored = Line.objects.filter(pk__in={row.line_id for row, _day, _plan in rows})
    lines = {line.pk: line for line in stored.prefetch_related("zones")} if rows else {}
    held = {}
    for row, day, plan in rows:
        line = lines[row.line_id]
        said = _says(line, (zone.pk for zone in line.zones.all()), row.rule_date)
        says = _says(plan.line, plan.zones, day)
        if names := [name for name in FIELDS if name in row.pinned and said[name] != says[name]]:
            held[row] = names
    return held


def _says(line: Line, zones: Iterable[int], day: date | None) -> DateState:
    return {
        TIME: (day, line.start_time, line.end_time, line.end_day),
        ZONES: sorted(zones),
        CAPACITY: line.capacity,
        RESPONSIBLE: line.responsible_id,
    }


def plan_of_date(row: Occurrence) -> DateState | None:
    """What the plan says of a date that is of one of its days; None for another."""
    line, day = row.line, row.rule_date
    if line is None or day is None:
        return None
    try:
        times = span(day, line.start_time, line.end_time, line.end_day)
    except NoSuchTime:
        return None  # on the night in which the clocks change it has no such date
    return facts_of(line, (zone.pk for zone in line.zones.all()), times)
