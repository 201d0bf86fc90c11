"""What changes of dates mean to the calendar itself: the lowest lines of their cards."""

from collections.abc import Callable

from django.utils.translation import ngettext

from core import changes
from core.changes import Consequence
from core.models import Change
from outbox.actions import Draft, drop_letters_of, write_letters

from . import closure_letters, letters
from .actions.cancelling import DATES_CANCELLED, carry_out_cancelled, take_back_cancelled
from .actions.changing import (
    DATES_CHANGED,
    carry_out_changed,
    put_dates_back,
    refuse_taking_seats_back,
)
from .actions.closed import (
    CLOSURE_CHANGED,
    CLOSURE_LIFTED,
    HOUSE_CLOSED,
    comes_back,
    newly_closed,
)
from .actions.closing import (
    carry_out_closed,
    carry_out_lifted,
    close_as_before,
    lock_closure,
    open_as_before,
)
from .actions.closure_changing import carry_out_changed_closure, change_closure_back
from .actions.locking import dates_of, lock_dates_of
from .actions.undoing import lock_schedule, restore_schedule
from .date_states import TOLD, changed_dates


def _dates(count: int) -> Consequence:
    text = ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}
    return Consequence("dates", count, text)


def _responsible(count: int) -> Consequence:
    text = ngettext("%(count)s person responsible", "%(count)s people responsible", count)
    return Consequence("responsible", count, text % {"count": count})


def foresee_cancelled(change: Change) -> list[Consequence]:
    people = closure_letters.responsible_for(dates_of(change))
    return [_dates(len(dates_of(change))), _responsible(len(people))]


def foresee_lifted(change: Change) -> list[Consequence]:
    told = closure_letters.told_of_closing(change)
    return [_dates(len(comes_back(change))), _responsible(len(told))]


def foresee_changed_closure(change: Change) -> list[Consequence]:
    taken, back = newly_closed(change), comes_back(change)
    people = closure_letters.untold_of_closing(change).keys()
    people |= closure_letters.told_of_closing(change).keys()
    return [_dates(len(taken) + len(back)), _responsible(len(people))]


def foresee_changed(change: Change) -> list[Consequence]:
    reached = {*changed_dates(change, *TOLD)}
    reached.update(*change.before["responsible"].values())
    reached.update(int(pk) for pk, seats in change.before["seats"].items() if seats[-1])
    dates = reached.intersection(dates_of(change)) or dates_of(change)
    return [_dates(len(dates)), _responsible(len(change.before["responsible"]))]


def carry_out_dates_changed(change: Change) -> None:
    """Saving a plan writes the dates itself, together with those nobody hangs on."""
    if not _is_of_a_plan(change):
        carry_out_changed(change)


def undo_dates_changed(change: Change) -> None:
    refuse_taking_seats_back(change)
    if _is_of_a_plan(change):
        restore_schedule(change)
    else:
        put_dates_back(change)


def lock_changed(change: Change) -> None:
    if _is_of_a_plan(change):
        lock_schedule(change)
    else:
        lock_dates_of(change)


def _is_of_a_plan(change: Change) -> bool:
    return "plan" in change.before


def _register(
    kind: str,
    *,
    foresee: Callable[[Change], list[Consequence]],
    carry_out: Callable[[Change], None],
    drafts: Callable[[Change], list[Draft]],
    undo: Callable[[Change], None],
    lock: Callable[[Change], None],
) -> None:
    """A kind of change that people of the house hear of by these letters, unless it is undone."""

    def carry_out_and_tell(change: Change) -> list[Consequence]:
        carry_out(change)
        write_letters(drafts(change), change=change)
        return foresee(change)

    def undo_untold(change: Change) -> None:
        drop_letters_of(change)
        undo(change)

    changes.register(
        kind, foresee=foresee, carry_out=carry_out_and_tell, undo=undo_untold, lock=lock
    )


_register(
    DATES_CANCELLED,
    foresee=foresee_cancelled,
    carry_out=carry_out_cancelled,
    drafts=letters.of_cancelled,
    undo=take_back_cancelled,
    lock=lock_dates_of,
)
_register(
    DATES_CHANGED,
    foresee=foresee_changed,
    carry_out=carry_out_dates_changed,
    drafts=letters.of_changed,
    undo=undo_dates_changed,
    lock=lock_changed,
)
_register(
    HOUSE_CLOSED,
    foresee=foresee_cancelled,
    carry_out=carry_out_closed,
    drafts=closure_letters.of_closed,
    undo=open_as_before,
    lock=lock_closure,
)
_register(
    CLOSURE_LIFTED,
    foresee=foresee_lifted,
    carry_out=carry_out_lifted,
    drafts=closure_letters.of_lifted,
    undo=close_as_before,
    lock=lock_closure,
)
_register(
    CLOSURE_CHANGED,
    foresee=foresee_changed_closure,
    carry_out=carry_out_changed_closure,
    drafts=closure_letters.of_changed,
    undo=change_closure_back,
    lock=lock_closure,
)
