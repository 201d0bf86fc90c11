"""A date that a closure keeps off, as visitors meet it: on its page, in lists and in feeds."""

from datetime import date

import icalendar
import pytest

from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ClosureFactory, ZoneFactory

pytestmark = pytest.mark.usefixtures("frozen")

DAY = date(2026, 11, 4)


@pytest.fixture
def row(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue", slug="fars-legestue")
    return OccurrenceFactory(series=SeriesFactory(page=page), local_date=DAY, closed=True)


def page_of(client, language):
    return client.get(f"/{language}/kalender/fars-legestue/2026-11-04/")


def words(answer):
    return " ".join(answer.text.split())


@pytest.mark.parametrize(
    ("language", "title", "reason"),
    [
        ("en", "The house is closed", "Christmas holiday"),
        ("da", "Huset holder lukket", "Juleferie"),
    ],
)
def test_page_of_a_closed_date_says_so_and_why(client, row, language, title, reason):
    text = words(page_of(client, language))

    assert f"<strong>{title}</strong>{reason}" in text
    assert "Just come" not in text


def test_reason_that_is_not_written_in_the_readers_language_is_marked_as_danish(client, row):
    row.closure.reasons = {"da": "Juleferie"}
    row.closure.save()

    text = words(page_of(client, "en"))

    assert '<strong>The house is closed</strong><span lang="da" dir="ltr">Juleferie</span>' in text


def test_where_only_rooms_are_closed_the_house_is_not(client, row):
    row.closure = ClosureFactory(zones=[ZoneFactory()])
    row.save()

    text = words(page_of(client, "en"))

    assert "The room is closed" in text
    assert "The house is closed" not in text


def test_closed_date_stands_in_the_calendar_struck_out(client, row):
    (day,) = client.get("/en/kalender/").context["days"]
    (entry,) = day.entries

    assert (entry.state.kind, entry.state.text) == ("closed", "The house is closed")
    assert (entry.is_off, entry.note) == (True, "Christmas holiday. Page in Danish only")


def test_month_marks_a_closed_date(client, row):
    month = client.get("/en/kalender/?vis=maaned&naar=2026-11").context["month"]
    (entry,) = [entry for week in month.weeks for day in week.days if day for entry in day.entries]

    assert (entry.mark, entry.is_off) == ("Closed", True)


def test_feed_takes_a_closed_date_out_of_calendars(client, row):
    (event,) = icalendar.Calendar.from_ical(client.get("/en/calendar.ics").content).events

    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "Cancelled: Fars Legestue")
    assert event["DESCRIPTION"] == "The house is closed: Christmas holiday"


def test_nobody_signs_up_for_a_closed_date(client, row):
    row.series.mode = "date"
    row.series.save()

    form = client.get(f"/en/tilmeld/{row.uid}/")

    assert "The house is closed. Christmas holiday" in words(form)


@pytest.mark.parametrize("count", [1, 5])
def test_reasons_cost_the_same_however_many_dates_are_closed(client, row, count, assert_queries):
    for _n in range(count - 1):
        OccurrenceFactory(series=row.series, local_date=DAY, closed=True)

    assert_queries(4, client.get, "/en/kalender/")
