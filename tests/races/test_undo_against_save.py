"""Undoing a saved plan while somebody saves it again: both take their locks in one order."""

import threading
from datetime import time as clock
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from core import changes
from core.models import Subject
from events.actions import LineFacts, save_schedule
from events.models import Line
from events.rule_text import parse_rule
from outbox.models import Letter
from tests.factories.events import SeriesFactory
from tests.factories.signups import PlaceFactory
from tests.support.waiting import PATIENCE, wait_until_somebody_waits

# SQLite has one writer at a time: there is no order to keep.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.postgresql]


@pytest.fixture
def change():
    """A plan that was moved, with a family on it whose letter waits."""
    series = SeriesFactory(sign_up=True)
    first = timezone.localdate() + timedelta(days=7)
    line = Line(
        series=series,
        from_date=first,
        until_date=first,
        rule=parse_rule(""),
        start_time=clock(10),
        end_time=clock(12),
        capacity=10,
    )
    line.clean()
    save_schedule(series=series, lines=[LineFacts(line)], by=None)
    PlaceFactory(occurrence=line.occurrences.get())
    line.start_time, line.end_time = clock(13), clock(15)
    return save_schedule(series=series, lines=[LineFacts(line)], by=None)


def test_undo_that_waits_for_a_save_holds_none_of_its_letters(change):
    def undo():
        try:
            changes.undo(change)
        finally:
            connection.close()

    undoing = threading.Thread(target=undo)
    with transaction.atomic():
        Subject.objects.select_for_update().get()  # where saving a plan begins
        undoing.start()
        wait_until_somebody_waits()
        # What saving comes to last. A lock on it now would be half a deadlock.
        held = Letter.objects.filter(change=change).select_for_update(nowait=True)
        assert len(held) == 1
    undoing.join(PATIENCE)

    change.refresh_from_db()
    assert change.status == "undone"
