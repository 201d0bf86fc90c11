"""What the calendar says about its list: how many, of what, and that the house is open anyway."""

import re
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.enums import Stage
from events.calendar import PAGE_SIZE
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory

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
    return f"{context['count']}: {context['rows'].words}"


def test_filtered_list_says_how_many_and_of_what(client, babies):
    dates(babies, 2)

    assert tally(client, "?livsfase=baby") == "2 dates: Baby"
    assert tally(client, "?livsfase=baby&naar=i-dag&kigforbi=1") == "1 date: Baby, Today, Just come"
    assert tally(client, "?naar=2026-W42") == "2 dates: week 42"


def test_dates_are_counted_on_every_page_of_them(client, babies):
    dates(babies, PAGE_SIZE + 2)

    assert tally(client, "?livsfase=baby") == "52 dates: Baby"
    assert tally(client, "?livsfase=baby&side=2") == "52 dates: Baby"


def test_counting_ends_where_nobody_reads_on(client, babies, monkeypatch):
    monkeypatch.setattr("events.calendar.MOST_COUNTED", PAGE_SIZE + 1)
    dates(babies, PAGE_SIZE + 1)

    assert tally(client, "") == "51 dates: "

    dates(babies, 1)

    assert tally(client, "") == "More than 51 dates: "


@pytest.mark.parametrize(("number", "shown"), [("1001", 2), ("99999", 2), ("9" * 30, 1)])
def test_number_behind_the_last_page_makes_the_database_count_no_further(
    client, babies, number, shown
):
    dates(babies, PAGE_SIZE + 1)

    with CaptureQueriesContext(connection) as sent:
        answer = client.get(f"/en/kalender/?side={number}")

    skipped = [int(rows) for each in sent for rows in re.findall(r"OFFSET (\d+)", each["sql"])]
    assert answer.context["number"] == shown
    assert max(skipped, default=0) <= 1_000 * PAGE_SIZE


def test_way_back_to_everything_is_there_only_when_something_is_chosen(client, babies):
    dates(babies, 1)

    for query, is_there in (("?livsfase=baby", True), ("", False), ("?vis=maaned", False)):
        html = client.get(f"/en/kalender/{query}").content.decode()
        assert ("Clear all" in html) is is_there


def test_empty_list_offers_to_take_each_choice_away_and_to_be_told(client, babies):
    html = client.get("/en/kalender/?livsfase=teen&naar=weekend&ledig=1").content.decode()

    assert "Nothing matches" in html
    for url in ("?ledig=1&amp;naar=weekend", "?ledig=1&amp;livsfase=teen", "?"):
        assert f'href="{url}"' in html.split("Nothing matches")[1]
    assert "/en/sig-til/livsfase/teen/" in html


def test_days_that_are_over_are_said_to_be(client, babies):
    html = client.get("/en/kalender/?naar=2026-10-13").content.decode()

    assert "Those days are over" in html


def test_empty_day_says_when_the_house_is_open_all_the_same(client, babies):
    OpeningHoursFactory(weekday=3)

    context = client.get("/en/kalender/?naar=i-morgen").context

    assert [(day.id, day.note, day.entries) for day in context["days"]] == [
        ("2026-10-15", "Open 08:00–22:00, just come", [])
    ]


def test_each_day_says_when_the_open_half_is_open(client, babies):
    dates(babies, 2)
    OpeningHoursFactory(weekday=2)

    wednesday, thursday = client.get("/en/kalender/").context["days"]

    assert (wednesday.note, thursday.note) == ("Open 08:00–22:00, just come", "")


def test_closed_day_without_dates_stands_in_the_calendar_with_the_reason(client, babies):
    OpeningHoursFactory(weekday=3)
    ClosureFactory()

    answer = client.get("/en/kalender/?naar=i-morgen")

    (day,) = answer.context["days"]
    assert (day.note, day.empty) == ("Closed: Christmas holiday", "The house is closed.")
    assert '<p class="day-empty soft">The house is closed.</p>' in answer.text
