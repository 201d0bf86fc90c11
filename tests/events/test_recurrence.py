"""Which local dates a rule gives: the traps that were measured, then properties."""

import time as clock
from datetime import UTC, date, datetime, timedelta

import pytest
import recurrence
from django.utils import timezone
from recurrence import Recurrence, Rule

from events.recurrence import RuleRefused, is_simple, local_date, rule_dates
from events.rule_text import parse_rule
from events.wall_clock import ZONE

pytestmark = pytest.mark.pure

YEAR = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
MONDAYS_IN_MARCH = [date(2026, 3, day) for day in (2, 9, 16, 23, 30)]


def dates_in_march(text, **line):
    line.setdefault("from_date", date(2026, 3, 1))
    return rule_dates(parse_rule(text), first=date(2026, 3, 1), last=date(2026, 3, 31), **line)


# The clocks change


@pytest.mark.parametrize("sunday", [date(2026, 3, 29), date(2026, 10, 25)])
def test_weekly_rule_keeps_its_weekday_across_a_change_of_the_clocks(sunday):
    week = timedelta(days=7)

    dates = rule_dates(
        parse_rule("RRULE:FREQ=WEEKLY"),
        from_date=sunday - week,
        first=sunday - week,
        last=sunday + week,
    )

    assert dates == [sunday - week, sunday, sunday + week]


