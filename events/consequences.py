"""What changes of dates mean to the calendar itself: the lowest lines of their cards."""

from django.utils.translation import ngettext

from core import changes
from core.changes import Consequence
from core.models import Change
from outbox.actions import drop_letters_of, write_letters

from . import closure_letters, letters
from .actions.cancelling import DATES_CANCELLED, carry_out_cancelled, take_back_cancelled
from .actions.changing import DATES_CHANGED, carry_out_changed, put_dates_back
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


def _dates(count: int) -> Consequence:
    text = ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}
    return Consequence("dates", count, text)


def _responsible(count: int) -> Consequence:
    text = ngettext("%(count)s person responsible", "%(count)s people responsible", count)
    return Consequence("responsible", count, text % {"count": count})


def foresee_cancelled(change: Change) -> list[Consequence]:
    people = closure_letters.responsible_for(dates_of(change))
    return [_dates(len(dates_of(change))), _responsible(len(people))]


def cancel(change: Change) -> list[Consequence]:
    carry_out_cancelled(change)
    write_letters(letters.of_cancelled(change), change=change)
    return foresee_cancelled(change)


def undo_cancelled(change: Change) -> None:
    drop_letters_of(change)
    take_back_cancelled(change)


def close(change: Change) -> list[Consequence]:
    carry_out_closed(change)
    write_letters(closure_letters.of_closed(change), change=change)
    return foresee_cancelled(change)


def undo_closed(change: Change) -> None:
    drop_letters_of(change)
    open_as_before(change)


def foresee_lifted(change: Change) -> list[Consequence]:
    told = closure_letters.told_of_closing(change)
    return [_dates(len(comes_back(change))), _responsible(len(told))]


def lift(change: Change) -> list[Consequence]:
    carry_out_lifted(change)
    write_letters(closure_letters.of_lifted(change), change=change)
    return foresee_lifted(change)


def undo_lifted(change: Change) -> None:
    drop_letters_of(change)
    close_as_before(change)


def foresee_changed_closure(change: Change) -> list[Consequence]:
    taken, back = newly_closed(change), comes_back(change)
    people = closure_letters.untold_of_closing(change).keys()
    people |= closure_letters.told_of_closing(change).keys()
    return [_dates(len(taken) + len(back)), _responsible(len(people))]


def change_closure(change: Change) -> list[Consequence]:
    carry_out_changed_closure(change)
    write_letters(closure_letters.of_changed(change), change=change)
    return foresee_changed_closure(change)


def undo_changed_closure(change: Change) -> None:
    drop_letters_of(change)
    change_closure_back(change)


def foresee_changed(change: Change) -> list[Consequence]:
    return [_dates(len(dates_of(change))), _responsible(len(change.before["responsible"]))]


def carry_out(change: Change) -> list[Consequence]:
    """Saving a plan writes the dates itself, together with those nobody hangs on."""
    if not _is_of_a_plan(change):
        carry_out_changed(change)
    write_letters(letters.of_changed(change), change=change)
    return foresee_changed(change)


def undo_changed(change: Change) -> None:
    drop_letters_of(change)
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


changes.register(
    DATES_CANCELLED,
    foresee=foresee_cancelled,
    carry_out=cancel,
    undo=undo_cancelled,
    lock=lock_dates_of,
)
changes.register(
    DATES_CHANGED,
    foresee=foresee_changed,
    carry_out=carry_out,
    undo=undo_changed,
    lock=lock_changed,
)
changes.register(
    HOUSE_CLOSED, foresee=foresee_cancelled, carry_out=close, undo=undo_closed, lock=lock_closure
)
changes.register(
    CLOSURE_LIFTED, foresee=foresee_lifted, carry_out=lift, undo=undo_lifted, lock=lock_closure
)
changes.register(
    CLOSURE_CHANGED,
    foresee=foresee_changed_closure,
    carry_out=change_closure,
    undo=undo_changed_closure,
    lock=lock_closure,
)
