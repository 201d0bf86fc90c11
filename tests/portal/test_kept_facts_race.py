"""What is kept in a process never outlives what somebody has changed, on any process."""

import http.client
from urllib.parse import urlsplit

import pytest
from django.db import transaction

from rooms.models import OpeningHours
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.home import OrdinaryPageFactory, SiteFactory
from tests.factories.rooms import OpeningHoursFactory

pytestmark = pytest.mark.race

#: So many requests meet both of gunicorn's processes, but for one time in a million.
OFTEN = 20


@pytest.fixture
def house(live_house):
    """A small house whose pages both processes have served."""
    front = SiteFactory().root_page.specific
    calendar = CalendarPageFactory(parent=front)
    OccurrenceFactory(
        series=SeriesFactory(page=EventPageFactory(parent=calendar, title="Fars Leg"))
    )
    OrdinaryPageFactory(parent=front, title="Huset", show_in_menus=True)
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday)
    live_house.front = front
    seen(live_house, "/da/kalender/")
    return live_house


def seen(house, path):
    """Every different answer to the same question."""
    where = urlsplit(house.base_url)
    answers = set()
    for _time in range(OFTEN):
        connection = http.client.HTTPConnection(where.hostname, where.port, timeout=30)
        connection.request("GET", path)
        response = connection.getresponse()
        answers.add((response.status, response.read().decode()))
        connection.close()
    return answers


def everybody_sees(house, path, words):
    return all(status == 200 and words in text for status, text in seen(house, path))


def nobody_sees(house, path, words):
    return all(words not in text for _status, text in seen(house, path))


def published(page, **words):
    for name, value in words.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_next_request_shows_a_door_with_its_new_name(house):
    published(house.front.get_children().get(slug="huset").specific, title="Vores hus")

    assert everybody_sees(house, "/da/kalender/", "Vores hus")


def test_next_request_shows_a_date_under_its_new_title(house):
    page = house.front.get_children().get(slug="kalender").get_children().get().specific
    published(page, title="Fars Legestue")

    assert everybody_sees(house, "/da/kalender/", "Fars Legestue")


def test_next_request_finds_a_page_at_its_new_address_only(house):
    published(house.front.get_children().get(slug="huset").specific, slug="vores-hus")

    assert everybody_sees(house, "/da/vores-hus/", "Huset")
    # Wagtail leads on from the old one.
    assert {status for status, _text in seen(house, "/da/huset/")} == {301}


def test_next_request_does_not_find_a_page_that_was_taken_down(house):
    house.front.get_children().get(slug="huset").specific.unpublish()

    assert {status for status, _text in seen(house, "/da/huset/")} == {404}
    assert nobody_sees(house, "/da/kalender/", "Huset")


def test_next_request_knows_the_new_opening_hours(house):
    assert everybody_sees(house, "/da/", "08–22")

    for hours in OpeningHours.objects.all():
        hours.delete()

    assert nobody_sees(house, "/da/", "08–22")


def test_what_was_rolled_back_is_seen_by_nobody(house):
    page = house.front.get_children().get(slug="huset").specific
    with transaction.atomic():
        published(page, title="Aldrig")
        transaction.set_rollback(True)

    assert nobody_sees(house, "/da/kalender/", "Aldrig")
    assert everybody_sees(house, "/da/kalender/", "Huset")
