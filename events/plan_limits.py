"""What no plan does to a date, whatever its line wants: reads only."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from rooms.closures import Shut

from .date_states import TIME
from .enums import State
from .models import Occurrence
from .plans import Plan, has_people, is_kept


def keep_out_of_closures(plans: Iterable[Plan], closures: Sequence[Shut]) -> None:
    """Nobody's date is moved to where the house is closed: a person decides about it, and unless it
    keeps the day, whose it is then, the day gets a date of its own."""
    for plan in plans:
        plan.closures = closures
        for pk, day in [*plan.updates.items()] if closures else []:
            row = plan.rows[pk]
            if row.state == State.PLANNED and has_people(row) and plan.closure_of(pk):
                keeps_day = plan.starts_at(pk) == row.starts_at and row.local_date == day
                del plan.updates[pk]
                plan.undecided.append(pk)
                if not keeps_day:
                    plan.added = sorted([*plan.added, day])


def keep_out_of_the_past(plans: Iterable[Plan], now: datetime) -> None:
    """No date that is ahead is given a time that has passed: on its own day it stays as it is, and
    otherwise a person decides about it."""
    for plan in plans:
        for pk, day in [*plan.updates.items()]:
            row = plan.rows[pk]
            is_free = row.state == State.PLANNED and TIME not in plan.pinned(pk)
            if not is_free or plan.spans[day][0] > now:
                continue
            del plan.updates[pk]
            if row.rule_date == day:
                del plan.rows[pk]
            else:
                (plan.undecided if is_kept(row) else plan.skipped).append(pk)


def keep_clear_of_hand_set(plans: Sequence[Plan]) -> None:
    """Where a rule would make a date, or wake one, at the very moment of one that somebody has set
    there, or has kept, that one is enough: two would have one address between them."""
    waking = [(plan, pk) for plan in plans for pk in plan.updates if plan.rows[pk].is_asleep]
    coming = [
        *(plan.spans[day][0] for plan in plans for day in plan.added),
        *(plan.starts_at(pk) for plan, pk in waking),
    ]
    if not coming:
        return
    leaving = {pk for plan in plans for pk in plan.updates if TIME not in plan.pinned(pk)}
    leaving |= {pk for plan in plans for pk in plan.skipped}
    rows = Occurrence.objects.not_asleep().exclude(pk__in=leaving)
    rows = rows.filter(
        series__in={plan.line.series_id for plan in plans}, starts_at__gte=min(coming)
    )
    columns = rows.order_by().values_list("series", "starts_at", "line", "rule_date", "pinned")
    taken = {
        (series, starts_at)
        for series, starts_at, line, rule_date, pinned in columns
        if line is None or rule_date is None or TIME in pinned
    }
    for plan in plans:
        series = plan.line.series_id
        plan.added = [day for day in plan.added if (series, plan.spans[day][0]) not in taken]
    for plan, pk in waking:
        if (plan.line.series_id, plan.starts_at(pk)) in taken:
            del plan.updates[pk]
