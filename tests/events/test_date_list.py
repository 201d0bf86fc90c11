"""How a series lists its coming dates."""

from datetime import date, time

import pytest
from django.utils import translation

from events.listing import entries
from events.models import Occurrence
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"local_date": date(2026, 11, 4)}, "Wednesday 4 November, 10:00–12:00"),
        ({"local_date": date(2027, 1, 6)}, "Wednesday 6 January 2027, 10:00–12:00"),
        (
            {"local_date": date(2026, 11, 4), "start": time(20), "end": time(2)},
            "Wednesday 4 November 2026, 20:00, to 5 November 2026, 02:00",
        ),
        ({"local_date": date(2026, 11, 4), "all_day": True}, "Wednesday 4 November 2026"),
    ],
    ids=["this year", "next year", "over midnight", "all day"],
)
def test_this_year_goes_without_saying(calendar, facts, words):
    series = SeriesFactory(page=EventPageFactory(parent=calendar))
    OccurrenceFactory(series=series, **facts)

    (listed,) = entries(Occurrence.objects.coming(), language="en")

    with translation.override("en"):
        assert listed.listed_when == words
