"""A playroom with a page, and the words of the source."""

import pytest
from django.utils import translation

from tests.factories.events import EventPageFactory, SeriesFactory


@pytest.fixture(autouse=True)
def in_english(fresh_process):
    """Tests read the words of the source; what Danes read has tests of its own."""
    with translation.override("en"):
        yield


@pytest.fixture
def subject(frozen, calendar):
    """The subject of a public series."""
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page).subject
