"""Making rows of dates: carrying out plans, and keeping the horizon filled.

Idempotent, and safe twice at once: writers of a series queue on its row, and the constraint on
(line, rule_date) is the second wall.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core import generation
from rooms.closures import Shut, covering

from ..date_states import CAPACITY, RESPONSIBLE, TIME, ZONES, moved_from
from ..enums import State
from ..missing_dates import missing_dates
from ..models import Line, Occurrence, Series
from ..place_words import zones_of
from ..plans import LineFacts, Plan, has_people
from ..recurrence import local_date
from .addresses import addresses_of, days_with_two, lead_on

#: How long before people have a date in mind that they need not sign up for.
ANNOUNCED = timedelta(weeks=4)
# What places a date in time; in ``pinned`` "time" stands for all of them.
_TIME = ("starts_at", "ends_at", "local_date", "is_all_day")
_WRITTEN = (
    *_TIME,
    "line",
    "rule_date",
    "moved_from",
    "capacity",
    "responsible",
    "pinned",
    "state",
    "reason",
    "closure",
    "sequence",
    "updated_at",
)


def extend_horizon() -> dict[str, int]:
    """Fill the horizon of every line that still runs; a second run writes nothing.

    Only what the rule wants and nobody has made yet is added. Existing dates are left alone: one
    that somebody moved or that fell asleep is not brought back into line overnight.
    """
    running = Line.objects.running(local_date(timezone.now()))
    # Most nights and most series lack nothing: nobody is kept waiting to find that out.
    lines = [LineFacts(line) for line in running]
    counts = {"lines": len(lines), "added": 0}
    for series_id in sorted({plan.line.series_id for plan in missing_dates(lines)}):
        with transaction.atomic():
            counts["added"] += fill_horizon(Series.objects.select_for_update().get(pk=series_id))
    if counts["added"]:
        generation.begin_dates()
    return counts


def fill_horizon(series: Series) -> int:
    """Make what the series' lines want and nobody has made; the caller holds its row.

    Returns how many dates that were.
    """
    running = Line.objects.running(local_date(timezone.now())).filter(series=series)
    plans = missing_dates([LineFacts.stored(line) for line in running])
    for plan in plans:
        _add(plan)
    return sum(len(plan.added) for plan in plans)


def carry_out(plans: Sequence[Plan], *, is_news: bool = False) -> None:
    """Write the plans of a series' lines; the caller holds its row and its dates.

    ``is_news`` marks the dates that are made: somebody planned them, and may want them told of.
    """
    now = timezone.now()
    moves = any(plan.updates for plan in plans)
    twin_days = days_with_two(plans[0].line.series_id) if moves else set()
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
        state=State.SKIPPED, reason="", closure=None, sequence=F("sequence") + 1, updated_at=now
    )


def _update(plan: Plan, now: datetime, twin_days: Collection[date]) -> None:
    if not plan.updates:
        return
    _free_days(plan)
    zones_before = zones_of(plan.updates)
    changed, re_roomed = [], []
    addresses: dict[Occurrence, set[str]] = {}
    for pk, day in plan.updates.items():
        row = plan.rows[pk]
        facts, seen, found_at = _facts(row), _seen(row), addresses_of(row, twin_days)
        _bring_into_line(row, plan, day)
        stays = ZONES in row.pinned or row.is_cancelled
        is_re_roomed = not stays and zones_before.get(pk, set()) != plan.zones
        if is_re_roomed:
            re_roomed.append(pk)
        elif _facts(row) == facts:
            continue
        row.sequence += is_re_roomed or _seen(row) != seen
        row.updated_at = now
        changed.append(row)
        addresses[row] = found_at
    Occurrence.objects.bulk_update(changed, _WRITTEN, batch_size=200)
    set_zones(dict.fromkeys(re_roomed, plan.zones))
    lead_on(addresses)


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
    """Give a date what its rule says, but for what was set by hand. One that is called off stays as
    families knew it, when, where and with whom, so that taking that back changes nothing for them.
    """
    line, before, pinned = plan.line, row.starts_at, plan.pinned(row.pk)
    is_expected = has_people(row) or _is_announced(row, line)
    row.line, row.rule_date, row.pinned = line, day, sorted(plan.by_hand(row.pk))
    if TIME not in pinned and not row.is_cancelled:
        place_in_time(row, *plan.spans[day], is_all_day=line.is_all_day)
    if CAPACITY not in pinned:
        row.capacity = line.capacity
    if RESPONSIBLE not in pinned and not row.is_cancelled:
        row.responsible_id = line.responsible_id
    if row.state == State.SKIPPED:
        # Asleep until now, or closed: it is as closed as it would be were it made now.
        row.state, row.reason, row.closure_id = State.PLANNED, "", None
    if row.state == State.PLANNED:
        _close(row, plan.closure_of(row.pk))
    if row.starts_at != before and is_expected:
        row.moved_from = moved_from(row.moved_from, before, row.starts_at)


def _is_announced(row: Occurrence, line: Line) -> bool:
    """Whether somebody may have it in mind who has not signed up: of some weeks and not of the
    eighteen months that are planned, or a calendar would be full of what has moved."""
    is_near = row.starts_at < timezone.now() + ANNOUNCED
    return is_near and row.state == State.PLANNED and line.series.subject.is_public


def _add(plan: Plan, *, is_news: bool = False) -> None:
    if not plan.added:
        return
    line = plan.line
    rows = [_new(line, day, *plan.spans[day], is_news=is_news) for day in plan.added]
    for row in rows if plan.closures else ():
        _close(row, covering(plan.closures, row.starts_at, row.ends_at, plan.zones))
    Occurrence.objects.bulk_create(rows, batch_size=500)
    _link_zones({row.pk: plan.zones for row in rows})


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
    place_in_time(row, starts_at, ends_at, is_all_day=line.is_all_day)
    return row


def _close(row: Occurrence, closure: Shut | None) -> None:
    """A date that nobody is on is born closed, or becomes so, where the house is."""
    if closure:
        row.state, row.reason, row.closure_id = State.SKIPPED, closure.reason, closure.key


def place_in_time(
    row: Occurrence, starts_at: datetime, ends_at: datetime, *, is_all_day: bool
) -> None:
    row.starts_at, row.ends_at, row.is_all_day = starts_at, ends_at, is_all_day
    row.local_date = local_date(starts_at)


def _facts(row: Occurrence) -> tuple[object, ...]:
    return (
        *(*_seen(row), row.line_id, row.rule_date, row.capacity, row.responsible_id),
        tuple(row.pinned),
    )


def _seen(row: Occurrence) -> tuple[object, ...]:
    """What calendars of families show: a change of it raises the sequence."""
    return (*(getattr(row, name) for name in _TIME), row.state, row.closure_id)


def set_zones(placed: Mapping[int, Iterable[int]]) -> None:
    """Dates take place in these zones and no others, by the date's key."""
    if placed:
        Occurrence.zones.through.objects.filter(occurrence_id__in=list(placed)).delete()
        _link_zones(placed)


def _link_zones(placed: Mapping[int, Iterable[int]]) -> None:
    through = Occurrence.zones.through
    links = [
        through(occurrence_id=pk, zone_id=zone) for pk, zones in placed.items() for zone in zones
    ]
    through.objects.bulk_create(links, batch_size=500)
