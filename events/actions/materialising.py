"""Making rows of dates: carrying out plans, and keeping the horizon filled.

Idempotent, and safe twice at once: writers of a series queue on its row, and the constraint on
(line, rule_date) is the second wall.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Count, F
from django.utils import timezone

from core import generation

from ..enums import State
from ..models import FormerAddress, Line, Occurrence, Series
from ..plans import Plan, has_people, plan_lines
from ..recurrence import local_date

# What places a date in time; in ``pinned`` "time" stands for all of them.
_TIME = ("starts_at", "ends_at", "local_date", "is_all_day")
_WRITTEN = (
    *_TIME,
    "line",
    "rule_date",
    "moved_from",
    "capacity",
    "responsible",
    "state",
    "sequence",
    "updated_at",
)


def extend_horizon() -> dict[str, int]:
    """Fill the horizon of every line that still runs; a second run writes nothing.

    Only what the rule wants and nobody has made yet is added. Existing dates are left alone: one
    that somebody moved or that fell asleep is not brought back into line overnight.
    """
    counts = {"lines": 0, "added": 0}
    running = Line.objects.running(local_date(timezone.now()))
    for series_id in running.values_list("series_id", flat=True).distinct().order_by():
        with transaction.atomic():
            Series.objects.select_for_update().get(pk=series_id)
            lines = running.filter(series_id=series_id).prefetch_related("zones")
            for plan in plan_lines(lines):
                counts["lines"] += 1
                counts["added"] += len(plan.added)
                _add(plan)
    if counts["added"]:
        generation.begin_dates()
    return counts


def carry_out(plans: Sequence[Plan], *, is_news: bool = False) -> None:
    """Write the plans of a series' lines; the caller holds its row and its dates.

    ``is_news`` marks the dates that are made: somebody planned them, and may want them told of.
    """
    now = timezone.now()
    twin_days = _days_with_two(plans)
    for plan in plans:
        _let_go(plan, now)
    for plan in plans:
        _update(plan, now, twin_days)
    for plan in plans:
        _add(plan, is_news=is_news)
    generation.begin_dates()


def _let_go(plan: Plan, now: datetime) -> None:
    """Dates the rule no longer has: without anybody on them they fall asleep.

    The others stay as they are, of this line but of none of its days, until a person decides.
    """
    Occurrence.objects.filter(pk__in=plan.undecided).update(rule_date=None, updated_at=now)
    Occurrence.objects.filter(pk__in=plan.skipped).update(
        state=State.SKIPPED, sequence=F("sequence") + 1, updated_at=now
    )


def _update(plan: Plan, now: datetime, twin_days: Collection[date]) -> None:
    if not plan.updates:
        return
    _free_days(plan)
    zones = {zone.pk for zone in plan.line.zones.all()}
    zones_before = _zones_of(plan.updates)
    changed, re_roomed = [], []
    addresses: dict[str, Occurrence] = {}
    for pk, day in plan.updates.items():
        row = plan.rows[pk]
        facts, seen, addresses_before = _facts(row), _seen(row), _addresses(row, twin_days)
        _bring_into_line(row, plan, day)
        is_re_roomed = "zones" not in row.pinned and zones_before.get(pk, set()) != zones
        if is_re_roomed:
            re_roomed.append(pk)
        elif _facts(row) == facts:
            continue
        row.sequence += is_re_roomed or _seen(row) != seen
        row.updated_at = now
        changed.append(row)
        still_good = {row.date_path(), row.date_path(with_time=True)}
        addresses |= dict.fromkeys(addresses_before - still_good, row)
    Occurrence.objects.bulk_update(changed, _WRITTEN, batch_size=200)
    _set_zones(re_roomed, zones)
    FormerAddress.objects.bulk_create(
        [
            FormerAddress(series_id=row.series_id, path=path, occurrence=row)
            for path, row in addresses.items()
        ],
        update_conflicts=True,
        unique_fields=["series", "path"],
        update_fields=["occurrence"],
    )


def _free_days(plan: Plan) -> None:
    """Two rows may trade days, and a sleeping one may hold a day that another takes over."""
    line = plan.line
    moving = {
        pk: day
        for pk, day in plan.updates.items()
        if (plan.rows[pk].line_id, plan.rows[pk].rule_date) != (line.pk, day)
    }
    Occurrence.objects.filter(pk__in=moving).update(rule_date=None)
    Occurrence.objects.filter(
        line=line, rule_date__in=list(moving.values()), state=State.SKIPPED
    ).exclude(pk__in=plan.updates).update(line=None, rule_date=None)


def _bring_into_line(row: Occurrence, plan: Plan, day: date) -> None:
    """Give a date what its rule says, but for what was set by hand. One that is called off stays
    where families knew it, so that taking that back moves nobody."""
    line, before = plan.line, row.starts_at
    row.line, row.rule_date = line, day
    if "time" not in row.pinned and not row.is_cancelled:
        _place_in_time(row, *plan.spans[day], is_all_day=line.is_all_day)
    if "capacity" not in row.pinned:
        row.capacity = line.capacity
    if "responsible" not in row.pinned:
        row.responsible_id = line.responsible_id
    if row.state == State.SKIPPED and not row.reason:
        row.state = State.PLANNED
    if row.starts_at != before and has_people(row):
        # Shown beside the new time, however often it moves; back at it there is nothing to say.
        row.moved_from = row.moved_from or before
        if row.moved_from == row.starts_at:
            row.moved_from = None


def _add(plan: Plan, *, is_news: bool = False) -> None:
    if not plan.added:
        return
    line = plan.line
    rows = [_new(line, day, *plan.spans[day], is_news=is_news) for day in plan.added]
    Occurrence.objects.bulk_create(rows, batch_size=500)
    _link_zones([row.pk for row in rows], [zone.pk for zone in line.zones.all()])


def _new(
    line: Line, day: date, starts_at: datetime, ends_at: datetime, *, is_news: bool
) -> Occurrence:
    row = Occurrence(
        series_id=line.series_id,
        line=line,
        rule_date=day,
        capacity=line.capacity,
        responsible_id=line.responsible_id,
        is_news=is_news,
    )
    _place_in_time(row, starts_at, ends_at, is_all_day=line.is_all_day)
    return row


def _place_in_time(
    row: Occurrence, starts_at: datetime, ends_at: datetime, *, is_all_day: bool
) -> None:
    row.starts_at, row.ends_at, row.is_all_day = starts_at, ends_at, is_all_day
    row.local_date = local_date(starts_at)


def _facts(row: Occurrence) -> tuple[object, ...]:
    return (*_seen(row), row.line_id, row.rule_date, row.capacity, row.responsible_id)


def _seen(row: Occurrence) -> tuple[object, ...]:
    """What calendars of families show: a change of it raises the sequence."""
    return (*(getattr(row, name) for name in _TIME), row.state)


def _addresses(row: Occurrence, twin_days: Collection[date]) -> set[str]:
    """Where a date can be found: with its time too where its day has two."""
    if row.state == State.SKIPPED:
        return set()
    paths = {row.date_path()}
    return paths | {row.date_path(with_time=True)} if row.local_date in twin_days else paths


def _days_with_two(plans: Sequence[Plan]) -> set[date]:
    if not any(plan.updates for plan in plans):
        return set()
    rows = Occurrence.objects.not_skipped().filter(series=plans[0].line.series_id)
    counted = rows.order_by().values("local_date").annotate(count=Count("pk")).filter(count__gt=1)
    return set(counted.values_list("local_date", flat=True))


def _zones_of(pks: Iterable[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    links = Occurrence.zones.through.objects.filter(occurrence_id__in=list(pks))
    for pk, zone in links.values_list("occurrence_id", "zone_id"):
        found.setdefault(pk, set()).add(zone)
    return found


def _set_zones(pks: Sequence[int], zones: Iterable[int]) -> None:
    if pks:
        Occurrence.zones.through.objects.filter(occurrence_id__in=pks).delete()
        _link_zones(pks, zones)


def _link_zones(pks: Sequence[int], zones: Iterable[int]) -> None:
    through = Occurrence.zones.through
    through.objects.bulk_create(
        [through(occurrence_id=pk, zone_id=zone) for zone in zones for pk in pks], batch_size=500
    )
