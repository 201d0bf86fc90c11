"""Changes of one series that can still be taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.enums import ChangeStatus
from core.models import Change

from ..actions.cancelling import DATES_CANCELLED
from ..actions.changing import DATES_CHANGED
from ..actions.locking import dates_of
from ..actions.scheduling import target
from ..date_words import time_words, weekday_date_words
from ..models import Occurrence, Series
from ..plan_states import version_of
from ..wall_clock import ZONE

KINDS = [DATES_CANCELLED, DATES_CHANGED]


@dataclass(frozen=True)
class Undoable:
    """``is_told`` says whether letters wait until it can no longer be undone; to ``url`` one posts
    to take it back."""

    change: Change
    what: str
    until: str
    is_told: bool
    url: str


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
    dates = _dates_of(changes, series)
    plans = [change for change in changes if "plan" in change.before]
    version = version_of(series.subject_id) if plans else ""
    return [
        Undoable(
            change,
            _what(change, [dates[pk] for pk in dates_of(change)]),
            time_words(change.undo_until.astimezone(ZONE).time()),
            is_told=any(key != "dates" for key, _count in change.card),
            url=reverse("schedule:undo", args=[series.subject_id, change.pk]),
        )
        for change in changes
        # A plan that has been saved again since cannot come back.
        if _is_of(series, change, dates)
        and (change not in plans or change.before["plan"]["left_as"] == version)
    ]


def change_of(series: Series | None, pk: int) -> Change | None:
    """A change made here; also one whose time is over, so that undoing it can say so."""
    change = Change.objects.filter(pk=pk, kind__in=KINDS).first()
    if series is None or change is None:
        return None
    return change if _is_of(series, change, _dates_of([change], series)) else None


def _is_of(series: Series, change: Change, dates: Mapping[int, Occurrence]) -> bool:
    """A plan that was saved names its series; other changes name dates, and ``dates`` are its."""
    if "plan" in change.before:
        return change.target == target(series)
    return dates.keys() >= {*dates_of(change)}


def _dates_of(changes: Sequence[Change], series: Series) -> dict[int, Occurrence]:
    """The dates of these changes that are of this series, by their keys."""
    return series.occurrences.in_bulk({pk for change in changes for pk in dates_of(change)})


def _what(change: Change, rows: Sequence[Occurrence]) -> str:
    if "plan" in change.before:
        if rows:
            return _("The schedule was saved, and dates with families on them are changed.")
        return _("The schedule was saved, and dates are changed.")
    if change.kind == DATES_CANCELLED:
        one, many = _("%(date)s is cancelled."), _("%(count)s dates are cancelled.")
    else:
        one, many = _("%(date)s is changed."), _("%(count)s dates are changed.")
    if len(rows) == 1:
        return one % {"date": weekday_date_words(rows[0].local_date)}
    return many % {"count": len(rows)}
