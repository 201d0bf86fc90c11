"""What changes of dates mean to the calendar itself: the lowest lines of their cards."""

from django.utils.translation import ngettext

from core import changes
from core.changes import Consequence
from core.models import Change

from .actions.cancelling import DATE_CANCELLED, carry_out_cancel, lock_date, take_back_cancel
from .actions.scheduling import DATES_MOVED
from .actions.undoing import lock_schedule, restore_schedule


def _dates(count: int) -> list[Consequence]:
    text = ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}
    return [Consequence("dates", count, text)]


def foresee_cancelled(change: Change) -> list[Consequence]:
    return _dates(1)


def carry_out_cancelled(change: Change) -> list[Consequence]:
    carry_out_cancel(change)
    return _dates(1)


def foresee_moved(change: Change) -> list[Consequence]:
    return _dates(len(change.after))


def carry_out_moved(change: Change) -> list[Consequence]:
    """Saving the schedule writes the times itself, together with those nobody hangs on."""
    return _dates(len(change.after))


changes.register(
    DATE_CANCELLED,
    foresee=foresee_cancelled,
    carry_out=carry_out_cancelled,
    undo=take_back_cancel,
    lock=lock_date,
)
changes.register(
    DATES_MOVED,
    foresee=foresee_moved,
    carry_out=carry_out_moved,
    undo=restore_schedule,
    lock=lock_schedule,
)
