"""Saving what the schedule view shows: a series' facts and its lines, in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from core import changes
from core.changes import Consequence
from core.models import Change, Link, Subject, User
from rooms.models import Zone

from ..models import Line, Series
from ..plan_states import state_of, version, version_of
from ..plans import Plan, has_people, plan_schedule
from .materialising import carry_out

DATES_MOVED = "dates_moved"


class ScheduleChanged(Exception):
    """Somebody else saved this schedule after it was opened; nothing was written."""


@dataclass
class LineFacts:
    """A line as the form holds it: clean but unsaved, its zones beside it."""

    line: Line
    zones: Sequence[Zone] = field(default_factory=list)


def foresee_plans(series: Series, plans: Sequence[Plan]) -> list[Consequence]:
    """The consequence card of plans that are about to be carried out; empty when nobody is told."""
    moves = _moves(series, plans)
    change = Change(kind=DATES_MOVED, target=target(series), **moves)
    return changes.foresee(change) if moves["after"] else []


@transaction.atomic
def save_schedule(
    *,
    series: Series,
    lines: Sequence[LineFacts],
    by: User | None,
    links: Mapping[str, Iterable[Subject]] | None = None,
    opened_as: str | None = None,
) -> Change | None:
    """Write the series, its lines and their dates, and tell families whose dates move.

    Dates that are new are marked as news (``events.news``).

    ``lines`` are all lines of the series that still run, with those taken off marked as ended.
    ``links`` replaces what the subject leads to, by the kind of link; kinds that are not there are
    left alone. ``opened_as`` is the version the editor started from (``plan_states``); raises
    ScheduleChanged when it has been left behind. Returns the change where people are told of one,
    otherwise None.
    """
    # The subject, not the series: before the first save there is none to queue on.
    Subject.objects.select_for_update().get(pk=series.subject_id)
    state = state_of(series.subject_id)
    if opened_as is not None and opened_as != version(state):
        raise ScheduleChanged
    series.save()
    Series.objects.select_for_update().get(pk=series.pk)  # the nightly job queues here
    for facts in lines:
        facts.line.series = series
        facts.line.save()
        facts.line.zones.set(facts.zones)
    for kind, subjects in (links or {}).items():
        lead_to(series.subject, kind, subjects)
    lock_dates(series)
    plans = plan_schedule([facts.line for facts in lines])
    moves = _moves(series, plans)
    carry_out(plans, is_news=True)
    if not moves["after"]:
        return None
    moves["before"]["plan"] = {"state": state, "left_as": version_of(series.subject_id)}
    return changes.apply(kind=DATES_MOVED, target=target(series), by=by, **moves)


def target(series: Series) -> str:
    return f"{series._meta.label_lower}:{series.pk}"


def lock_dates(series: Series) -> None:
    """Sign-ups wait while dates move under them; by ascending id, as everybody locks."""
    dates = series.occurrences.select_for_update().order_by("pk")
    list(dates.filter(ends_at__gt=timezone.now()).values_list("pk", flat=True))


def _moves(series: Series, plans: Sequence[Plan]) -> dict[str, dict[str, Any]]:
    """Dates that get another time and somebody counts on, as a change holds them: those with
    families on them, and public ones that someone is responsible for."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    responsible: dict[str, int] = {}
    for row, starts_at, ends_at in (moved for plan in plans for moved in plan.moved):
        # A date that stands has a subject; a page planned for the first time may have none yet.
        reaches_staff = row.responsible_id is not None and series.subject.is_public
        if has_people(row) or reaches_staff:
            before[str(row.pk)] = [row.starts_at.isoformat(), row.ends_at.isoformat()]
            after[str(row.pk)] = [starts_at.isoformat(), ends_at.isoformat()]
        if reaches_staff:
            responsible[str(row.pk)] = row.responsible_id
    return {"before": {**before, "responsible": responsible}, "after": after}


def lead_to(subject: Subject, kind: str, others: Iterable[Subject]) -> None:
    wanted = [each.pk for each in others if each.pk != subject.pk]
    links = subject.links.filter(kind=kind)
    links.exclude(to_subject__in=wanted).delete()
    standing = set(links.values_list("to_subject", flat=True))
    for key in wanted:
        if key not in standing:
            Link.objects.create(from_subject=subject, to_subject_id=key, kind=kind)
