"""What a change of chosen dates would bring, by how far it is to reach: the card, and the deed."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from core import changes
from core.models import Change

from ..actions import change_dates, save_schedule
from ..actions.changing import describe_changed, refuse_unless_changeable
from ..date_states import CAPACITY, TIME, DateState
from ..date_words import weekday_date_words
from ..models import Occurrence, Series
from ..plan_changes import held_by_hand
from ..plan_states import version_of
from ..plans import LineFacts
from ..scopes import ScopeRefused, can_go_on, first_to_come, go_on
from ..succession import plan_schedule
from .cards import Card, overbooked_note, people_told, schedule_card
from .date_forms import ChangeForm
from .effects import change_effects, fates_of_states
from .pins import given_up, pins_of


class Scope(StrEnum):
    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True)
class Decision:
    """The card that says what it would bring, and carrying it out. The card is empty where nobody
    is to be told or thought of."""

    card: Card
    carry_out: Callable[..., Change | None]


def scopes_of(rows: Sequence[Occurrence]) -> dict[str, str]:
    """How far a change may reach, with the words on the button."""
    if len(rows) > 1:
        return {Scope.THIS: _("Only these dates")}
    (row,) = rows
    only = {Scope.THIS: _("Only %(date)s") % {"date": weekday_date_words(row.local_date)}}
    if not can_go_on(row):
        return only
    return only | {
        Scope.FOLLOWING: _("This and those that follow"),
        Scope.ALL: _("All from now on"),
    }


def version_of_dates(subject: UUID, states: Mapping[int, DateState]) -> str:
    """A short word that is another one once the plan or one of the dates is."""
    told = json.dumps([version_of(subject), states], sort_keys=True)
    return sha256(told.encode()).hexdigest()[:16]


def decide(series: Series, form: ChangeForm, scope: Scope, posted: QueryDict) -> Decision:
    """Raises DateRefused or ScopeRefused where it cannot be."""
    if scope == Scope.THIS:
        return _only_these(series, form)
    return _going_on(series, form, scope, posted)


def _only_these(series: Series, form: ChangeForm) -> Decision:
    wanted = form.wanted()
    change = Change(**describe_changed(series, form.rows, wanted))
    overbooked = [
        row
        for row in form.rows
        if (seats := wanted[row.pk].get(CAPACITY)) is not None and seats < row.taken
    ]
    before, after = change.before["dates"], change.after["dates"]
    states = [(row, before[pk], after[pk]) for row in form.rows if (pk := str(row.pk)) in after]
    card = Card(
        people_told(changes.foresee(change)),
        overbooked_note(len(overbooked)),
        change_effects(states),
        fates=fates_of_states(states),
        is_wide=len(form.rows) > 1,
    )
    return Decision(card, lambda *, by: change_dates(series=series, wanted=wanted, by=by))


def _going_on(series: Series, form: ChangeForm, scope: Scope, posted: QueryDict) -> Decision:
    (row,) = form.rows
    refuse_unless_changeable(row)
    edits, follows = form.edits(), form.given_back
    if not edits and not follows:
        raise ScopeRefused(_("Nothing has been changed."))
    wanted = edits.get(TIME)
    if wanted and not wanted.is_ahead:
        raise ScopeRefused(_("That time is over already."))
    first = row.rule_date if scope == Scope.FOLLOWING else first_to_come(row)
    lines: list[LineFacts] = []
    for line in series.lines.running().prefetch_related("zones"):
        facts = LineFacts.stored(line)
        try:
            lines += go_on(facts, row, edits, first=first) if line == row.line else [facts]
        except ValidationError as error:
            raise ScopeRefused(" ".join(error.messages)) from error
    opened_as = version_of(series.subject_id)
    own = {row.pk: edits.keys() | follows}
    held = held_by_hand(plan_schedule(lines))
    held = {each: names for each, names in held.items() if each != row}
    released = own | given_up(held, posted)
    plans = plan_schedule(lines, released=released)
    card = schedule_card(
        series,
        plans,
        mode_before=series.mode,
        pins=pins_of(held, released),
        is_wide=True,
    )
    return Decision(
        card,
        lambda *, by: save_schedule(
            series=series, lines=lines, released=released, by=by, opened_as=opened_as
        ),
    )
