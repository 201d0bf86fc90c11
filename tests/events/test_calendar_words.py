"""What the calendar says about its list: how many, of what, and that the house is open anyway."""

from datetime import date, time, timedelta

import pytest

from core.enums import Stage
from events.calendar import PAGE_SIZE
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import OpeningHoursFactory

pytestmark = pytest.mark.usefixtures("frozen")

WEDNESDAY = date(2026, 10, 14)


@pytest.fixture
def babies(calendar, translate):
    """A series for babies; the calendar is there in English."""
    translate(calendar, "en")
    return SeriesFactory(page=EventPageFactory(parent=calendar, stages=[Stage.BABY]))


def dates(series, count):
    for day in range(count):
        OccurrenceFactory(series=series, local_date=WEDNESDAY + timedelta(days=day), start=time(11))


def tally(client, query):
    context = client.get(f"/en/kalender/{query}").context
    return f"{context['count']}: {context['chosen']}"


def test_filtered_list_says_how_many_and_of_what(client, babies):
    dates(babies, 2)

    assert tally(client, "?livsfase=baby") == "2 dates: Baby"
    assert tally(client, "?livsfase=baby&naar=i-dag&kigforbi=1") == "1 date: Baby, Today, Just come"
    assert tally(client, "?naar=2026-W42") == "2 dates: week 42"


def test_more_than_a_page_is_not_counted(client, babies):
    dates(babies, PAGE_SIZE + 2)

    assert tally(client, "?livsfase=baby") == "More than 50 dates: Baby"
    assert tally(client, "?livsfase=baby&side=2") == "52 dates: Baby"


def test_way_back_to_everything_is_there_only_when_something_is_chosen(client, babies):
    dates(babies, 1)

    assert 'class="tally"' in client.get("/en/kalender/?livsfase=baby").content.decode()
    assert 'class="tally"' not in client.get("/en/kalender/").content.decode()


def test_each_day_says_when_the_open_half_is_open(client, babies):
    dates(babies, 2)
    OpeningHoursFactory(weekday=2)

    wednesday, thursday = client.get("/en/kalender/").context["days"]

    assert (wednesday.note, thursday.note) == ("Open 08:00–22:00, just come", "")
