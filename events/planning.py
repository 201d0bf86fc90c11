"""Making the plans of lines: which of the rule's days is which of the dates that stand. Reads only.

The plans of a series' lines together, where one goes on with the dates of another, are made in
``events.succession``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from recurrence import Recurrence

from rooms.closures import closures_in_force

from .date_states import TIME
from .enums import State
from .holidays import ASK, KEEP, SKIP
from .line_days import has_begun, judged_spans, repeats_by_months, stretches_of
from .models import Line, Occurrence
from .plan_limits import keep_out_of_closures
from .plans import LineFacts, Plan, Released, is_kept
from .reconcile import match
from .recurrence import HORIZON, local_date

#: What lines repeat by, by the line's key.
Rules = Mapping[int | None, Recurrence]


def plan_lines(
    lines: Sequence[LineFacts],
    *,
    now: datetime | None = None,
    released: Released | None = None,
    before: Rules | None = None,
) -> list[Plan]:
    """What is to become of each line's future dates. A line that is ended wants none of them.

    ``before`` are the ``rules_before`` of the lines, where they have been saved since.
    """
    now = now or timezone.now()
    rows: dict[int | None, list[Occurrence]] = defaultdict(list)
    for row in coming_of([facts.line.pk for facts in lines if facts.line.pk], local_date(now)):
        rows[row.line_id].append(row)
    before = rules_before(lines) if before is None else before
    days = [_days(facts, now, released or {}) for facts in lines]

    def held(plan: Plan, elsewhere: Set[datetime] = frozenset()) -> Plan:
        key = plan.line.pk
        return _held_against_dates(plan, rows[key], now, before.get(key), elsewhere)

    plans = [held(plan) for plan in days]
    for number, plan in enumerate(plans):
        gained = {moment for other in plans if other is not plan for moment in other.gained}
        if gained.intersection(plan.moments_left):
            plans[number] = held(days[number], gained)
    keep_out_of_closures(plans, closures_in_force())
    return plans


def coming_of(lines: Iterable[int], today: date) -> QuerySet[Occurrence]:
    """Dates of lines from today on: also those set for an earlier or later day by hand."""
    coming = Q(rule_date__gte=today) | Q(local_date__gte=today)
    return Occurrence.objects.filter(coming, line__in=list(lines))


def rules_before(lines: Sequence[LineFacts]) -> Rules:
    """The rules that lines which repeat by months have so far, by the keys of the lines."""
    by_months = (facts.line for facts in lines if repeats_by_months(facts.line.rule))
    keys = [line.pk for line in by_months if line.pk]
    return dict(Line.objects.filter(pk__in=keys).values_list("pk", "rule")) if keys else {}


def _days(facts: LineFacts, now: datetime, released: Released) -> Plan:
    """A plan of which nothing is known yet but the days of the rule."""
    line = facts.line
    plan = Plan(line, frozenset(zone.pk for zone in facts.zones), released)
    if not line.is_ended:
        days = judged_spans(line, now, until=local_date(now) + HORIZON)
        plan.spans, plan.left_out, plan.asked = days[KEEP], days[SKIP], days[ASK]
    return plan


def _held_against_dates(
    days: Plan,
    rows: Sequence[Occurrence],
    now: datetime,
    before: Recurrence | None,
    elsewhere: Set[datetime],
) -> Plan:
    """Hold the days of the rule against the line's dates. One that it has no day for moves to none
    where another line of the series lacks one for its very moment (``elsewhere``)."""
    today, line = local_date(now), days.line
    plan = replace(days, added=[], undecided=[], skipped=[], adrift=[])
    plan.rows = {row.pk: row for row in rows if row.starts_at > now}
    started = {row.rule_date for row in rows if row.starts_at <= now}
    for row in _moved_into_the_past(plan, today, now):
        started.add(plan.rows.pop(row.pk).rule_date)

    plan.spent = {day for day in started if day is not None}

    awake: dict[int, date] = {}
    asleep: dict[date, int] = {}
    adrift: dict[date, Occurrence] = {}
    for pk, row in plan.rows.items():
        if row.rule_date is None:
            if row.state != State.SKIPPED:
                adrift[row.local_date] = row
        elif row.is_asleep:
            asleep[row.rule_date] = pk
        elif row.rule_date >= today or line.is_ended:
            awake[pk] = row.rule_date
    handed_on = [
        pk
        for pk, day in awake.items()
        if day not in plan.spans and plan.rule_moment(pk, day) in elsewhere
    ]

    # A date this rule once had and lost comes back as the row it was, before another moves there.
    own = {*awake.values()}
    back = {
        adrift.pop(day).pk: day
        for day in plan.spans
        if day in adrift and day not in started and day not in own
    }
    wanted = [day for day in plan.spans if day not in started and day not in back.values()]
    staying = {pk: day for pk, day in awake.items() if pk not in handed_on}
    matching = match(staying, wanted, within=stretches_of(line, before))
    plan.updates = matching.kept | matching.moved | back
    for day in matching.added:
        if day in asleep:
            plan.updates[asleep[day]] = day
        else:
            plan.added.append(day)
    for pk in (*matching.removed, *handed_on):
        (plan.undecided if is_kept(plan.rows[pk]) else plan.skipped).append(pk)
    for row in adrift.values():
        (plan.adrift if is_kept(row) else plan.skipped).append(row.pk)
    return plan


def _moved_into_the_past(plan: Plan, today: date, now: datetime) -> list[Occurrence]:
    """Today's date, where its line would give it a time that has passed: it stays as people know
    it, as if it had begun."""
    rows = [
        row
        for row in plan.rows.values()
        if row.rule_date == today and not row.is_off and TIME not in plan.by_hand(row.pk)
    ]
    return rows if rows and not plan.line.is_ended and has_begun(plan.line, today, now) else []