def test_daily_rule_has_each_day_once_across_both_changes_of_the_clocks():
    dates = rule_dates(parse_rule("RRULE:FREQ=DAILY"), from_date=date(2026, 1, 1), **YEAR)

    assert dates == [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


# Dates left out and added, in every form they are found in

ONE_DAY = [
    ":20260323",
    ";VALUE=DATE:20260323",
    ":20260323T000000",
    ":20260323T100000",
    ";TZID=Europe/Copenhagen:20260323T100000",
    ":20260323T235959",
    ":20260322T230000Z",
    ":20260323T000000Z",
    ":20260323T090000Z",
    ":20260323T225959Z",
]


@pytest.mark.parametrize("read", [parse_rule, recurrence.deserialize])
@pytest.mark.parametrize("form", ONE_DAY)
def test_exdate_leaves_out_its_local_day(form, read):
    rule = read(f"RRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE{form}")

    dates = rule_dates(
        rule, from_date=date(2026, 3, 1), first=date(2026, 3, 1), last=date(2026, 3, 31)
    )

    assert dates == [date(2026, 3, day) for day in (2, 9, 16, 30)]


@pytest.mark.parametrize("read", [parse_rule, recurrence.deserialize])
@pytest.mark.parametrize("form", ONE_DAY)
def test_rdate_adds_its_local_day(form, read):
    rule = read(f"RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=1\nRDATE{form}")

    dates = rule_dates(
        rule, from_date=date(2026, 3, 1), first=date(2026, 3, 1), last=date(2026, 3, 31)
    )

    assert dates == [date(2026, 3, 4), date(2026, 3, 23)]


def test_midnight_in_utc_is_read_by_summer_time_in_summer():
    assert local_date(datetime(2026, 10, 13, 22, tzinfo=UTC)) == date(2026, 10, 14)
    assert local_date(datetime(2026, 10, 25, 22, tzinfo=UTC)) == date(2026, 10, 25)
    assert local_date(datetime(2026, 10, 25, 23, tzinfo=UTC)) == date(2026, 10, 26)


def test_naive_and_bare_dates_are_local_dates():
    assert local_date(datetime(2026, 10, 14, 0, 0)) == date(2026, 10, 14)
    assert local_date(date(2026, 10, 14)) == date(2026, 10, 14)


def test_exdate_beats_rdate_on_the_same_day():
    assert dates_in_march("RDATE:20260304,20260305\nEXDATE:20260304") == [date(2026, 3, 5)]


def test_rdate_on_a_day_of_the_rule_is_one_date():
    assert dates_in_march("RRULE:FREQ=WEEKLY;BYDAY=MO\nRDATE:20260309") == MONDAYS_IN_MARCH


def test_rdate_outside_the_line_is_no_date():
    line = {"from_date": date(2026, 3, 10), "until_date": date(2026, 3, 20)}

    assert dates_in_march("RDATE:20260309,20260310,20260320,20260321", **line) == [
        date(2026, 3, 10),
        date(2026, 3, 20),
    ]


# The ends of a line


@pytest.mark.parametrize("read", [parse_rule, recurrence.deserialize])
@pytest.mark.parametrize(
    "until",
    [
        "20260330",
        "20260330T000000",
        "20260330T100000",
        "20260330T235959",
        "20260329T220000Z",
        "20260330T000000Z",
        "20260330T080000Z",
        "20260330T215959Z",
    ],
)
def test_until_includes_its_local_day(until, read):
    rule = read(f"RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL={until}")

    dates = rule_dates(
        rule, from_date=date(2026, 3, 1), first=date(2026, 3, 1), last=date(2026, 4, 30)
    )

    assert dates == MONDAYS_IN_MARCH


def test_until_bounds_the_rule_and_not_the_extra_dates():
    assert dates_in_march("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260309\nRDATE:20260325") == [
        date(2026, 3, 2),
        date(2026, 3, 9),
        date(2026, 3, 25),
    ]


def test_last_date_of_the_line_is_included():
    dates = dates_in_march("RRULE:FREQ=WEEKLY;BYDAY=MO", until_date=date(2026, 3, 16))

    assert dates == MONDAYS_IN_MARCH[:3]


def test_start_that_does_not_match_the_rule_is_no_date_and_is_not_counted():
    tuesday = date(2026, 3, 3)

    dates = dates_in_march("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3", from_date=tuesday)

    assert dates == [date(2026, 3, 9), date(2026, 3, 16), date(2026, 3, 23)]


def test_interval_is_counted_from_the_week_of_a_start_that_does_not_match():
    sunday = date(2026, 3, 1)

    dates = dates_in_march("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", from_date=sunday)

    assert dates == [date(2026, 3, 9), date(2026, 3, 23)]


def test_count_counts_from_the_start_of_the_line_also_in_a_later_window():
    dates = rule_dates(
        parse_rule("RRULE:FREQ=WEEKLY;COUNT=10"),
        from_date=date(2026, 1, 5),
        first=date(2026, 3, 1),
        last=date(2026, 3, 31),
    )

    assert dates == [date(2026, 3, 2), date(2026, 3, 9)]


def test_count_counts_dates_left_out_but_no_extra_ones():
    dates = dates_in_march("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3\nEXDATE:20260309\nRDATE:20260304")

    assert dates == [date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 16)]


def test_empty_rule_is_the_first_date_alone():
    assert dates_in_march("", from_date=date(2026, 3, 4)) == [date(2026, 3, 4)]
    assert dates_in_march("", from_date=date(2026, 4, 1)) == []


def test_rule_of_extra_dates_only_does_not_add_the_first_date():
    assert dates_in_march("RDATE:20260310", from_date=date(2026, 3, 4)) == [date(2026, 3, 10)]


def test_start_and_end_inside_the_rule_object_mean_nothing():
    rule = Recurrence(
        dtstart=datetime(2026, 3, 3, 10, tzinfo=ZONE),
        dtend=datetime(2026, 3, 12, 10, tzinfo=ZONE),
        rrules=[Rule(recurrence.WEEKLY, byday=recurrence.MO)],
        include_dtstart=True,
    )

    dates = rule_dates(
        rule, from_date=date(2026, 3, 1), first=date(2026, 3, 1), last=date(2026, 3, 31)
    )

    assert dates == MONDAYS_IN_MARCH


