"""A playroom that families sign up for, next Wednesday at ten."""

from datetime import date

import pytest
from django.utils import translation

from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory

#: A week after the clock of tests.
NEXT_WEDNESDAY = date(2026, 10, 21)


@pytest.fixture(autouse=True)
def in_english(fresh_process):
    """Tests read the words of the source; what Danes read has a test of its own."""
    with translation.override("en"):
        yield


@pytest.fixture
def playroom(frozen, calendar):
    """The series: sign-up for each date, everyone takes a seat."""
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page, sign_up=True)


@pytest.fixture
def add_date(playroom):
    """``add_date(capacity=3)`` is a date of the playroom, whose own facts are ``series__…``."""

    def add(**facts):
        series_facts = {
            name.removeprefix("series__"): facts.pop(name)
            for name in list(facts)
            if name.startswith("series__")
        }
        for name, value in series_facts.items():
            setattr(playroom, name, value)
        playroom.save()
        return OccurrenceFactory(**{"series": playroom, "local_date": NEXT_WEDNESDAY, **facts})

    return add


@pytest.fixture
def occurrence(add_date):
    """A date with three seats."""
    return add_date(capacity=3)
