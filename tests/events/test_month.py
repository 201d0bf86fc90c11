"""The calendar as a month: how many dates each day has, and the first few of them."""

from datetime import date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup

from core.enums import Stage
from events.month import FEW
from events.wall_clock import ZONE
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory, ZoneFactory

pytestmark = pytest.mark.usefixtures("frozen")

TODAY = date(2026, 10, 14)  # a Wednesday, nine in the morning
FRIDAY = date(2026, 10, 16)


@pytest.fixture
def add(calendar):
    """A date of a series of its own, by default on Friday 16 October."""

    def add_date(title="Leg", day=FRIDAY, stages=(), series=None, **facts):
        page = EventPageFactory(parent=calendar, title=title, stages=list(stages))
        return OccurrenceFactory(
            series=SeriesFactory(page=page, **(series or {})), local_date=day, **facts
        )

    return add_date


@pytest.fixture
def month(client, calendar):
    """The month an address shows, in English."""

    def ask(query="?vis=maaned"):
        return client.get(f"/en/kalender/{query}").context["month"]

    return ask


def days(month):
    return {day.date: day for week in month.weeks for day in week.days if day}


def test_this_month_is_shown_in_weeks_from_monday(month, calendar):
    shown = month()

    assert shown.name == "October 2026"
    assert [week.number for week in shown.weeks] == [40, 41, 42, 43, 44]
    assert [day.number if day else None for day in shown.weeks[0].days] == [None] * 3 + [1, 2, 3, 4]
    assert [day.date for day in days(shown).values() if day.is_today] == [TODAY]
    assert [weekday.short for weekday in shown.weekdays][:2] == ["Mon", "Tue"]


def test_day_shows_its_first_dates_by_time_and_how_many_more_there_are(month, add):
    for hour in (15, 9, 17, 11, 13, 19):
        add(f"Kl. {hour}", start=time(hour), end=time(hour + 1))

    day = days(month())[FRIDAY]

    assert [entry.title for entry in day.entries] == ["Kl. 9", "Kl. 11", "Kl. 13", "Kl. 15"]
    assert (day.count, day.more, day.said) == (6, "and 2 more", "6 dates")
    assert day.entries[0].time == "09:00–10:00"
    assert day.entries[0].url == "/en/kalender/kl-9/2026-10-16/"


def test_day_with_as_many_as_it_has_room_for_says_nothing_of_more(month, add):
    for number in range(FEW):
        add(f"Leg {number}")

    assert days(month())[FRIDAY].more == ""


def test_cancelled_and_full_dates_say_so(month, add):
    sign_up = {"sign_up": True}
    add("A ledig", series=sign_up, capacity=8, taken=7)
    add("B fuld", series=sign_up, full=True)
    add("C nogen venter", series=sign_up, capacity=8, taken=7, waiting=1)
    add("D aflyst", series=sign_up, full=True, cancelled=True)

    entries = days(month())[FRIDAY].entries

    assert [(entry.mark, entry.is_off) for entry in entries] == [
        ("", False),
        ("Full", False),
        ("Full", False),
        ("Cancelled", True),
    ]


def test_where_people_just_come_nothing_is_full(month, add):
    add(full=True)

    assert days(month())[FRIDAY].entries[0].mark == ""


def test_two_dates_of_a_series_on_one_day_have_addresses_of_their_own(month, add):
    morning = add(start=time(9), end=time(10))
    OccurrenceFactory(series=morning.series, local_date=FRIDAY, start=time(13), end=time(14))
    for number in range(FEW):
        add(f"Derimellem {number}", start=time(11), end=time(12))

    entries = days(month())[FRIDAY].entries

    assert entries[0].url == "/en/kalender/leg/2026-10-16-0900/"
    assert entries[1].url == "/en/kalender/derimellem-0/2026-10-16/"


def test_what_began_earlier_stands_on_the_first_day_shown_with_its_days(month, add):
    add(
        "Lejr",
        date(2026, 10, 12),
        start=time(18),
        ends_at=datetime(2026, 11, 3, 12, tzinfo=ZONE),
    )

    here, there = days(month())[TODAY], days(month("?vis=maaned&naar=2026-11"))[date(2026, 11, 1)]

    for day in (here, there):
        assert [entry.time for entry in day.entries] == ["12 October, 18:00, to 3 November, 12:00"]
        assert day.count == 1


