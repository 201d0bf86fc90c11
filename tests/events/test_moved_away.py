"""The day that a date has left says where it has gone: who just comes would stand there alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from rooms.models import OpeningHours
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory

pytestmark = pytest.mark.usefixtures("frozen")

TODAY = date(2026, 10, 14)  # of the clock of tests
OLD, NEW = TODAY + timedelta(days=7), TODAY + timedelta(days=8)
WORDS = "Fars Legestue . Flyttet til torsdag den 22. oktober 2026 kl. 10"


@pytest.fixture
def series(calendar):
    zone = ZoneFactory(shared=True)
    for weekday in range(7):
        OpeningHoursFactory(zone=zone, weekday=weekday)
    return SeriesFactory(page=EventPageFactory(parent=calendar, title="Fars Legestue"))


@pytest.fixture
def moved(series):
    """From Wednesday to Thursday, at ten."""
    was = datetime(2026, 10, 21, 8, tzinfo=UTC)
    return OccurrenceFactory(series=series, local_date=NEW, moved_from=was)


def said(response, day):
    """What stands under the day's heading, without the hours of the house."""
    heading = BeautifulSoup(response.content, "html.parser").find(id=day.isoformat())
    return heading and " ".join(heading.find_parent("li").get_text(" ").split())


def test_old_day_leads_to_the_new_one(client, moved):
    page = client.get("/da/kalender/")

    assert WORDS in said(page, OLD)
    assert "Flyttet til" not in said(page, NEW)
    assert f'href="/da/kalender/fars-legestue/{NEW.isoformat()}/">Flyttet til' in page.text


@pytest.mark.parametrize(
    ("query", "is_said"),
    [
        (f"naar={OLD.isoformat()}", True),
        (f"naar={NEW.isoformat()}", False),
        ("livsfase=baby", True),
        (f"livsfase=baby&naar={OLD.isoformat()}", True),
        ("livsfase=teen", False),
    ],
)
def test_it_is_said_where_the_day_and_the_series_are_asked_for(
    client, series, moved, query, is_said
):
    series.subject.stages = ["baby"]
    series.subject.save()

    assert ("Flyttet til" in client.get(f"/da/kalender/?{query}").text) is is_said


def test_front_page_says_it_of_today_and_tomorrow(client, series, front_page):
    was = datetime(2026, 10, 14, 15, tzinfo=UTC)
    OccurrenceFactory(series=series, local_date=NEW, moved_from=was)

    assert "Flyttet til torsdag den 22. oktober 2026 kl. 10" in " ".join(
        client.get("/da/").text.split()
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"local_date": OLD, "start": datetime(2026, 10, 21, 15).time(), "end": None},
        {"moved_from": datetime(2026, 10, 13, 8, tzinfo=UTC)},
    ],
    ids=["only its hour is another", "the old day is over"],
)
def test_nothing_is_said_where_there_is_no_other_day_to_come_on(client, series, facts):
    facts = {"local_date": NEW, "moved_from": datetime(2026, 10, 21, 8, tzinfo=UTC), **facts}
    if facts.get("end", True) is None:
        facts["end"] = datetime(2026, 10, 21, 17).time()
    OccurrenceFactory(series=series, **facts)

    assert "Flyttet til" not in client.get("/da/kalender/").text


def test_old_day_says_too_that_it_has_been_cancelled_since(client, series):
    was = datetime(2026, 10, 21, 8, tzinfo=UTC)
    OccurrenceFactory(series=series, local_date=NEW, moved_from=was, cancelled=True)

    words = said(client.get("/da/kalender/"), OLD)

    assert "Flyttet til torsdag den 22. oktober 2026" in words
    assert "men er aflyst" in words


def test_date_of_a_page_that_is_closed_to_some_is_not_named(client, series, moved):
    series.subject.is_public = False
    series.subject.save()

    assert "Fars Legestue" not in client.get("/da/kalender/").text


@pytest.mark.parametrize("count", [1, 20])
def test_page_costs_the_same_however_many_have_moved(client, calendar, assert_queries, count):
    for number in range(count):
        page = EventPageFactory(parent=calendar, title=f"Nummer {number}")
        was = datetime(2026, 10, 21, 8, tzinfo=UTC)
        OccurrenceFactory(series=SeriesFactory(page=page), local_date=NEW, moved_from=was)

    assert_queries(4, client.get, "/da/kalender/")


def test_day_leads_on_though_nobody_has_written_when_the_house_is_open(client, moved):
    OpeningHours.objects.all().delete()

    assert WORDS in said(client.get("/da/kalender/"), OLD)


def test_month_leads_on_too(client, moved):
    page = BeautifulSoup(client.get("/da/kalender/?vis=maaned").content, "html.parser")

    line = page.find("s", string="Fars Legestue")
    assert line.find_parent("td").find(class_="month__number").get_text().endswith(str(OLD.day))
    assert line.find_parent("a")["href"] == f"/da/kalender/fars-legestue/{NEW.isoformat()}/"
    assert "Flyttet" in line.find_parent("li").get_text()


def test_month_of_another_stage_does_not(client, moved, series):
    series.subject.stages = ["baby"]
    series.subject.save()

    assert "Flyttet" not in client.get("/da/kalender/?vis=maaned&livsfase=teen").text


@pytest.mark.parametrize("query", ["", "?livsfase=baby"])
def test_old_day_says_it_still_when_the_new_one_is_over(client, series, query):
    series.subject.stages = ["baby"]
    series.subject.save()
    was = datetime(2026, 10, 21, 8, tzinfo=UTC)
    OccurrenceFactory(series=series, local_date=TODAY - timedelta(days=1), moved_from=was)

    page = client.get(f"/da/kalender/{query}")

    assert "Flyttet til tirsdag den 13. oktober 2026" in said(page, OLD)
