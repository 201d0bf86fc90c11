"""A form for several dates put right while one of its places is let go of: one owner for a seat."""

import threading

import pytest
from django.db import connection, transaction

from events.enums import Mode
from signups.actions import cancel_place, take_several
from signups.models import Place
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory
from tests.signups.families import family, standing, sums
from tests.support.waiting import PATIENCE, wait_until_somebody_waits

# SQLite has one writer at a time.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.postgresql]


@pytest.fixture
def dates():
    """Two dates with one seat each."""
    series = SeriesFactory(mode=Mode.PICK)
    return OccurrenceFactory.create_batch(2, series=series, capacity=1)


def send(dates, **facts):
    try:
        take_several(dates=dates, family=family(**facts), form_token="the form", whole_series=False)
    finally:
        connection.close()


def test_form_that_waits_for_a_date_does_not_take_back_what_was_let_go_of(dates):
    take_several(dates=dates, family=family(), form_token="the form", whole_series=False)
    PlaceFactory(occurrence=dates[0], signup__email="next@example.org", waiting=True)
    correcting = threading.Thread(target=send, args=[dates], kwargs={"phone": "12 34 56 78"})

    with transaction.atomic():
        cancel_place(place=Place.objects.get(occurrence=dates[0], email_key="parent@example.org"))
        correcting.start()
        wait_until_somebody_waits()
    correcting.join(PATIENCE)

    assert sums(dates[0]) == (1, 1)
    assert standing(dates[0]) == {"next": "offered", "parent": "waiting"}