def test_first_day_has_room_for_no_more_than_others_though_something_began_earlier(month, add):
    add("Lejr", date(2026, 10, 12), ends_at=datetime(2026, 10, 18, 12, tzinfo=ZONE))
    for number in range(FEW):
        add(f"Leg {number}", TODAY, start=time(11 + number), end=time(16))

    day = days(month())[TODAY]

    assert [entry.title for entry in day.entries] == ["Lejr", "Leg 0", "Leg 1", "Leg 2"]
    assert (day.count, day.more) == (FEW + 1, "and 1 more")


def test_days_to_come_lead_to_their_list_and_days_gone_by_to_none(month, add):
    add()
    shown = days(month("?vis=maaned&livsfase=baby&livsfase=teen"))

    assert shown[TODAY - timedelta(days=1)].url == ""
    assert shown[TODAY].url == "?livsfase=baby&livsfase=teen&naar=2026-10-14"


def test_month_beside_the_list_leads_to_days_and_weeks_with_dates_only(month, add):
    add(stages=[Stage.BABY])
    add("Teen", date(2026, 10, 21), stages=[Stage.TEEN])

    shown = month("?livsfase=baby")

    assert {day.date: day.url for day in days(shown).values() if day.url} == {
        FRIDAY: "?livsfase=baby&naar=2026-10-16"
    }
    assert [week.url for week in shown.weeks if week.url] == ["?livsfase=baby&naar=2026-W42"]
    assert shown.stage == "baby"
    assert days(shown)[FRIDAY].entries == ()


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("?naar=2026-12-24", "December 2026"),
        ("?naar=2026-W53", "December 2026"),
        ("?naar=2027-02", "February 2027"),
        ("?naar=2020-02", "October 2026"),
        ("?vis=maaned&naar=2027-02", "February 2027"),
        ("?vis=maaned&naar=2020-02", "February 2020"),
    ],
)
def test_month_of_the_days_asked_for_is_shown(month, query, name):
    assert month(query).name == name


def test_steps_lead_from_this_month_as_far_as_dates_are_planned(month, calendar):
    here, next_one = month(), month("?vis=maaned&naar=2026-11&livsfase=baby")
    last = month("?vis=maaned&naar=2028-04")

    assert here.previous is None
    assert here.next == ("?naar=2026-11&vis=maaned", "Nov", "November 2026")
    assert next_one.previous.url == "?livsfase=baby&vis=maaned"
    assert last.next is None
    assert month("?naar=2026-11").previous.url == "?naar=2026-10"


def test_month_that_is_over_is_empty(month, add):
    add(day=date(2026, 9, 1))

    shown = month("?vis=maaned&naar=2026-09")

    assert shown.count == 0
    assert (shown.previous, shown.next.url) == (None, "?vis=maaned")


def test_empty_month_offers_ways_on(client, add):
    add(stages=[Stage.TEEN])

    past = client.get("/en/kalender/?vis=maaned&naar=2020-12").content.decode()
    nothing = client.get("/en/kalender/?vis=maaned&livsfase=baby").content.decode()

    assert "Those days are over" in past
    assert 'href="?vis=maaned"' in past
    assert "Nothing matches" in nothing
    assert "Tell me when there are new dates: baby" in nothing


@pytest.mark.parametrize("count", [1, 30])
def test_month_costs_one_query_however_many_dates_it_has(client, add, assert_queries, count):
    for number in range(count):
        add(f"Leg {number}", FRIDAY + timedelta(days=number % 10))

    # Since when what is kept is as it is; the dates.
    assert_queries(2, client.get, "/da/kalender/?vis=maaned")


def test_day_on_which_the_house_is_closed_says_so(client, calendar, month):
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday, zone=ZoneFactory(is_shared=True))
    ClosureFactory(
        starts_at=datetime.combine(FRIDAY, time.min, ZONE),
        ends_at=datetime.combine(FRIDAY + timedelta(days=2), time.min, ZONE),
    )

    shown = days(month())

    closed = [day.date for day in shown.values() if day.is_closed]
    assert closed == [FRIDAY, FRIDAY + timedelta(days=1)]
    assert shown[FRIDAY].said == "0 dates, the house is closed"
    page = BeautifulSoup(client.get("/da/kalender/?vis=maaned").content, "html.parser")
    cell = page.select_one(f"a[href*='{FRIDAY}']").find_parent("td")
    assert cell.s.get_text() == "16"
    assert cell.p.get_text() == "Lukket"
