"""What closures of the house ask of every other change: a date that comes back finds it open."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from core.changes import CannotUndo
from core.models import Change
from rooms.closures import closures_in_force, covering

from ..enums import State
from ..models import Occurrence
from ..place_words import zones_of
from .locking import dates_of

HOUSE_CLOSED, CLOSURE_LIFTED = "house_closed", "closure_lifted"
CLOSURE_CHANGED = "closure_changed"


def newly_closed(change: Change) -> list[int]:
    """The dates that took place until a closure took them."""
    before = change.before["dates"]
    return [pk for pk in dates_of(change) if before[str(pk)]["state"] == State.PLANNED]


def comes_back(change: Change) -> list[int]:
    """The dates that take place again."""
    after = change.after["dates"]
    return [pk for pk in dates_of(change) if after[str(pk)]["state"] == State.PLANNED]


def refuse_against_closures(rows: Iterable[Occurrence]) -> None:
    """Raises CannotUndo where one of these dates, put back, would take place in a closed house, or
    be closed by what has been lifted since."""
    coming = [row for row in rows if row.starts_at > timezone.now()]
    closures = closures_in_force() if coming else []
    known = {each.key: each for each in closures}
    zones = zones_of(row.pk for row in coming) if closures else {}
    for row in coming:
        if row.is_closed and row.closure_id not in known:
            raise CannotUndo(_("The closure of the house has been lifted since."))
        if row.state == State.SKIPPED and row.is_closed:
            # One that is called off stays where families knew it, whatever its plan does.
            its = known[row.closure_id]
            if not its.covers(row.starts_at, row.ends_at, zones.get(row.pk, ())):
                raise CannotUndo(_("The closure of the house has been changed since."))
        is_planned = row.state == State.PLANNED
        if is_planned and covering(closures, row.starts_at, row.ends_at, zones.get(row.pk, ())):
            raise CannotUndo(_("The house has been closed since, at the time it would be again."))
