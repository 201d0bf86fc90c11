"""Dates that go on past their first day: found on every day they are on, and said in full."""

from datetime import date, datetime, time

import pytest
from django.utils import translation

from events.listing import entries
from events.models import Occurrence
from events.wall_clock import ZONE
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory

pytestmark = pytest.mark.usefixtures("frozen")

TUESDAY, WEDNESDAY = date(2026, 10, 13), date(2026, 10, 14)  # the clock stands at Wednesday, nine


@pytest.fixture
def add_date(calendar):
    """A date of the house, by default from Tuesday 18:00 until Friday 12:00."""

    def add(**facts):
        facts = {
            "local_date": TUESDAY,
            "start": time(18),
            "ends_at": datetime(2026, 10, 16, 12, tzinfo=ZONE),
            **facts,
        }
        series = SeriesFactory(page=EventPageFactory(parent=calendar, title="Lejr"))
        return OccurrenceFactory(series=series, **facts)

    return add


@pytest.fixture
def listed(client, calendar):
    """The days that the list has, each with the words of its rows."""

    def ask(query="", language="da"):
        days = client.get(f"/{language}/kalender/{query}").context["days"]
        return {day.id: [row.time for row in day.entries] for day in days if day.entries}

    return ask


@pytest.mark.parametrize(
    ("query", "day"),
    [
        ("", "2026-10-14"),
        ("?naar=i-dag", "2026-10-14"),
        ("?naar=i-morgen", "2026-10-15"),
        ("?naar=uge", "2026-10-14"),
        ("?naar=2026-W42", "2026-10-14"),
    ],
)
def test_is_found_on_each_of_its_days_under_the_first_that_is_shown(add_date, listed, query, day):
    add_date()

    assert listed(query) == {day: ["13. oktober kl.\xa018 til 16. oktober kl.\xa012"]}


@pytest.mark.parametrize("query", ["?naar=weekend", "?naar=2026-W41", "?naar=2026-W43"])
def test_is_not_found_before_or_after(add_date, listed, query):
    add_date()

    assert listed(query) == {}


def test_stands_under_its_own_day_while_that_is_still_to_come(add_date, listed):
    add_date(local_date=date(2026, 10, 15), ends_at=datetime(2026, 10, 16, 18, tzinfo=ZONE))

    assert listed() == {"2026-10-15": ["15. oktober kl.\xa018 til 16. oktober kl.\xa018"]}


def test_last_of_thirty_one_days_is_one_of_them(add_date, listed):
    add_date(
        local_date=date(2026, 9, 14), all_day=True, ends_at=datetime(2026, 10, 15, tzinfo=ZONE)
    )

    assert listed("?naar=i-dag") == {"2026-10-14": ["14. september til 14. oktober"]}
    assert listed("?naar=i-morgen") == {}


@pytest.mark.parametrize(
    ("ends_at", "days"),
    [
        (datetime(2026, 10, 15, 0, 0, tzinfo=ZONE), {}),
        (datetime(2026, 10, 15, 0, 30, tzinfo=ZONE), {"2026-10-15"}),
    ],
)
def test_night_belongs_to_the_next_day_from_midnight_in_the_house(add_date, listed, ends_at, days):
    add_date(local_date=WEDNESDAY, start=time(20), ends_at=ends_at)

    assert listed("?naar=i-morgen").keys() == set(days)


def test_night_is_said_by_its_hours_tonight_and_in_full_tomorrow(add_date, listed):
    add_date(local_date=WEDNESDAY, start=time(20), ends_at=datetime(2026, 10, 15, 2, tzinfo=ZONE))

    assert listed("?naar=i-dag") == {"2026-10-14": ["20–2"]}
    assert listed("?naar=i-morgen") == {
        "2026-10-15": ["14. oktober kl.\xa020 til 15. oktober kl.\xa02"]
    }


def test_hours_of_one_day_are_never_said_for_several(add_date):
    add_date()

    (entry,) = entries(Occurrence.objects.coming(), language="en")

    with translation.override("en"):
        assert entry.clock == entry.short_when == "13 October, 18:00, to 16 October, 12:00"
