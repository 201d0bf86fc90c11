"""The night's question: which days lines want, and nobody has made."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from rooms.closures import closures_in_force

from .enums import State
from .holidays import KEEP
from .line_days import judged_spans
from .plan_limits import keep_clear_of_hand_set, keep_out_of_closures
from .planning import coming_of
from .plans import LineFacts, Plan
from .recurrence import HORIZON, local_date


def missing_dates(lines: Sequence[LineFacts], *, now: datetime | None = None) -> list[Plan]:
    """Plans of nothing but the days that a line wants and nobody has made; of other lines, none.

    Existing dates are not looked at, only where they are: the night's question, one query.
    """
    now = now or timezone.now()
    today = local_date(now)
    made: dict[int, set[date]] = defaultdict(set)
    rows = coming_of([facts.line.pk for facts in lines], today)
    rows = rows.exclude(rule_date__isnull=True, state=State.SKIPPED)
    for line, rule_date, day in rows.values_list("line", "rule_date", "local_date"):
        made[line].add(rule_date or day)
    found = []
    for facts in lines:
        plan = Plan(facts.line, frozenset(zone.pk for zone in facts.zones))
        plan.spans = judged_spans(facts.line, now, until=today + HORIZON)[KEEP]
        plan.added = [day for day in plan.spans if day not in made[facts.line.pk]]
        if plan.added:
            found.append(plan)
    if found:
        keep_clear_of_hand_set(found)
        keep_out_of_closures(found, closures_in_force())
    return [plan for plan in found if plan.added]
