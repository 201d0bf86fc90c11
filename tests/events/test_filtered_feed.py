"""The calendar file of what somebody sees: the page's words, but for those that say when."""

from datetime import date

import icalendar
import pytest

from core.enums import Stage
from events import feeds
from events.enums import Kind
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory

from .calendar_text import as_text

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def two_series(calendar):
    """One for babies about sleep, one for teenagers."""
    sleep = TopicFactory(slug="soevn", names={"da": "Søvn"})
    baby = EventPageFactory(parent=calendar, title="Baby", stages=[Stage.BABY], topics=[sleep])
    teen = EventPageFactory(parent=calendar, title="Teen", stages=[Stage.TEEN])
    for page in (baby, teen):
        OccurrenceFactory(series=SeriesFactory(page=page), local_date=date(2026, 10, 21))


@pytest.fixture
def feed(client):
    """The file's own name, and the titles in it."""

    def fetch(query="", language="en"):
        answer = client.get(f"/{language}/calendar.ics{query}")
        calendar = icalendar.Calendar.from_ical(answer.content)
        titles = sorted(str(event["SUMMARY"]) for event in calendar.events)
        return as_text(calendar["X-WR-CALNAME"]), titles

    return fetch


@pytest.mark.parametrize(
    ("query", "name", "titles"),
    [
        ("", "Familieværket", ["Baby", "Teen"]),
        ("?livsfase=baby", "Familieværket: Baby", ["Baby"]),
        ("?livsfase=baby&livsfase=teen", "Familieværket: Baby, Teenager", ["Baby", "Teen"]),
        ("?emne=soevn&kigforbi=1", "Familieværket: Just come, Søvn", ["Baby"]),
        ("?naar=i-dag&side=7&vis=maaned&utm_source=x", "Familieværket", ["Baby", "Teen"]),
        ("?emne=findes-ikke", "Familieværket", ["Baby", "Teen"]),
    ],
)
def test_feed_holds_what_its_words_ask_for_whenever_it_is(feed, two_series, query, name, titles):
    assert feed(query) == (name, titles)


def test_feed_is_the_view_to_its_last_date(client, calendar, feed):
    """Also seventeen months ahead, and without what a themed day has on its programme."""
    day = SeriesFactory(
        page=EventPageFactory(parent=calendar, title="Temadag"), kind=Kind.THEMED_DAY
    )
    item = SeriesFactory(page=EventPageFactory(parent=calendar, title="Oplæg"), part_of=day)
    for series in (day, item):
        OccurrenceFactory(series=series, local_date=date(2028, 3, 14))

    shown = client.get("/da/kalender/").context["days"]

    assert [row.title for each in shown for row in each.entries] == ["Temadag"]
    assert feed()[1] == ["Temadag"]


@pytest.mark.parametrize(("room", "months"), [(3, [9, 10, 11]), (2, [10, 11]), (1, [10])])
def test_where_there_is_no_room_for_all_the_feed_is_of_those_next(
    client, calendar, monkeypatch, room, months
):
    monkeypatch.setattr(feeds, "MOST", room)
    page = EventPageFactory(parent=calendar, title="Leg")
    series = SeriesFactory(page=page)
    for month in (8, 9, 10, 11):
        OccurrenceFactory(series=series, local_date=date(2026, month, 20))

    calendar_file = icalendar.Calendar.from_ical(client.get("/da/calendar.ics").content)
    assert [event["DTSTART"].dt.month for event in calendar_file.events] == months


@pytest.mark.parametrize(
    ("query", "is_wider"),
    [("", False), ("?livsfase=baby", False), ("?naar=uge", True), ("?vis=maaned", True)],
)
def test_page_says_where_the_feed_has_other_days_too(client, two_series, query, is_wider):
    html = client.get(f"/en/kalender/{query}").content.decode()

    assert ("also on other days" in html) is is_wider
    assert ("just what you see here" in html) is not is_wider


def test_danish_feed_takes_the_same_words(client, two_series):
    answer = client.get("/calendar.ics?livsfase=teen", headers={"accept-language": "en"})

    assert [
        str(each["SUMMARY"]) for each in icalendar.Calendar.from_ical(answer.content).events
    ] == ["Teen"]


def test_page_offers_the_feed_of_what_it_shows(client, two_series, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://familie.example"

    html = client.get("/en/kalender/?livsfase=teen&naar=2026-W43").content.decode()

    assert 'href="webcal://familie.example/en/calendar.ics?livsfase=teen"' in html
    assert 'href="/en/calendar.ics?livsfase=teen"' in html
    assert "Subscribe to: Teenager" in html
