"""What saving does to the dates that stand, in words: beside a line, and on the card."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rooms.closures import covering

from ..date_states import TIME, differ, read_times
from ..enums import State
from ..models import Occurrence
from ..plan_changes import planned_changes
from ..plans import Plan, has_people
from ..when_words import listed_time, when_words
from .new_values import Changed, new_values

NAMED = 8


def date_effects(plans: Sequence[Plan]) -> list[str]:
    """What comes, moves and goes, and on how many of those that move there are families."""
    effects = []
    if added := sum(len(plan.added) for plan in plans):
        effects.append(
            ngettext("%(count)s new date", "%(count)s new dates", added) % {"count": added}
        )
    if back := sum(map(_to_come_back, plans)):
        effects.append(
            ngettext("%(count)s date comes back", "%(count)s dates come back", back)
            % {"count": back}
        )
    effects += _moved([row for plan in plans for row, *_times in plan.moved])
    if closed := sum(map(_to_be_closed, plans)):
        effects.append(
            ngettext(
                "%(count)s of them falls where it is closed, and does not take place",
                "%(count)s of them fall where it is closed, and do not take place",
                closed,
            )
            % {"count": closed}
        )
    if gone := sum(len(plan.skipped) for plan in plans):
        effects.append(
            ngettext("%(count)s date goes out", "%(count)s dates go out", gone) % {"count": gone}
        )
    return effects


def _to_come_back(plan: Plan) -> int:
    """How many dates the rule had once, and has again."""
    rows = (plan.rows[pk] for pk in plan.updates)
    return sum(row.is_asleep for row in rows)


def _to_be_closed(plan: Plan) -> int:
    """How many of the dates that come, come back, move or go to another room lie in a closure."""
    added = (covering(plan.closures, *plan.spans[day], plan.zones) for day in plan.added)
    stand = (pk for pk in plan.updates if not plan.rows[pk].is_off)
    closed = [*filter(None, added), *filter(None, map(plan.closure_of, stand))]
    return len(closed)


def all_effects(plans: Sequence[Plan]) -> list[str]:
    """The same, with what else changes, and how many dates stay as they are."""
    states = planned_changes(plans)
    effects = date_effects(plans) + _else_changed(states)
    planned = [plan.rows[pk] for plan in plans for pk in plan.updates]
    kept = sum(row.state == State.PLANNED for row in planned) - len(states)
    if effects and kept:
        effects.append(
            ngettext("%(count)s date stays as it is", "%(count)s dates stay as they are", kept)
            % {"count": kept}
        )
    return effects


def change_effects(states: Sequence[Changed]) -> list[str]:
    """Of dates that are changed one by one."""
    return _moved([row for row, *both in states if differ(*both, TIME)]) + _else_changed(states)


def fates_of_plans(plans: Sequence[Plan]) -> list[str]:
    """Each date that moves, goes out or is left to decide about, those with families first."""
    moves = [
        (row, _to_where(plan, row, _moves(row, *times, is_all_day=plan.line.is_all_day)))
        for plan in plans
        for row, *times in plan.moved
    ]
    gone = [
        (plan.rows[pk], _("%(date)s goes out") % {"date": _when(plan.rows[pk])})
        for plan in plans
        for pk in plan.skipped
    ]
    left = [
        (plan.rows[pk], _("%(date)s is left for you to decide") % {"date": _when(plan.rows[pk])})
        for plan in plans
        for pk in plan.undecided
        if not plan.rows[pk].is_cancelled  # about which somebody has decided already
    ]
    return _named([*moves, *gone, *left])


def fates_of_states(states: Sequence[Changed]) -> list[str]:
    """Each date that moves, those with families first."""
    return _named(
        [
            (row, _moves(row, starts_at, ends_at, is_all_day=is_all_day))
            for row, before, after in states
            if differ(before, after, TIME)
            for starts_at, ends_at, is_all_day in [read_times(after)]
        ]
    )


def undecided_effects(plan: Plan) -> list[str]:
    """The dates that only a person may end."""
    rows = (plan.rows[pk] for pk in plan.undecided)
    left = sum(has_people(row) and not row.is_cancelled for row in rows)
    if not left:
        return []
    return [
        ngettext(
            "%(count)s date with families stays for you to decide",
            "%(count)s dates with families stay for you to decide",
            left,
        )
        % {"count": left}
    ]


def _moved(rows: Sequence[Occurrence]) -> list[str]:
    if not rows:
        return []
    moved, people = len(rows), sum(map(has_people, rows))
    if not people:
        return [ngettext("%(count)s date moves", "%(count)s dates move", moved) % {"count": moved}]
    text = ngettext(
        "%(count)s date moves, %(people)s of them with families",
        "%(count)s dates move, %(people)s of them with families",
        moved,
    )
    return [text % {"count": moved, "people": people}]


def _else_changed(states: Sequence[Changed]) -> list[str]:
    """What changes but the time, and of how many: of those that move, and of the others."""
    moving = [each for each in states if differ(*each[1:], TIME)]
    staying = [each for each in states if not differ(*each[1:], TIME)]
    return [
        _("On %(count)s of those that move this changes too: %(what)s")
        % {"count": count, "what": what}
        for what, count in new_values(moving).items()
    ] + [
        ngettext(
            "On %(count)s date only this changes: %(what)s",
            "On %(count)s dates only this changes: %(what)s",
            count,
        )
        % {"count": count, "what": what}
        for what, count in new_values(staying).items()
    ]


def _moves(row: Occurrence, starts_at: datetime, ends_at: datetime, *, is_all_day: bool) -> str:
    # Of the same day the time alone says it.
    same_day = timezone.localdate(starts_at) == row.local_date and not is_all_day
    words = listed_time if same_day else when_words
    after = words(starts_at, ends_at, is_all_day=is_all_day)
    return _("%(before)s moves to %(after)s") % {"before": _when(row), "after": after}


def _to_where(plan: Plan, row: Occurrence, fate: str) -> str:
    return (
        _("%(fate)s, but it is closed then") % {"fate": fate} if plan.closure_of(row.pk) else fate
    )


def _when(row: Occurrence) -> str:
    return when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)


def _named(fates: Sequence[tuple[Occurrence, str]]) -> list[str]:
    """The first of them, and how many more there are."""
    ordered = sorted(fates, key=lambda fate: (not has_people(fate[0]), fate[0].starts_at))
    lines = [
        _("%(fate)s, with families") % {"fate": words} if has_people(row) else words
        for row, words in ordered[:NAMED]
    ]
    if more := len(ordered) - len(lines):
        lines.append(
            ngettext("and %(count)s more date", "and %(count)s more dates", more) % {"count": more}
        )
    return lines
