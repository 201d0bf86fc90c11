"""Public pages send the same few statements however much there is, in every language.

The numbers are literal: one more is somebody's decision. Wagtail's own way to a page, were it not
told beforehand, would add four to eight to each.
"""

from datetime import time, timedelta

import pytest

from core import generation
from core.enums import LinkKind
from core.models import Link
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import OrdinaryPageFactory
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory
from tests.support.clock import NOW

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("frozen")]

TODAY = NOW.date()
# For all: since when what is kept is as it is.
PAGE = 1
STATEMENTS = {
    # dates, how many there are, how many each day of the small month has
    "kalender/": PAGE + 3,
    "kalender/?ledig=1&livsfase=baby&type=gruppe": PAGE + 3,
    # the same, but dates of a few days say themselves how many they are
    "kalender/?naar=uge": PAGE + 2,
    "kalender/?naar=2026-10-21": PAGE + 2,
    # the first dates of each day
    "kalender/?vis=maaned": PAGE + 1,
    # dates
    "kalender/nummer-1/": PAGE + 1,
    # the date, and the others with it
    "kalender/nummer-1/2026-10-14/": PAGE + 1,
    # one that is over stands among no others
    "kalender/nummer-1/2026-10-07/": PAGE + 2,
    "huset/": PAGE,
    # dates of two days, those of this week, of talks and the like, the next themed day
    "": PAGE + 4,
}


def publish_a_series():
    generation.begin()
    generation.begin_facts()


def change_everything():
    publish_a_series()
    generation.begin_house()


@pytest.fixture
def house(front_page, calendar, translate):
    """``house(20)``: so many series with four dates each, in three zones, some in English."""
    zones = ZoneFactory.create_batch(3, shared=True)
    for weekday in range(7):
        OpeningHoursFactory(zone=zones[0], weekday=weekday)
    ordinary = OrdinaryPageFactory(parent=front_page, title="Huset", show_in_menus=True)
    translate(ordinary, "en", title="The house")

    def build(count):
        for number in range(1, count + 1):
            page = EventPageFactory(parent=calendar, title=f"Nummer {number}", stages=["baby"])
            series = SeriesFactory(page=page, sign_up=True)
            for week in range(-1, 3):
                day = TODAY + timedelta(weeks=week)
                OccurrenceFactory(
                    series=series, local_date=day, start=time(19), end=time(20), zones=zones
                )
        others = SeriesFactory.create_batch(count)
        for other in others:
            Link.objects.create(
                from_subject=series.subject, to_subject=other.subject, kind=LinkKind.NEXT
            )
        translate(calendar.get_children().get(slug="nummer-1").specific, "en", title="Number 1")

    return build


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize(
    ("begin", "statements"),
    [
        (generation.begin, 10),
        (generation.begin_facts, 8),
        (generation.begin_house, 11),
        (publish_a_series, 13),
        (change_everything, 19),
    ],
)
def test_first_front_page_after_a_change_asks_little(
    house, client, django_assert_num_queries, begin, statements, count
):
    house(count)
    change_everything()
    client.get("/da/")
    begin()

    # one more each where there are stages, articles and a themed day
    with django_assert_num_queries(statements):
        client.get("/da/")


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize("path", STATEMENTS)
def test_page_sends_the_same_statements_however_much_there_is(
    house, client, assert_queries, path, count
):
    house(count)

    for language in ("da", "en"):
        response = assert_queries(STATEMENTS[path], client.get, f"/{language}/{path}")
        assert response.status_code == 200
