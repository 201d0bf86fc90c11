"""What changes of dates mean to the calendar itself: the lowest lines of their cards."""

from django.utils.translation import ngettext

from core import changes
from core.changes import Consequence
from core.models import Change
from outbox.actions import drop_letters_of, write_letters

from . import letters
from .actions.cancelling import (
    DATE_CANCELLED,
    carry_out_cancel,
    date_of,
    lock_date,
    take_back_cancel,
)
from .actions.scheduling import DATES_MOVED
from .actions.undoing import lock_schedule, restore_schedule


def _dates(count: int) -> list[Consequence]:
    text = ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}
    return [Consequence("dates", count, text)]


def _responsible(count: int) -> list[Consequence]:
    text = ngettext("%(count)s person responsible", "%(count)s people responsible", count)
    return [Consequence("responsible", count, text % {"count": count})]


def foresee_cancelled(change: Change) -> list[Consequence]:
    return [*_dates(1), *_responsible(int(bool(date_of(change).responsible_id)))]


def carry_out_cancelled(change: Change) -> list[Consequence]:
    carry_out_cancel(change)
    write_letters(letters.of_cancelled(change, date_of(change)), change=change)
    return foresee_cancelled(change)


def foresee_moved(change: Change) -> list[Consequence]:
    return [
        *_dates(len(change.after)),
        *_responsible(len(set(change.before["responsible"].values()))),
    ]


def carry_out_moved(change: Change) -> list[Consequence]:
    """Saving the schedule writes the times itself, together with those nobody hangs on."""
    write_letters(letters.of_moved(change), change=change)
    return foresee_moved(change)


def undo_cancelled(change: Change) -> None:
    drop_letters_of(change)
    take_back_cancel(change)


def undo_moved(change: Change) -> None:
    drop_letters_of(change)
    restore_schedule(change)


changes.register(
    DATE_CANCELLED,
    foresee=foresee_cancelled,
    carry_out=carry_out_cancelled,
    undo=undo_cancelled,
    lock=lock_date,
)
changes.register(
    DATES_MOVED,
    foresee=foresee_moved,
    carry_out=carry_out_moved,
    undo=undo_moved,
    lock=lock_schedule,
)
