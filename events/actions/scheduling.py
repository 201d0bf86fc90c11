"""Saving what the schedule view shows: a series' facts and its lines, in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from core import changes
from core.changes import Consequence
from core.models import Change, Link, Subject, User

from ..date_states import CAPACITY, TOLD, differ
from ..enums import Mode
from ..models import Series
from ..plan_changes import planned_changes
from ..plan_states import state_of, version, version_of
from ..planning import rules_before
from ..plans import LineFacts, Plan, Released, has_people
from ..succession import plan_schedule
from .changing import DATES_CHANGED, as_change, seats_of
from .dividing import ScheduleRefused, refuse_dates_without_talks
from .materialising import carry_out
from .moments import shared_moments, two_at_once
from .snapshots import difference, rows_of


class ScheduleChanged(Exception):
    """Somebody else saved this schedule after it was opened; nothing was written."""


def foresee_plans(series: Series, plans: Sequence[Plan]) -> list[Consequence]:
    """The consequence card of plans that are about to be carried out; empty when nobody is told."""
    concerned = _concerned(series, plans)
    change = Change(kind=DATES_CHANGED, target=target(series), **concerned)
    return changes.foresee(change) if concerned["after"]["dates"] else []


@transaction.atomic
def save_schedule(
    *,
    series: Series,
    lines: Sequence[LineFacts],
    by: User | None,
    links: Mapping[str, Iterable[Subject]] | None = None,
    released: Released | None = None,
    opened_as: str | None = None,
) -> Change | None:
    """Write the series, its lines and their dates, and tell families whose dates move.

    Dates that are new are marked as news (``events.news``).

    ``lines`` are all lines of the series that still run, with those taken off marked as ended.
    ``released`` names what was set by hand on dates and follows the plan again.
    ``links`` replaces what the subject leads to, by the kind of link; kinds that are not there are
    left alone. ``opened_as`` is the version the editor started from (``plan_states``); raises
    ScheduleChanged when it has been left behind, and ScheduleRefused. Returns the change, which can
    be undone, where dates come, go or become others beside dates that everybody can see.
    """
    # The subject, not the series: before the first save there is none to queue on.
    subject = Subject.objects.select_for_update().get(pk=series.subject_id)
    state = state_of(series.subject_id)
    had_slots = Series.objects.filter(pk=series.pk, mode=Mode.SLOTS).exists()
    if opened_as is not None and opened_as != version(state):
        raise ScheduleChanged
    series.save()
    Series.objects.select_for_update().get(pk=series.pk)  # the nightly job queues here
    rules = rules_before(lines)
    for facts in lines:
        facts.line.series = series
        facts.line.save()
        facts.line.zones.set(facts.zones)
    for kind, subjects in (links or {}).items():
        lead_to(series.subject, kind, subjects)
    lock_dates(series)
    plans = plan_schedule(lines, released=released, before=rules)
    concerned = _concerned(series, plans)
    is_seen = subject.is_public or bool(concerned["after"]["dates"])
    before, shared = rows_of(series) if is_seen else {}, shared_moments(series.pk)
    carry_out(plans, is_news=True)
    if refusal := two_at_once(series.pk, shared):
        raise ScheduleRefused(refusal)
    refuse_dates_without_talks(series, had_slots=had_slots)
    rows = difference(before, rows_of(series)) if before else {}
    if not any(rows.get(part) for part in ("before", "added")):
        return None
    concerned["before"]["plan"] = {
        "state": state,
        "left_as": version_of(series.subject_id),
        "rows": rows,
    }
    return changes.apply(kind=DATES_CHANGED, target=target(series), by=by, **concerned)


def target(series: Series) -> str:
    return f"{series._meta.label_lower}:{series.pk}"


def lock_dates(series: Series) -> None:
    """Sign-ups wait while dates move under them; by ascending id, as everybody locks."""
    dates = series.occurrences.select_for_update().order_by("pk")
    list(dates.filter(ends_at__gt=timezone.now()).values_list("pk", flat=True))


def _concerned(series: Series, plans: Sequence[Plan]) -> dict[str, dict[str, Any]]:
    """Dates that get other facts and somebody counts on, as a change holds them: families on
    those that move, go to another room or get other seats, and whoever is responsible for public
    ones.

    What was set by hand and is given up is kept too: no plan would bring it back.
    """
    states = planned_changes(plans)
    change = as_change(series, states)
    told = {pk for pks in change["before"]["responsible"].values() for pk in pks}
    concerned = [
        (row, before, after)
        for row, before, after in states
        if (has_people(row) and differ(before, after, *TOLD, CAPACITY))
        or row.pk in told
        or before["pinned"] != after["pinned"]
    ]
    facts = as_change(series, concerned)
    # Of the others too: somebody may come to them before it is undone.
    facts["before"]["seats"] = seats_of(states)
    return facts


def lead_to(subject: Subject, kind: str, others: Iterable[Subject]) -> None:
    wanted = [each.pk for each in others if each.pk != subject.pk]
    links = subject.links.filter(kind=kind)
    links.exclude(to_subject__in=wanted).delete()
    standing = set(links.values_list("to_subject", flat=True))
    for key in wanted:
        if key not in standing:
            Link.objects.create(from_subject=subject, to_subject_id=key, kind=kind)
