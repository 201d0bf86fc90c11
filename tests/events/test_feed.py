"""The house's calendar file: parsed back, it says what the rows say."""

from datetime import date, datetime, time

import icalendar
import pytest

from core.models import Contact
from events.calendar_files import published
from events.wall_clock import ZONE
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory

from .calendar_text import as_text

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def series(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue; med, komma")
    return SeriesFactory(page=page)


@pytest.fixture
def feed(client):
    def fetch(path="/calendar.ics", **headers):
        response = client.get(path, **headers)
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert not response.cookies
        return icalendar.Calendar.from_ical(response.content)

    return fetch


def test_each_date_is_one_event_on_the_houses_clock(feed, series):
    zone = ZoneFactory(names={"da": "Stuen"})
    summer = OccurrenceFactory(series=series, local_date=date(2026, 10, 21), zones=[zone])
    winter = OccurrenceFactory(series=series, local_date=date(2026, 10, 28))

    calendar = feed()

    events = {str(event["UID"]): event for event in calendar.events}
    assert set(events) == {f"{row.uid}@familievaerket" for row in (summer, winter)}
    for row, day in ((summer, 21), (winter, 28)):
        event = events[f"{row.uid}@familievaerket"]
        assert datetime(2026, 10, day, 10, tzinfo=ZONE) == event.DTSTART
        assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
        assert datetime(2026, 10, day, 12, tzinfo=ZONE) == event.DTEND
        assert str(event["SUMMARY"]) == "Fars Legestue; med, komma"
        assert event["STATUS"] == "CONFIRMED"
        assert event["SEQUENCE"] == row.sequence
        assert "RRULE" not in event
    assert "Stuen" in events[f"{summer.uid}@familievaerket"]["LOCATION"]
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Copenhagen"]


def test_cancelled_date_stays_and_says_so(feed, series):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 21), cancelled=True)

    (event,) = feed().events

    assert event["STATUS"] == "CANCELLED"
    assert str(event["SUMMARY"]).startswith("Aflyst: ")
    assert str(event["DESCRIPTION"]) == "Sygdom"


def test_all_day_dates_are_days_and_not_times(feed, series):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 25), all_day=True)

    (event,) = feed().events

    assert (date(2026, 10, 25), date(2026, 10, 26)) == (event.DTSTART, event.DTEND)


def test_date_across_midnight_ends_on_the_next_day(feed, series):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 21), start=time(20), end=time(1))

    (event,) = feed().events

    assert datetime(2026, 10, 22, 1, tzinfo=ZONE) == event.DTEND


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_addresses_are_whole_since_another_program_opens_them(
    feed, series, calendar, translate, language
):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 21))
    page = calendar.get_children().first().specific
    if language != "da":
        page = translate(page, language, title="Dads")

    (event,) = feed(f"/{language}/calendar.ics").events

    assert event["URL"] == f"http://localhost/{language}/kalender/{page.slug}/2026-10-21/"


def test_uids_are_the_same_in_every_language_and_words_are_not(feed, series, calendar, translate):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 21), cancelled=True)
    translate(calendar.get_children().first().specific, "en", title="Dads")

    danish = feed("/calendar.ics", headers={"accept-language": "en"}).events[0]
    english = feed("/en/calendar.ics", headers={"accept-language": "da"}).events[0]

    assert danish["UID"] == english["UID"]
    assert str(danish["SUMMARY"]) == "Aflyst: Fars Legestue; med, komma"
    assert str(english["SUMMARY"]) == "Cancelled: Dads"


def test_dates_that_are_not_public_are_in_no_feed(feed, series):
    OccurrenceFactory(series=series, local_date=date(2026, 10, 21))
    series.subject.is_public = False
    series.subject.save()

    assert feed().events == []


def test_place_says_the_houses_address_so_that_a_phone_finds_the_way(feed, series):
    OccurrenceFactory(series=series, zones=[ZoneFactory(names={"da": "Legesalen"})])
    assert [str(event["LOCATION"]) for event in feed().events] == ["Legesalen, Familieværket"]

    Contact.objects.create(address="Eksempelgade 12, 7400 Herning")

    assert [str(event["LOCATION"]) for event in feed().events] == [
        "Legesalen, Familieværket, Eksempelgade 12, 7400 Herning"
    ]


@pytest.mark.parametrize(
    "name", ["Huset: Kig forbi, søvn; kost", "A\\B", "END:VCALENDAR", "To\nlinjer"]
)
def test_name_of_a_file_is_told_as_it_is(site, name):
    calendar = icalendar.Calendar.from_ical(published(name, []))

    assert {as_text(calendar[each]) for each in ("NAME", "X-WR-CALNAME")} == {name}
