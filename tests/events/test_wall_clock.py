"""Wall-clock times and their moments, above all on the two nights when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st

from events.recurrence import rule_dates
from events.rule_text import parse_rule
from events.wall_clock import ZONE, NoSuchTime, TimeRefused, moment, span

pytestmark = pytest.mark.pure

TUESDAY = date(2026, 10, 6)
CLOCKS_FORWARD = date(2026, 3, 29)
CLOCKS_BACK = date(2026, 10, 25)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_ten_o_clock_stays_ten_o_clock_over_both_changes():
    def starts(from_date):
        days = rule_dates(
            parse_rule("RRULE:FREQ=WEEKLY;COUNT=2"),
            from_date=from_date,
            first=from_date,
            last=from_date + timedelta(days=30),
        )
        return [moment(day, time(10)) for day in days]

    assert starts(date(2026, 3, 25)) == [utc(2026, 3, 25, 9), utc(2026, 4, 1, 8)]
    assert starts(date(2026, 10, 21)) == [utc(2026, 10, 21, 8), utc(2026, 10, 28, 9)]


def test_moments_are_in_utc():
    assert moment(TUESDAY, time(10)).tzinfo is UTC


@pytest.mark.parametrize("clock", [time(2, 0), time(2, 30), time(2, 59, 59)])
def test_time_the_clocks_jump_over_is_refused(clock):
    with pytest.raises(NoSuchTime) as refused:
        moment(CLOCKS_FORWARD, clock)

    assert str(refused.value) == (
        f"The clocks go forward on 29 March 2026, so {clock:%H:%M} does not exist that night. "
        "Choose a time outside that hour, or leave the day out."
    )


@pytest.mark.parametrize("clock", [time(2, 0), time(2, 30), time(2, 59, 59)])
@pytest.mark.parametrize("fold", [0, 1])
def test_time_that_comes_twice_is_refused(clock, fold):
    with pytest.raises(NoSuchTime) as refused:
        moment(CLOCKS_BACK, clock.replace(fold=fold))

    assert str(refused.value) == (
        f"The clocks go back on 25 October 2026, so {clock:%H:%M} comes twice that night. "
        "Choose a time outside that hour, or leave the day out."
    )


def test_times_beside_the_changes_stand():
    assert moment(CLOCKS_FORWARD, time(1, 59)) == utc(2026, 3, 29, 0, 59)
    assert moment(CLOCKS_FORWARD, time(3, 0)) == utc(2026, 3, 29, 1)
    assert moment(CLOCKS_BACK, time(1, 59)) == utc(2026, 10, 24, 23, 59)
    assert moment(CLOCKS_BACK, time(3, 0)) == utc(2026, 10, 25, 2)


def test_half_past_two_stands_on_every_other_night():
    assert moment(CLOCKS_FORWARD - timedelta(days=1), time(2, 30)) == utc(2026, 3, 28, 1, 30)
    assert moment(CLOCKS_BACK + timedelta(days=1), time(2, 30)) == utc(2026, 10, 26, 1, 30)


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), clock=st.times())
def test_a_moment_shows_the_wall_clock_it_was_made_from(day, clock):
    try:
        at = moment(day, clock)
    except NoSuchTime:
        assume(False)

    shown = at.astimezone(ZONE)
    assert (shown.date(), shown.time()) == (day, clock)


# From start to end


def test_span_on_one_day():
    assert span(TUESDAY, time(10), time(12), 0) == (utc(2026, 10, 6, 8), utc(2026, 10, 6, 10))


def test_date_that_starts_at_midnight_belongs_to_the_day_that_begins():
    assert span(TUESDAY, time(0), time(2), 0) == (utc(2026, 10, 5, 22), utc(2026, 10, 6, 0))


def test_date_that_crosses_midnight():
    assert span(TUESDAY, time(22), time(1), 1) == (utc(2026, 10, 6, 20), utc(2026, 10, 6, 23))


def test_date_that_ends_at_midnight():
    assert span(TUESDAY, time(20), time(0), 1) == (utc(2026, 10, 6, 18), utc(2026, 10, 6, 22))


def test_date_that_lasts_several_days():
    assert span(TUESDAY, time(18), time(12), 3) == (utc(2026, 10, 6, 16), utc(2026, 10, 9, 10))


@pytest.mark.parametrize(("day", "hours"), [(TUESDAY, 24), (CLOCKS_FORWARD, 23), (CLOCKS_BACK, 25)])
def test_whole_day_is_as_long_as_the_clocks_make_it(day, hours):
    starts_at, ends_at = span(day, None, None, 0)

    assert starts_at.astimezone(ZONE).replace(tzinfo=None) == datetime.combine(day, time.min)
    assert ends_at - starts_at == timedelta(hours=hours)


def test_several_whole_days_end_at_the_midnight_after_the_last():
    assert span(TUESDAY, None, None, 2) == (utc(2026, 10, 5, 22), utc(2026, 10, 8, 22))


def test_night_of_a_change_is_measured_in_real_time():
    starts_at, ends_at = span(CLOCKS_FORWARD, time(1, 30), time(3, 30), 0)
    assert ends_at - starts_at == timedelta(hours=1)

    starts_at, ends_at = span(CLOCKS_BACK, time(1, 30), time(3, 30), 0)
    assert ends_at - starts_at == timedelta(hours=3)


@pytest.mark.parametrize(
    ("start_time", "end_time"), [(time(12), time(10)), (time(10), time(10)), (time(22), time(0))]
)
def test_end_that_is_not_after_the_start_is_refused(start_time, end_time):
    with pytest.raises(TimeRefused, match="It must end after it starts"):
        span(TUESDAY, start_time, end_time, 0)


@pytest.mark.parametrize(("start_time", "end_time"), [(time(10), None), (None, time(10))])
def test_one_time_without_the_other_is_refused(start_time, end_time):
    with pytest.raises(TimeRefused, match="both a start and an end"):
        span(TUESDAY, start_time, end_time, 0)


@pytest.mark.parametrize("end_day", [-1, 31, 32_767])
def test_length_out_of_reach_is_refused(end_day):
    with pytest.raises(TimeRefused, match="at most 30 days"):
        span(TUESDAY, time(10), time(12), end_day)


@pytest.mark.parametrize(
    ("day", "times"),
    [
        (date.min, (time(0), time(12))),
        (date.max, (None, None)),
        (date.max, (time(22), time(1))),
    ],
)
def test_day_at_the_edge_of_the_calendar_is_refused(day, times):
    with pytest.raises(TimeRefused, match="too far"):
        span(day, *times, 1)


def test_span_over_a_time_that_does_not_exist_is_refused():
    with pytest.raises(NoSuchTime):
        span(CLOCKS_FORWARD - timedelta(days=1), time(22), time(2, 30), 1)
