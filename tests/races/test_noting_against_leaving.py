"""A mail about all dates of a family leaves while the family lets go of them: nobody is held up for
ever, and nothing is sent twice."""

import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection

from events.actions import cancel_dates
from events.enums import Mode
from outbox.delivery import deliver_due
from signups import letters
from signups.actions import leave_all, take_several
from signups.models import Place, Signup
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.signups.families import family
from tests.support.waiting import PATIENCE, wait_until_somebody_waits

# SQLite has one writer at a time.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.postgresql]


@pytest.fixture
def dates(frozen):
    """Three dates that a family had places at until they were called off; the letters are due."""
    dates = OccurrenceFactory.create_batch(3, series=SeriesFactory(mode=Mode.PICK))
    # The first date last: letters are in the order in which a family has queued.
    for chosen in (dates[1:], dates):
        frozen.shift(60)
        take_several(dates=chosen, family=family(), form_token="the form", whole_series=False)
    deliver_due()
    cancel_dates(dates=dates, reason="", by=None)
    frozen.shift(timedelta(minutes=10))
    mail.outbox.clear()
    return dates


def test_family_that_leaves_waits_for_what_is_noted(dates, monkeypatch):
    note, is_half_way, ended = letters._note_one, threading.Event(), []

    def note_slowly(letter):
        note(letter)
        if not is_half_way.is_set():
            is_half_way.set()
            wait_until_somebody_waits()

    def work():
        try:
            ended.append(deliver_due())
        finally:
            connection.close()

    monkeypatch.setattr(letters, "_note_one", note_slowly)
    worker = threading.Thread(target=work)
    worker.start()
    assert is_half_way.wait(PATIENCE)

    leave_all(signup=Signup.objects.get())
    worker.join(PATIENCE)

    assert ended == [{"sent": 3}]
    assert len(mail.outbox) == 1
    assert not Place.objects.active().exists()
