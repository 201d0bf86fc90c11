"""Making rows of dates: carrying out a line's plan, and keeping the horizon filled.

Idempotent, and safe twice at once: writers of a series queue on its row, and the constraint on
(line, rule_date) is the second wall.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ..enums import State
from ..models import FormerAddress, Line, Occurrence, Series
from ..plans import Plan, plan_line

# What reconciling writes, unless the field is pinned. "time" stands for all that place it in time.
_TIME = ("starts_at", "ends_at", "local_date", "is_all_day")


def extend_horizon() -> dict[str, int]:
    """Fill the horizon of every line that still runs; a second run writes nothing."""
    counts = {"lines": 0, "added": 0}
    running = Line.objects.filter(is_ended=False).exclude(
        until_date__lt=timezone.localdate()
    )
    for series_id in running.values_list("series_id", flat=True).distinct().order_by():
        with transaction.atomic():
            Series.objects.select_for_update().get(pk=series_id)
            for line in running.filter(series_id=series_id).prefetch_related("zones"):
                counts["lines"] += 1
                counts["added"] += add_missing(line)
    return counts


def add_missing(line: Line) -> int:
    """Only add what the rule wants and nobody has made yet; existing dates are left alone.

    The nightly way: a date somebody moved or skipped by hand is not brought back into line.
    """
    plan = plan_line(line)
    taken_days = set(line.occurrences.values_list("rule_date", flat=True))
    plan.added = [day for day in plan.added if day not in taken_days]
    _add(plan)
    return len(plan.added)


def carry_out(plan: Plan) -> None:
    """Write a plan; the caller holds the series' row and has told people of moves."""
    now = timezone.now()
    _release(plan, now)
    _update(plan, now)
    _add(plan)


def _release(plan: Plan, now: datetime) -> None:
    """Dates the rule no longer has: with people on them they stand alone, others fall asleep."""
    Occurrence.objects.filter(pk__in=plan.released).update(line=None, rule_date=None)
    Occurrence.objects.filter(pk__in=plan.skipped).update(
        state=State.SKIPPED, sequence=F("sequence") + 1, updated_at=now
    )


def _update(plan: Plan, now: datetime) -> None:
    zones = set(plan.line.zones.values_list("pk", flat=True)) if plan.updates else set()
    moved_days = [
        pk for pk, day in plan.updates.items() if plan.rows[pk].rule_date != day
    ]
    # Two rows may trade days, and a sleeping one may hold a day another takes over.
    wanted_days = [plan.updates[pk] for pk in moved_days]
    Occurrence.objects.filter(pk__in=moved_days).update(rule_date=None)
    Occurrence.objects.filter(
        line=plan.line, rule_date__in=wanted_days, state=State.SKIPPED
    ).exclude(pk__in=plan.updates).update(line=None, rule_date=None)

    changed, addresses = [], []
    standing = _zones_of(plan.updates)
    for pk, day in plan.updates.items():
        row = plan.rows[pk]
        before = _facts(row)
        old_day = row.local_date
        row.rule_date = day
        if "time" not in row.pinned:
            _place_in_time(row, *plan.times(day), is_all_day=plan.line.is_all_day)
        if "capacity" not in row.pinned:
            row.capacity = plan.line.capacity
        if "responsible" not in row.pinned:
            row.responsible_id = plan.line.responsible_id
        if row.state == State.SKIPPED:
            row.state = State.PLANNED
        re_roomed = "zones" not in row.pinned and standing.get(pk, set()) != zones
        if re_roomed:
            row.zones.set(zones)
        if before != _facts(row) or re_roomed or pk in moved_days:
            row.sequence += 1
            row.updated_at = now
            changed.append(row)
        if row.local_date != old_day:
            addresses.append(
                FormerAddress(
                    series_id=row.series_id, path=f"{old_day:%Y-%m-%d}", occurrence=row
                )
            )
    Occurrence.objects.bulk_update(
        changed,
        [
            *_TIME,
            "rule_date",
            "capacity",
            "responsible",
            "state",
            "sequence",
            "updated_at",
        ],
        batch_size=200,
    )
    FormerAddress.objects.bulk_create(
        addresses,
        update_conflicts=True,
        unique_fields=["series", "path"],
        update_fields=["occurrence"],
    )


def _add(plan: Plan) -> None:
    line = plan.line
    rows = [_new(line, day, *plan.times(day)) for day in plan.added]
    Occurrence.objects.bulk_create(rows, batch_size=500)
    through = Occurrence.zones.through
    through.objects.bulk_create(
        [
            through(occurrence_id=row.pk, zone_id=zone.pk)
            for zone in line.zones.all()
            for row in rows
        ],
        batch_size=500,
    )


def _new(line: Line, day: date, starts_at: datetime, ends_at: datetime) -> Occurrence:
    row = Occurrence(
        series_id=line.series_id,
        line=line,
        rule_date=day,
        capacity=line.capacity,
        responsible_id=line.responsible_id,
    )
    _place_in_time(row, starts_at, ends_at, is_all_day=line.is_all_day)
    return row


def _place_in_time(
    row: Occurrence, starts_at: datetime, ends_at: datetime, *, is_all_day: bool
) -> None:
    row.starts_at, row.ends_at, row.is_all_day = starts_at, ends_at, is_all_day
    row.local_date = timezone.localdate(starts_at)


def _facts(row: Occurrence) -> tuple[object, ...]:
    return (
        *(getattr(row, name) for name in _TIME),
        row.capacity,
        row.responsible_id,
        row.state,
    )


def _zones_of(pks: Iterable[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for pk, zone in Occurrence.zones.through.objects.filter(
        occurrence_id__in=list(pks)
    ).values_list("occurrence_id", "zone_id"):
        found.setdefault(pk, set()).add(zone)
    return found
