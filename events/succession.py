"""The plans of a series' lines together: where one ends, another goes on with its dates."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from .line_days import stretches_of
from .models import Line, Occurrence
from .plan_limits import keep_clear_of_hand_set, keep_out_of_closures, keep_out_of_the_past
from .planning import Rules, plan_lines
from .plans import LineFacts, Plan, Released
from .reconcile import match


def plan_schedule(
    lines: Sequence[LineFacts],
    *,
    now: datetime | None = None,
    released: Released | None = None,
    before: Rules | None = None,
) -> list[Plan]:
    """The plans of all of a series' lines together.

    Where one line ends and another gains days, dates go on under that one: at the same time, on
    the same day, or within the same ISO week, or the same month where it repeats by months. So
    "this and following" moves dates instead of replacing them. At the same time they do so as well
    where a line only gives a day up. Dates that an earlier plan has left
    undecided go on too, on their own day only. What was set by hand stays so, but for what is
    ``released``. ``before`` are the ``rules_before`` of lines that have been saved since.
    """
    now = now or timezone.now()
    plans = plan_lines(lines, now=now, released=released, before=before)
    _leave_out_spent(plans)
    heirs = [plan for plan in plans if plan.added or plan.waking]
    givers = [*plans, *_ended_before([facts.line for facts in lines], now)] if heirs else []
    for choose in (_at_same_time, _on_same_day, _in_same_stretch):
        for heir in heirs:
            left = {pk: giver for giver in givers for pk in giver.given_up()}
            for pk, day in choose(heir, givers).items():
                left[pk].hand_over(pk, heir, day)
    keep_out_of_the_past(plans, now)
    keep_clear_of_hand_set(plans)
    if heirs:
        keep_out_of_closures(plans, plans[0].closures)
    return plans


def _leave_out_spent(plans: Sequence[Plan]) -> None:
    """A line that goes on in the place of another makes no second date of a day whose own has been
    brought forward by hand, and has begun."""
    for giver in plans:
        for heir in plans:
            if heir is not giver and _hours(heir.line) == _hours(giver.line):
                heir.added = [
                    day for day in heir.added if day not in giver.spent or day in giver.spans
                ]


def _hours(line: Line) -> tuple[object, ...]:
    return line.start_time, line.end_time, line.end_day


def _ended_before(lines: Sequence[Line], now: datetime) -> list[Plan]:
    """The dates that lines which are no longer planned with have left undecided."""
    plans: dict[int, Plan] = {}
    undecided = Occurrence.objects.filter(
        series__in={line.series_id for line in lines if line.series_id},
        line__isnull=False,
        rule_date__isnull=True,
        starts_at__gt=now,
    )
    others = undecided.not_asleep().exclude(line__in=[line.pk for line in lines if line.pk])
    for row in others.select_related("line"):
        plan = plans.setdefault(row.line_id, Plan(row.line))
        plan.rows[row.pk] = row
        plan.adrift.append(row.pk)
    return list(plans.values())


def _at_same_time(heir: Plan, givers: Sequence[Plan]) -> dict[int, date]:
    """Of two dates of one day, each goes on where nobody has to be told. So does one that its line
    has given up only because another has the day from now on, such as one weekday of several."""
    days = {
        pk: day
        for giver in givers
        for pk, day in giver.given_up().items()
        if day in heir.spans
        and heir.spans[day][0] in (giver.rows[pk].starts_at, giver.rule_moment(pk, day))
    }
    return match(days, [*heir.added, *heir.waking]).kept


def _on_same_day(heir: Plan, givers: Sequence[Plan]) -> dict[int, date]:
    days = {pk: day for giver in givers for pk, day in giver.left_over().items()}
    return match(days, heir.added).kept


def _in_same_stretch(heir: Plan, givers: Sequence[Plan]) -> dict[int, date]:
    days = {
        pk: day
        for giver in givers
        for pk, day in giver.left_over().items()
        if giver.rows[pk].rule_date
    }
    # Where one of those that give repeats by weeks, so does what becomes of all.
    stretches = [stretches_of(heir.line, giver.line.rule) for giver in givers if giver.left_over()]
    return match(days, heir.added, within=min(stretches, key=len, default=())).moved
