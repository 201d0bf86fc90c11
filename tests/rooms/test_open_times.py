"""When the house is open on a day, and how that is said over the things of the day."""

from datetime import date, time, timedelta

import pytest
from django.utils import translation

from events.wall_clock import moment
from rooms.house import open_half, opening
from rooms.opening_hours import open_times_of
from rooms.opening_sentence import day_sentence
from tests.factories.rooms import ClosureFactory, OpeningHoursFactory, ZoneFactory

MONDAY, SUNDAY = date(2026, 10, 12), date(2026, 10, 18)
CLOCKS_GO_BACK = date(2026, 10, 25)  # a Sunday


def said(day, *hours, language="en"):
    week = [
        OpeningHoursFactory.build(weekday=weekday, opens=time(opens), closes=time(closes))
        for weekday, opens, closes in hours
    ]
    with translation.override(language):
        return day_sentence(open_times_of(day, week))


@pytest.mark.pure
def test_hours_of_the_day_are_said():
    assert said(MONDAY, (0, 8, 22), (1, 10, 12)) == "Open 08:00–22:00, just come"


@pytest.mark.pure
def test_hours_of_several_zones_are_one_stretch_where_they_touch():
    assert said(MONDAY, (0, 8, 12), (0, 12, 16), (0, 10, 15)) == "Open 08:00–16:00, just come"


@pytest.mark.pure
def test_a_break_is_said():
    assert said(MONDAY, (0, 14, 18), (0, 8, 12)) == "Open 08:00–12:00, 14:00–18:00, just come"


@pytest.mark.pure
def test_midnight_ends_the_day_and_does_not_begin_one():
    assert said(MONDAY, (0, 8, 0)) == "Open 08:00–24:00, just come"
    assert said(MONDAY, (0, 20, 2)) == "Open 20:00–02:00, just come"


@pytest.mark.pure
def test_danish_hours_are_two_digits_as_they_are_written_on_a_door():
    assert said(MONDAY, (0, 8, 22), language="da") == "Åbent 08–22, kom bare"


@pytest.mark.pure
def test_nothing_is_said_of_a_day_when_it_is_closed():
    assert said(SUNDAY, (0, 8, 22)) == ""


@pytest.mark.pure
def test_clock_change_moves_no_hours():
    assert said(CLOCKS_GO_BACK, (6, 8, 22)) == "Open 08:00–22:00, just come"


@pytest.mark.django_db
def test_open_half_is_the_shared_zones_and_no_others():
    OpeningHoursFactory()
    OpeningHoursFactory(weekday=1)
    OpeningHoursFactory(zone=ZoneFactory())

    assert sorted(hours.weekday for hours in open_half()) == [0, 1]


def closed_on_monday(**facts):
    """From 14 on Monday 12 October until Wednesday morning."""
    starts_at = moment(MONDAY, time(14))
    ends_at = moment(MONDAY + timedelta(days=2), time.min)
    return ClosureFactory(starts_at=starts_at, ends_at=ends_at, **facts)


@pytest.fixture
def kitchen(frozen):
    frozen.move_to(moment(MONDAY, time(9)))
    zone = ZoneFactory(shared=True)
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday, zone=zone)
    return zone


def on(day, language="en"):
    times = opening(language)
    with translation.override(language):
        return day_sentence(times.times_of(day), times.closure_of(day))


@pytest.mark.django_db
def test_closure_is_said_over_a_day_it_takes_and_shortens_one_it_begins_on(kitchen):
    closed_on_monday()

    assert on(MONDAY) == "Open 08:00–14:00, just come"
    assert on(MONDAY + timedelta(days=1)) == "Closed: Christmas holiday"
    assert on(MONDAY + timedelta(days=1), "da") == "Lukket: Juleferie"
    assert on(MONDAY + timedelta(days=2)) == "Open 08:00–22:00, just come"


@pytest.mark.django_db
def test_reason_that_is_not_written_in_the_readers_language_is_not_said(kitchen):
    closed_on_monday(reasons={"da": "Juleferie"})

    assert on(MONDAY + timedelta(days=1)) == "Closed"


@pytest.mark.django_db
def test_house_is_closed_where_all_its_shared_zones_are_and_not_where_one_is(kitchen):
    closure = closed_on_monday(zones=[kitchen])
    assert on(MONDAY + timedelta(days=1)) == "Closed: Christmas holiday"

    ZoneFactory(shared=True)
    assert on(MONDAY + timedelta(days=1)) == "Open 08:00–22:00, just come"
    assert closure.zones.count() == 1


@pytest.mark.django_db
def test_closure_that_is_lifted_closes_nothing(kitchen):
    closure = closed_on_monday()
    closure.lifted_at = closure.starts_at
    closure.save()

    assert on(MONDAY + timedelta(days=1)) == "Open 08:00–22:00, just come"
