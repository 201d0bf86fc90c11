"""Cancelling one date tells those on it; for ten minutes it can be as if it had never been."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from core import changes
from core.enums import ChangeStatus
from events.actions import DateRefused, cancel_dates
from events.actions.cancelling import describe_cancelled
from events.enums import State
from events.models import Occurrence
from tests.factories.events import OccurrenceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def stored(occurrence):
    return Occurrence.objects.filter(pk=occurrence.pk).values().get()


def test_cancelled_date_stays_with_its_reason(editor):
    row = OccurrenceFactory()

    change = cancel_dates(dates=[row], reason="Underviseren er syg.", by=editor)

    row.refresh_from_db()
    assert (row.state, row.reason, row.sequence) == (State.CANCELLED, "Underviseren er syg.", 1)
    assert (change.kind, change.target, change.by, change.status) == (
        "dates_cancelled",
        f"events.occurrence:{row.pk}",
        editor,
        ChangeStatus.APPLIED,
    )
    assert change.card[0] == ["dates", 1]


def test_cancelling_changes_nothing_else_of_the_date():
    row = OccurrenceFactory(capacity=8, note="Nøglen ligger i skabet.", pinned=["time"])
    before = stored(row)

    cancel_dates(dates=[row], reason="Sygdom", by=None)

    told = {"state": "cancelled", "reason": "Sygdom", "sequence": 1, "updated_at": timezone.now()}
    assert stored(row) == before | told


@pytest.mark.parametrize("state", ["cancelled", "skipped", "over"])
def test_date_that_does_not_take_place_cannot_be_cancelled(state):
    row = OccurrenceFactory(**{state: True})
    before = stored(row)

    with pytest.raises(DateRefused):
        cancel_dates(dates=[row], reason="Sygdom", by=None)

    assert stored(row) == before


def test_stale_copy_of_a_date_does_not_cancel_it_twice():
    row = OccurrenceFactory()
    cancel_dates(dates=[Occurrence.objects.get(pk=row.pk)], reason="Sygdom", by=None)

    with pytest.raises(DateRefused):
        cancel_dates(dates=[row], reason="Andet", by=None)

    row.refresh_from_db()
    assert row.reason == "Sygdom"


def test_undoing_brings_the_date_back_but_for_its_sequence():
    row = OccurrenceFactory(reason="")
    before = stored(row)
    change = cancel_dates(dates=[row], reason="Sygdom", by=None)

    changes.undo(change)

    assert stored(row) == before | {"sequence": 2, "updated_at": timezone.now()}
    change.refresh_from_db()
    assert change.status == ChangeStatus.UNDONE


def test_undo_is_over_after_ten_minutes(frozen):
    row = OccurrenceFactory()
    change = cancel_dates(dates=[row], reason="Sygdom", by=None)
    frozen.shift(timedelta(minutes=10))

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)

    row.refresh_from_db()
    assert row.is_cancelled


def test_undo_works_once():
    row = OccurrenceFactory()
    change = cancel_dates(dates=[row], reason="Sygdom", by=None)
    changes.undo(change)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)

    row.refresh_from_db()
    assert row.sequence == 2


@pytest.mark.parametrize(
    "meanwhile",
    [{"state": State.SKIPPED}, {"starts_at": F("starts_at") - timedelta(hours=1)}],
)
def test_date_that_is_another_by_now_does_not_come_back(meanwhile):
    row = OccurrenceFactory()
    change = cancel_dates(dates=[row], reason="Sygdom", by=None)
    Occurrence.objects.filter(pk=row.pk).update(**meanwhile)
    before = stored(row)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)

    assert stored(row) == before
    change.refresh_from_db()
    assert change.status == ChangeStatus.APPLIED


def test_what_is_foreseen_is_what_is_done():
    row = OccurrenceFactory()
    foreseen = changes.foresee(changes.Change(**describe_cancelled([row], "Sygdom")))

    change = cancel_dates(dates=[row], reason="Sygdom", by=None)

    assert [[line.key, line.count] for line in foreseen] == change.card == [["dates", 1]]
