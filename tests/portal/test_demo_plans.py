"""What the demo house plans holds on whatever day it is built."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from events.enums import OnHolidays
from events.holidays import KEEP, judged
from events.recurrence import iter_dates
from portal.demo.house.build import SERIES
from portal.demo.house.closures import christmas
from portal.demo.house.content.series.babymassage import BABYMASSAGE
from portal.demo.house.days import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    coming,
    coming_in_month,
    is_holiday,
)
from portal.demo.house.rooms import ROOMS

pytestmark = pytest.mark.pure

#: The last thing that the house has planned begins within it.
SEASON = timedelta(weeks=13)
#: How far ahead families look.
TWO_YEARS = timedelta(days=2 * 365)
A_YEAR = [date(2026, 10, 14) + timedelta(days=days) for days in range(366)]
#: Days on which a house might be built that lie close to holidays or to a change of the clocks.
BUILT_ON = [
    date(2026, 10, 25),
    date(2026, 11, 28),
    date(2026, 12, 24),
    date(2026, 12, 31),
    date(2027, 2, 28),
    date(2027, 3, 25),
    date(2028, 2, 29),
]


@pytest.mark.parametrize(
    ("today", "weekday", "weeks", "expected"),
    [
        (date(2026, 10, 14), MONDAY, 0, date(2026, 10, 19)),
        (date(2026, 10, 19), MONDAY, 0, date(2026, 10, 19)),
        (date(2026, 12, 31), SUNDAY, 4, date(2027, 1, 31)),
    ],
)
def test_coming_is_the_next_such_weekday_today_included(today, weekday, weeks, expected):
    assert coming(today, weekday, weeks=weeks) == expected


@pytest.mark.parametrize(
    ("today", "weekday", "weeks", "expected"),
    [
        (date(2026, 12, 22), TUESDAY, 0, date(2026, 12, 22)),
        (date(2026, 12, 22), SATURDAY, 0, date(2027, 1, 2)),
        (date(2026, 12, 24), THURSDAY, 0, date(2027, 1, 7)),
        (date(2026, 12, 31), FRIDAY, 0, date(2027, 1, 8)),
        (date(2026, 11, 28), SUNDAY, 4, date(2027, 1, 3)),
        (date(2027, 2, 28), THURSDAY, 3, date(2027, 4, 1)),  # 25 March is Maundy Thursday
    ],
)
def test_coming_steps_over_holidays(today, weekday, weeks, expected):
    assert coming(today, weekday, weeks=weeks) == expected


def test_coming_for_some_times_in_a_row_begins_after_the_holidays():
    assert coming(date(2026, 12, 1), TUESDAY, times=3) == date(2026, 12, 1)
    assert coming(date(2026, 12, 1), TUESDAY, times=5) == date(2027, 1, 5)


def test_holidays_of_a_year():
    year = [date(2027, 1, 1) + timedelta(days=days) for days in range(365)]

    assert [day for day in year if is_holiday(day)] == [
        date(2027, 1, 1),
        *(date(2027, 3, day) for day in (25, 26, 28, 29)),  # Easter
        date(2027, 5, 6),  # Ascension Day
        date(2027, 5, 16),
        date(2027, 5, 17),  # Whitsun
        *(date(2027, 12, day) for day in range(23, 32)),
    ]


@pytest.mark.parametrize(
    ("today", "nth", "expected"),
    [
        (date(2026, 10, 3), 1, date(2026, 10, 3)),
        (date(2026, 10, 4), 1, date(2026, 11, 7)),
        (date(2026, 10, 4), 2, date(2026, 10, 10)),
        (date(2026, 12, 27), 1, date(2027, 1, 2)),
        (date(2028, 1, 1), 1, date(2028, 2, 5)),  # the first Saturday is New Year's Day
    ],
)
def test_coming_in_month_is_the_nth_such_weekday_of_its_month(today, nth, expected):
    assert coming_in_month(today, SATURDAY, nth) == expected


@pytest.mark.parametrize("demo", SERIES, ids=lambda demo: demo.slug)
def test_lines_can_be_had_on_any_day_of_a_year(demo):
    for today in A_YEAR:
        for planned in demo.lines(today):
            line = planned.line
            line.clean()
            first = next(iter_dates(line.rule, from_date=line.from_date, first=today))
            assert today <= first <= today + SEASON


def test_something_is_on_today_and_tomorrow_but_for_sundays_and_holidays():
    for today in A_YEAR:
        planned = {line.from_date for demo in SERIES for line in demo.lines(today)}
        for day in (today, today + timedelta(days=1)):
            assert day in planned or day.weekday() == SUNDAY or is_holiday(day)


@pytest.mark.parametrize("today", BUILT_ON, ids=str)
def test_nothing_is_planned_on_a_holiday_for_two_years(today):
    for demo in SERIES:
        for planned in demo.lines(today):
            assert [day for day in days_of(planned, today) if is_holiday(day)] == []


@pytest.mark.parametrize("today", BUILT_ON, ids=str)
def test_course_keeps_all_of_its_days_whatever_the_holidays(today):
    (planned,) = BABYMASSAGE.lines(today)

    days = days_of(planned, today)

    assert days == [days[0] + timedelta(weeks=week) for week in range(4)]


@pytest.mark.parametrize("today", BUILT_ON, ids=str)
def test_no_two_dates_want_the_same_room_of_the_bookable_half(today):
    bookable = {room.slug for room in ROOMS if not room.is_shared}
    wanted = sorted(
        (zone, day, planned.start, planned.end)
        for demo in SERIES
        if not demo.part_of  # what is on a programme is where the day is
        for planned in demo.lines(today)
        for zone in bookable & set(planned.zones)
        for day in days_of(planned, today)
    )

    for (zone, day, _start, end), (next_zone, next_day, start, _end) in pairwise(wanted):
        assert (zone, day) != (next_zone, next_day) or end <= start


def days_of(planned, today):
    """The days of a line that a house built today would show for two years, in which it is open."""
    line = planned.line
    line.school_holidays = OnHolidays.KEEP  # those are written down, and not of every year
    days = iter_dates(line.rule, from_date=line.from_date, last=today + TWO_YEARS)
    return [day for day, verdict in judged(line, days) if verdict == KEEP and not is_closed(day)]


def is_closed(day):
    return any(
        first <= day <= last
        for year in (day.year - 1, day.year)
        for first, last in [christmas(year)]
    )
