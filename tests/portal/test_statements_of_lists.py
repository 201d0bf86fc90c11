"""Calendar files, suggestions and lists of the admin cost many the same statements as one.

Pages are counted in ``test_page_statements``.
"""

from datetime import timedelta

import pytest

from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.usefixtures("frozen")

for_one_and_many = pytest.mark.parametrize("count", [1, 20])


@pytest.fixture
def dates(calendar):
    """``dates(20)``: so many dates, each of a series, a day and a room of its own."""

    def add(count):
        return [
            OccurrenceFactory(
                series=SeriesFactory(page=EventPageFactory(parent=calendar, title=f"Leg {number}")),
                local_date=NOW.date() + timedelta(days=number),
                zones=[ZoneFactory()],
            )
            for number in range(1, count + 1)
        ]

    return add


@for_one_and_many
def test_calendar_file_of_the_house(client, dates, assert_queries, count):
    dates(count)

    answer = assert_queries(3, client.get, "/da/calendar.ics")

    assert answer.text.count("BEGIN:VEVENT") == count


@for_one_and_many
def test_calendar_file_of_a_date_in_many_rooms_of_a_series_with_many(
    client, dates, assert_queries, count
):
    (date,) = dates(1)
    date.zones.set(ZoneFactory.create_batch(count))
    for week in range(1, count):
        OccurrenceFactory(
            series=date.series, local_date=date.local_date + timedelta(weeks=week), zones=[]
        )

    answer = assert_queries(2, client.get, f"/da/dato/{date.uid}.ics")

    assert answer.text.count("BEGIN:VEVENT") == 1


@for_one_and_many
def test_suggestions(client, dates, assert_queries, count):
    dates(count)

    answer = assert_queries(2, client.get, "/da/soeg/forslag/?q=leg")

    assert answer.text.count("<a ") == min(count, 8)


@for_one_and_many
def test_admin_list_of_topics(site, editor, sign_in, assert_queries, count):
    for number in range(count):
        TopicFactory(names={"da": f"Emne {number}"})

    answer = assert_queries(12, sign_in(editor).get, "/admin/snippets/core/topic/")

    assert answer.context["object_list"].count() == count


@for_one_and_many
def test_admin_list_of_zones(site, coordinator, sign_in, assert_queries, count):
    for number in range(count):
        OpeningHoursFactory(zone=ZoneFactory(names={"da": f"Rum {number}"}))

    answer = assert_queries(12, sign_in(coordinator).get, "/admin/snippets/rooms/zone/")

    assert answer.context["object_list"].count() == count