def test_a_weekday_is_counted_in_the_zone_of_the_house_whatever_zone_is_active():
    with timezone.override("Asia/Tokyo"):
        dates = dates_in_march("RRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE:20260309\nRDATE:20260304")

    assert dates == [date(2026, 3, day) for day in (2, 4, 16, 23, 30)]


def test_month_end_is_skipped_where_a_month_is_too_short():
    dates = rule_dates(parse_rule("RRULE:FREQ=MONTHLY"), from_date=date(2026, 1, 31), **YEAR)

    assert dates == [date(2026, month, 31) for month in (1, 3, 5, 7, 8, 10, 12)]


def test_29_february_comes_in_leap_years():
    dates = rule_dates(
        parse_rule("RRULE:FREQ=YEARLY"),
        from_date=date(2024, 2, 29),
        first=date(2024, 1, 1),
        last=date(2040, 12, 31),
    )

    assert dates == [date(year, 2, 29) for year in (2024, 2028, 2032, 2036, 2040)]


# Bounded work


def cpu_seconds(work):
    started = clock.process_time()
    work()
    return clock.process_time() - started


def test_age_of_a_line_costs_nothing():
    rule = parse_rule("RRULE:FREQ=DAILY")

    def fifty_questions():
        for _ in range(50):
            rule_dates(
                rule,
                from_date=date(1900, 1, 1),
                first=date(2190, 1, 1),
                last=date(2190, 1, 31),
            )

    # Some hundredths of a second; from 1900 on it would be seconds.
    assert cpu_seconds(fifty_questions) < 0.5


@pytest.mark.parametrize("freq", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
def test_rule_that_never_matches_gives_up_soon(freq):
    never = Recurrence(
        rrules=[Rule(getattr(recurrence, freq), bymonth=2, byday=[recurrence.MO], bysetpos=31)]
    )

    def ask():
        assert rule_dates(never, from_date=date(2026, 1, 1), **YEAR) == []

    # A daily search to the year 9999 takes some seconds.
    assert cpu_seconds(ask) < 1


@pytest.mark.parametrize(
    "text",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=HOURLY;INTERVAL=3",
        "RRULE:FREQ=DAILY;BYHOUR=9,10,11",
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=DAILY;INTERVAL=-1",
    ],
)
def test_rule_that_would_never_end_is_refused_before_it_is_expanded(text):
    with pytest.raises(RuleRefused):
        rule_dates(parse_rule(text), from_date=date(2026, 1, 1), **YEAR)


# What the form can show


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RDATE:20260304",
        "RRULE:FREQ=DAILY;INTERVAL=3",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261215\nEXDATE:20261012",
        "RRULE:FREQ=WEEKLY;WKST=MO",
        "RRULE:FREQ=MONTHLY;COUNT=10",
        "RRULE:FREQ=MONTHLY;BYDAY=1SA",
        "RRULE:FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2",
        "RRULE:FREQ=YEARLY",
    ],
)
def test_simple_rule(text):
    assert is_simple(parse_rule(text))


@pytest.mark.parametrize(
    "text",
    [
        "RRULE:FREQ=MONTHLY;BYDAY=1SA,3SA",
        "RRULE:FREQ=MONTHLY;BYDAY=5SA",
        "RRULE:FREQ=MONTHLY;BYDAY=SA",
        "RRULE:FREQ=YEARLY;BYDAY=1SA",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=15",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "RRULE:FREQ=WEEKLY;BYDAY=1MO",
        "RRULE:FREQ=YEARLY;BYMONTH=6,7",
        "RRULE:FREQ=YEARLY;BYWEEKNO=42",
        "RRULE:FREQ=YEARLY;BYYEARDAY=100",
        "RRULE:FREQ=HOURLY",
        "RRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY",
        "RRULE:FREQ=WEEKLY\nEXRULE:FREQ=MONTHLY",
    ],
)
def test_rule_beyond_the_form_is_not_simple(text):
    assert not is_simple(parse_rule(text))
