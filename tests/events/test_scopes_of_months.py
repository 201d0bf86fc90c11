"""From one date on, where dates repeat by months; and what becomes of today's."""

from datetime import UTC, date, datetime, time

import pytest
from recurrence import Weekday

from events.actions import LineFacts
from events.actions.scheduling import foresee_plans
from events.scopes import first_to_come
from events.succession import plan_schedule

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
    assert not the_day(date(2026, 10, 20), 8, 11).is_ahead

    first = first_to_come(row_of(series, SECOND))
    from_on(series, SECOND, {"time": the_day(SECOND, 8, 11)}, first=first)

    assert hours(series)[:2] == [(20, 10), (27, 8)]


def test_plan_with_a_time_that_has_passed_leaves_todays_date_as_it_is(series, frozen):
    line = weekly_line(series, until_date=date(2026, 11, 10))
    save(series, line)
    frozen.move_to(datetime(2026, 10, 20, 7, tzinfo=UTC))

    save(series, changed(line, start_time=time(7), end_time=time(8)))

    assert hours(series)[:2] == [(20, 10), (27, 7)]


def test_no_month_takes_the_date_of_the_next(series):
    rule, until = "RRULE:FREQ=MONTHLY", date(2027, 5, 2)
    save(series, weekly_line(series, from_date=date(2026, 11, 2), until_date=until, rule=rule))
    before = [row.pk for row in series.occurrences.planned().in_order()]
    for row in series.occurrences.all():
        seated(row)

    from_on(series, date(2026, 11, 2), {"time": the_day(date(2026, 11, 28))})

    after = list(series.occurrences.planned().in_order())
    assert [row.pk for row in after] == before
    assert {row.local_date.day for row in after} == {28}


def test_fifth_weekday_becomes_the_last(series):
    rule = "RRULE:FREQ=MONTHLY;BYDAY=4TH"
    save(series, weekly_line(series, from_date=date(2026, 10, 22), until_date=None, rule=rule))

    (line,) = from_on(series, date(2026, 10, 22), {"time": the_day(date(2026, 10, 29))})

    assert line.rule.rrules[0].byday == [Weekday(3, -1)]


def test_end_within_the_rule_moves_along(series):
    rule = "RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270501"
    save(series, weekly_line(series, from_date=date(2026, 11, 7), until_date=None, rule=rule))
    dates = len(days(series))

    from_on(series, date(2026, 11, 7), {"time": the_day(date(2026, 11, 6))})

    assert len(days(series)) == dates
    assert days(series)[-1] == date(2027, 5, 7)


def test_weeks_that_become_months_leave_families_where_they_are(series):
    line = weekly_line(series, from_date=date(2026, 11, 3), until_date=date(2026, 11, 24))
    save(series, line)
    for row in series.occurrences.all():
        seated(row)
    was = days(series)

    save(series, changed(line, rule="RRULE:FREQ=MONTHLY;BYDAY=2TU", until_date=None))

    assert set(was) <= set(days(series))


def test_card_of_weeks_that_become_months_says_what_is_done(series):
    """Both look at the rule that the line had, also behind the saving of the new one."""
    line = weekly_line(series, from_date=date(2026, 11, 3), until_date=date(2026, 11, 24))
    save(series, line)
    seated(row_of(series, date(2026, 11, 10)))
    line = changed(line, rule="RRULE:FREQ=MONTHLY;BYDAY=2SA", until_date=None)
    foreseen = foresee_plans(series, plan_schedule([LineFacts(line)]))

    change = save(series, line)

    assert [[each.key, each.count] for each in foreseen] == change.card
    assert change.card[0] == ["dates", 1]
    assert row_of(series, date(2026, 11, 14)).taken == 1


def test_plan_moves_no_date_to_a_time_of_another_day_that_has_passed(series, frozen):
    line = weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TH", from_date=date(2026, 10, 22))
    save(series, line)
    row = series.occurrences.in_order()[0]
    seated(row)
    frozen.move_to(datetime(2026, 10, 21, 7, tzinfo=UTC))

    wednesdays = changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE", start_time=time(8))
    save(series, changed(wednesdays, from_date=date(2026, 10, 21)))

    row.refresh_from_db()
    assert (row.local_date, row.is_undecided) == (date(2026, 10, 22), True)
    assert row.starts_at > datetime(2026, 10, 21, 7, tzinfo=UTC)


def test_date_comes_back_before_another_moves_to_its_day(series):
    line = weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TU,TH")
    save(series, line)
    for row in series.occurrences.all():
        seated(row)
    tuesday, thursday = series.occurrences.in_order()[:2]
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU"))

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TH"))

    thursday.refresh_from_db()
    tuesday.refresh_from_db()
    assert (thursday.rule_date, thursday.is_undecided) == (date(2026, 10, 22), False)
    assert (tuesday.local_date, tuesday.is_undecided) == (date(2026, 10, 20), True)
