"""Saving what the schedule view shows: a series' facts and its lines, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from core import changes
from core.changes import Consequence
from core.models import Change, User
from rooms.models import Zone

from ..models import Line, Series
from ..plans import Plan, plan_line
from .materialising import carry_out

DATES_MOVED = "dates_moved"


@dataclass
class LineFacts:
    """A line as the form holds it: clean but unsaved, its zones beside it."""

    line: Line
    zones: Sequence[Zone] = field(default_factory=list)


def plan_schedule(lines: Sequence[LineFacts]) -> list[Plan]:
    """What saving these lines would do to dates; writes nothing."""
    return [plan_line(facts.line) for facts in lines]


def foresee_schedule(series: Series, lines: Sequence[LineFacts]) -> list[Consequence]:
    """The consequence card of a schedule that is about to be saved; empty when nobody is told."""
    moves = _moves(plan_schedule(lines))
    return changes.foresee(_change(series, moves)) if moves["after"] else []


@transaction.atomic
def save_schedule(
    *, series: Series, lines: Sequence[LineFacts], by: User | None
) -> Change | None:
    """Write the series, its lines and their dates, and tell families whose dates move.

    Returns the change where people are told of one, otherwise None.
    """
    series.save()
    Series.objects.select_for_update().get(pk=series.pk)
    for facts in lines:
        facts.line.series = series
        facts.line.save()
        facts.line.zones.set(facts.zones)
    _lock_dates(series)
    plans = plan_schedule(lines)
    moves = _moves(plans)
    change = None
    if moves["after"]:
        change = changes.apply(kind=DATES_MOVED, target=_target(series), by=by, **moves)
    for plan in plans:
        carry_out(plan)
    return change


def _lock_dates(series: Series) -> None:
    """Sign-ups wait while dates move under them; by ascending id, as everybody locks."""
    dates = series.occurrences.select_for_update().order_by("pk")
    list(dates.filter(ends_at__gt=timezone.now()).values_list("pk", flat=True))


def _moves(plans: Sequence[Plan]) -> dict[str, dict[str, list[str]]]:
    """Dates with families on them that get another time, as a change holds them."""
    before, after = {}, {}
    for plan in plans:
        for row, starts_at, ends_at in plan.moved_with_people:
            before[str(row.pk)] = [row.starts_at.isoformat(), row.ends_at.isoformat()]
            after[str(row.pk)] = [starts_at.isoformat(), ends_at.isoformat()]
    return {"before": before, "after": after}


def _change(series: Series, moves: dict[str, dict[str, list[str]]]) -> Change:
    return Change(kind=DATES_MOVED, target=_target(series), **moves)


def _target(series: Series) -> str:
    return f"{series._meta.label_lower}:{series.pk}"
