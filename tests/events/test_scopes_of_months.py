"""From one date on, where dates repeat by months; and what becomes of today's."""

from datetime import UTC, date, datetime, time

import pytest

from events.scopes import first_to_come

from .going_on import from_on, hours, row_of, the_day
from .scheduling import changed, days, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

SECOND = date(2026, 10, 27)


@pytest.mark.parametrize(
    ("rule", "first", "moved", "until", "expected"),
    [
        # Mostly the first Friday is the day before the first Saturday; of May it is six days later.
        (
            "FREQ=MONTHLY;BYDAY=1SA",
            "2026-11-07",
            "2026-11-06",
            "2027-05-01",
            ["11-06", "12-04", "01-01", "02-05", "03-05", "04-02", "05-07"],
        ),
        (
            "FREQ=MONTHLY;BYDAY=1SA",
            "2026-11-07",
            "2026-11-14",
            "2027-01-02",
            ["11-14", "12-12", "01-09"],
        ),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=3TU", "2026-10-20", "2026-10-14", None, ["10-14", "10-13"]),
    ],
)
def test_months_keep_their_dates_and_their_families(series, rule, first, moved, until, expected):
    first, moved = date.fromisoformat(first), date.fromisoformat(moved)
    until = until and date.fromisoformat(until)
    save(series, weekly_line(series, from_date=first, until_date=until, rule=f"RRULE:{rule}"))
    for row in series.occurrences.all():
        seated(row)
    before = [row.pk for row in series.occurrences.planned().in_order()]

    from_on(series, first, {"time": the_day(moved)})

    after = series.occurrences.planned().in_order()
    assert [f"{row.local_date:%m-%d}" for row in after] == expected[: len(before)]
    assert [row.pk for row in after] == before


def test_month_that_was_left_out_stays_out(series):
    rule = "RRULE:FREQ=MONTHLY;BYDAY=1TU\nEXDATE:20261201"
    save(series, weekly_line(series, from_date=date(2026, 11, 3), until_date=None, rule=rule))

    from_on(series, date(2026, 11, 3), {"time": the_day(date(2026, 11, 4))})

    assert [f"{day:%m-%d}" for day in days(series)[:3]] == ["11-04", "01-06", "02-03"]


def test_todays_date_is_not_moved_to_a_time_that_has_passed(series, frozen):
    save(series, weekly_line(series, until_date=date(2026, 11, 10)))
    frozen.move_to(datetime(2026, 10, 20, 7, tzinfo=UTC))
    today, later = series.occurrences.in_order()[:2]
    edits = {"time": the_day(SECOND, 8, 11)}

    assert not the_day(today.local_date, 8, 11).is_ahead
    first = first_to_come(row_of(series, SECOND), edits["time"])
    from_on(series, SECOND, edits, first=first)

    assert first == later.local_date
    assert hours(series)[:2] == [(20, 10), (27, 8)]


def test_plan_with_a_time_that_has_passed_leaves_todays_date_as_it_is(series, frozen):
    line = weekly_line(series, until_date=date(2026, 11, 10))
    save(series, line)
    frozen.move_to(datetime(2026, 10, 20, 7, tzinfo=UTC))

    save(series, changed(line, start_time=time(7), end_time=time(8)))

    assert hours(series)[:2] == [(20, 10), (27, 7)]
