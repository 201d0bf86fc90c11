"""The last seat is gone for the next visitor of every process, whoever kept the page before."""

import re
import urllib.request

import pytest

from signups.actions import Family, take_places
from signups.parties import Party
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.home import SiteFactory

pytestmark = [pytest.mark.race, pytest.mark.slow]

LOOKS = 12  # enough for both workers to have answered


def test_seat_that_was_taken_shows_at_once_on_every_process(start_house):
    house = start_house(wsgi="tests.support.wsgi_that_keeps_pages")
    calendar = CalendarPageFactory(parent=SiteFactory().root_page)
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    date = OccurrenceFactory(series=SeriesFactory(page=page, sign_up=True), capacity=2)

    assert look(house, date) == {"2 pladser tilbage"}
    for number, left in ((1, "1 plads tilbage"), (2, "Fyldt – venteliste")):
        sign_up(date, number)
        assert look(house, date) == {left}


def look(house, date):
    """What the calendar says of the date, looked at again and again, each over a new connection."""
    said = set()
    for _time in range(LOOKS):
        with urllib.request.urlopen(f"{house.base_url}/da/kalender/", timeout=20) as page:
            said.update(re.findall(r"\d+ plads(?:er)? tilbage|Fyldt[^<]*", page.read().decode()))
    return said


def sign_up(date, number):
    take_places(
        occurrence=type(date).objects.select_related("series").get(pk=date.pk),
        family=Family("A parent", f"parent-{number}@example.org", "", "da", Party(1, 0, ())),
        form_token=f"token-{number}",
    )
