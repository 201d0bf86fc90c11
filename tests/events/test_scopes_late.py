"""From one date on: dates that somebody has moved past their own day, and ends within the rule."""

from datetime import date, time

import pytest

from events.actions import change_dates
from events.date_states import written_times
from events.scopes import can_go_on, first_to_come
from events.wall_clock import span

from .going_on import from_on, row_of, the_day
from .scheduling import FIRST, days, save, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

SECOND = date(2026, 10, 27)


def test_date_past_its_own_day_is_changed_by_itself(series, line, frozen):
    """Somebody has moved it past the day that its rule has for it, and that day is over."""
    late = row_of(series, SECOND)
    times = written_times(*span(date(2026, 10, 30), time(10), time(12), 0), is_all_day=False)
    change_dates(series=series, wanted={late.pk: {"time": times, "pinned": ["time"]}}, by=None)
    assert can_go_on(row_of(series, date(2026, 10, 30)))
    frozen.move_to("2026-10-28T09:00+01:00")

    assert not can_go_on(row_of(series, date(2026, 10, 30)))
    assert first_to_come(row_of(series, date(2026, 11, 10))) == date(2026, 11, 3)


def test_all_from_now_on_makes_no_second_date_of_one_that_is_running(series, line, frozen):
    """Though another, of a day that is over, is still ahead."""
    late = row_of(series, SECOND)
    times = written_times(*span(date(2026, 11, 5), time(10), time(12), 0), is_all_day=False)
    change_dates(series=series, wanted={late.pk: {"time": times, "pinned": ["time"]}}, by=None)
    frozen.move_to("2026-11-03T11:00+01:00")
    row = row_of(series, date(2026, 11, 10))

    from_on(series, row.local_date, {"capacity": 7}, first=first_to_come(row))

    assert days(series) == [FIRST, date(2026, 11, 3), date(2026, 11, 5), date(2026, 11, 10)]


def test_end_within_the_rule_moves_there_and_back_with_the_last_date(series):
    rule = "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261112T225959Z"
    save(series, weekly_line(series, rule=rule, from_date=date(2026, 10, 23), until_date=None))
    before = days(series)

    from_on(series, before[0], {"time": the_day(date(2026, 10, 22))})
    assert len(days(series)) == len(before) == 3
    from_on(series, date(2026, 10, 22), {"time": the_day(date(2026, 10, 23))})

    assert days(series) == before


@pytest.mark.parametrize(
    ("until", "first", "moved"),
    [
        ("20261110", "2026-10-20", "2026-10-23"),
        ("20261110", "2026-10-22", "2026-10-19"),
        ("20261112", "2026-10-22", "2026-10-21"),
        ("20261110", "2026-10-22", "2026-10-23"),
    ],
)
def test_end_within_a_rule_of_several_weekdays_brings_no_further_date(series, until, first, moved):
    rule = f"RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL={until}T225959Z"
    save(series, weekly_line(series, rule=rule, until_date=None))
    before = days(series)
    day = date.fromisoformat(first)

    from_on(series, day, {"time": the_day(date.fromisoformat(moved))}, first=FIRST)

    assert len(days(series)) == len(before)


@pytest.mark.parametrize("from_day", [SECOND, date(2026, 11, 10)])
def test_date_that_was_brought_forward_and_is_over_is_made_no_second_time(
    series, line, frozen, from_day
):
    row = row_of(series, date(2026, 11, 3))
    times = written_times(*span(date(2026, 10, 22), time(10), time(12), 0), is_all_day=False)
    change_dates(series=series, wanted={row.pk: {"time": times, "pinned": ["time"]}}, by=None)
    frozen.move_to("2026-10-23T09:00+02:00")
    before = days(series)
    first = SECOND if from_day == SECOND else first_to_come(row_of(series, from_day))

    from_on(series, from_day, {"capacity": 7}, first=first)

    assert days(series) == before
