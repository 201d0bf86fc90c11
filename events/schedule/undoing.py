"""Changes of one series that can still be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from core.enums import ChangeStatus
from core.models import Change

from ..actions import cancelling, scheduling
from ..date_words import time_words, weekday_date_words
from ..models import Occurrence, Series
from ..wall_clock import ZONE

KINDS = [cancelling.DATE_CANCELLED, scheduling.DATES_MOVED]


@dataclass(frozen=True)
class Undoable:
    change: Change
    what: str
    until: str


def undoable_changes(series: Series | None) -> list[Undoable]:
    """Newest first. Two queries, whatever happened in the house in the last ten minutes."""
    if series is None:
        return []
    changes = list(
        Change.objects.filter(
            kind__in=KINDS,
            status=ChangeStatus.APPLIED,
            undo_until__gt=timezone.now(),
        )
    )
    rows = _occurrences_of(changes, series)
    return [
        Undoable(change, what, time_words(change.undo_until.astimezone(ZONE).time()))
        for change in changes
        if (what := _what(change, series, rows))
    ]


def change_of(series: Series | None, pk: int) -> Change | None:
    """A change made here; also one whose time is over, so that undoing it can say so."""
    change = Change.objects.filter(pk=pk, kind__in=KINDS).first()
    if series is None or change is None:
        return None
    return change if _what(change, series, _occurrences_of([change], series)) else None


def _occurrences_of(changes: Sequence[Change], series: Series) -> dict[str, Occurrence]:
    targets = [change.target for change in changes if change.kind == cancelling.DATE_CANCELLED]
    pks = [int(target.rpartition(":")[2]) for target in targets]
    return {cancelling.target(row): row for row in series.occurrences.filter(pk__in=pks)}


def _what(change: Change, series: Series, rows: dict[str, Occurrence]) -> str:
    """What was done, or nothing where it was done to another series."""
    if change.target == scheduling.target(series):
        return _("The schedule was saved, and dates with families on them move.")
    if row := rows.get(change.target):
        return _("%(date)s is cancelled.") % {"date": weekday_date_words(row.local_date)}
    return ""
