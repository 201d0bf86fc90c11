"""From one date on, or from now on: the line goes on as another, the dates as what they were."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from events.actions import change_dates, save_schedule
from events.date_states import written_times
from events.plans import LineFacts
from events.recurrence import rule_dates
from events.scopes import NewTime, ScopeRefused, first_to_come, go_on
from events.wall_clock import span
from tests.factories.rooms import ZoneFactory

from .going_on import from_on, hours, row_of, the_day
from .scheduling import FIRST, days, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

SECOND = date(2026, 10, 27)


def test_what_lies_before_stays_and_every_date_is_the_row_it_was(series, line):
    before = rows(series)

    from_on(series, SECOND, {"time": the_day(SECOND, 14, 16)})

    assert hours(series) == [(20, 10), (27, 14), (3, 14), (10, 14)]
    now = rows(series)
    assert now.keys() == before.keys()
    assert {pk: row["uid"] for pk, row in now.items()} == {
        pk: row["uid"] for pk, row in before.items()
    }
    assert now[row_of(series, FIRST).pk] == before[row_of(series, FIRST).pk]


def test_another_day_of_the_week_takes_the_following_along(series, line):
    before = rows(series).keys()

    from_on(series, SECOND, {"time": the_day(date(2026, 10, 29))})

    assert days(series) == [FIRST, date(2026, 10, 29), date(2026, 11, 5), date(2026, 11, 12)]
    assert rows(series).keys() == before


def test_families_move_along_with_their_dates(series, line):
    third = series.occurrences.in_order()[2]
    seated(third)

    from_on(series, SECOND, {"time": the_day(date(2026, 10, 26))})

    third.refresh_from_db()
    assert (third.local_date, third.moved_from is not None) == (date(2026, 11, 2), True)


def test_from_the_first_date_on_it_is_the_line_itself(series, line):
    lines = from_on(series, FIRST, {"capacity": 7})

    assert [each.pk for each in lines] == [line.pk]
    assert series.lines.count() == 1
    assert {row["capacity"] for row in rows(series).values()} == {7}


def test_all_from_now_on_leaves_what_has_happened(series, line, frozen):
    frozen.move_to("2026-10-28T09:00+01:00")
    row = row_of(series, date(2026, 11, 10))

    first = first_to_come(row)
    from_on(series, date(2026, 11, 10), {"capacity": 7}, first=first)

    seats = [row["capacity"] for row in sorted(rows(series).values(), key=lambda r: r["starts_at"])]
    assert seats == [8, 8, 7, 7]


def test_all_from_now_on_makes_no_second_date_of_one_that_has_begun(series, line, frozen):
    frozen.move_to("2026-10-20T10:30+02:00")
    row = row_of(series, date(2026, 11, 3))

    time_later = {"time": the_day(date(2026, 11, 3), 14, 16)}
    from_on(series, date(2026, 11, 3), time_later, first=first_to_come(row))

    assert hours(series) == [(20, 10), (27, 14), (3, 14), (10, 14)]


def test_zones_and_people_change_hands(series, line, editor):
    kitchen = ZoneFactory()

    from_on(series, SECOND, {"zones": [kitchen], "responsible": editor})

    found = series.occurrences.in_order()
    assert [list(row.zones.all()) for row in found] == [[], [kitchen], [kitchen], [kitchen]]
    assert [row.responsible for row in found] == [None, editor, editor, editor]


def test_dates_left_out_stay_left_out_on_the_new_day(series):
    save(series, weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261103"))

    from_on(series, SECOND, {"time": the_day(date(2026, 10, 28))})

    assert days(series) == [FIRST, date(2026, 10, 28), date(2026, 11, 11)]


def test_number_of_times_is_what_is_left_of_it(series):
    save(series, weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4", until_date=None))

    lines = from_on(series, date(2026, 11, 3), {"capacity": 9})

    assert [line.rule.rrules[0].count for line in lines] == [4, 2]
    assert len(days(series)) == 4


@pytest.mark.parametrize(
    ("rule", "first", "moved", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-10-20", "2026-10-21", ["10-21", "10-22", "10-28"]),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-10-20", "2026-10-21", ["10-21", "11-04", "11-18"]),
        ("FREQ=MONTHLY;BYDAY=1SA", "2026-11-07", "2026-11-14", ["11-14", "12-12", "01-09"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-10-30", "2026-10-29", ["10-29", "11-26", "12-31"]),
        ("FREQ=MONTHLY", "2026-10-20", "2026-10-21", ["10-21", "11-21", "12-21"]),
        ("FREQ=MONTHLY;BYMONTHDAY=20", "2026-10-20", "2026-10-22", ["10-22", "11-22", "12-22"]),
        ("FREQ=DAILY;INTERVAL=3", "2026-10-20", "2026-10-21", ["10-21", "10-24", "10-27"]),
        ("FREQ=YEARLY", "2026-10-20", "2026-10-21", ["10-21", "10-21", "10-21"]),
    ],
)
def test_rule_falls_on_the_new_day(series, rule, first, moved, expected):
    first, moved = date.fromisoformat(first), date.fromisoformat(moved)
    save(series, weekly_line(series, from_date=first, until_date=None, rule=f"RRULE:{rule}"))

    (line,) = from_on(series, first, {"time": the_day(moved)})

    found = rule_dates(line.rule, from_date=line.from_date, first=moved, last=date(2029, 1, 1))
    assert [f"{day:%m-%d}" for day in found[:3]] == expected


@pytest.mark.parametrize(
    ("rule", "until", "moved"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "2026-11-15", "2026-10-19"),
        ("FREQ=WEEKLY;BYDAY=TU", "2026-11-15", "2026-10-25"),
        ("FREQ=MONTHLY", "2027-02-28", "2026-10-15"),
        ("FREQ=MONTHLY", "2027-02-28", "2026-10-28"),
        ("FREQ=DAILY;INTERVAL=3", "2026-11-01", "2026-10-21"),
    ],
)
def test_move_there_and_back_brings_no_date_that_nobody_planned(series, rule, until, moved):
    until, moved = date.fromisoformat(until), date.fromisoformat(moved)
    save(series, weekly_line(series, until_date=until, rule=f"RRULE:{rule}"))
    was = days(series)

    from_on(series, FIRST, {"time": the_day(moved)})
    assert len(days(series)) == len(was)
    from_on(series, moved, {"time": the_day(FIRST)})

    assert days(series) == was


@pytest.mark.parametrize(
    ("rule", "moved"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "2026-10-26"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-10-22"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3", "2026-10-21"),
        ("FREQ=MONTHLY;BYDAY=3TU", "2026-11-01"),
        ("FREQ=MONTHLY;BYDAY=TU", "2026-10-21"),
        ("FREQ=YEARLY;BYDAY=42TU", "2026-10-21"),
        ("FREQ=MONTHLY;BYMONTHDAY=20,27", "2026-10-21"),
        ("FREQ=DAILY;BYDAY=TU", "2026-10-21"),
    ],
)
def test_day_that_the_rule_cannot_say_is_refused(series, rule, moved):
    save(series, weekly_line(series, until_date=None, rule=f"RRULE:{rule}"))
    row = row_of(series, FIRST)

    with pytest.raises(ScopeRefused):
        go_on(
            LineFacts.stored(row.line),
            row,
            {"time": the_day(date.fromisoformat(moved))},
            first=row.rule_date,
        )


def test_dates_by_name_are_moved_one_by_one(series):
    rule = "RDATE:20261020\nRDATE:20261027"
    save(series, weekly_line(series, until_date=None, rule=rule))
    row = row_of(series, FIRST)

    with pytest.raises(ScopeRefused):
        go_on(LineFacts.stored(row.line), row, {"time": the_day(date(2026, 10, 21))}, first=FIRST)


def test_night_of_the_clocks_is_refused_for_all_that_follow(series):
    save(series, weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=SU", until_date=None))
    row = series.occurrences.in_order()[0]

    with pytest.raises(ValidationError):
        go_on(
            LineFacts.stored(row.line),
            row,
            {"time": NewTime(row.local_date, time(2, 30), time(4), 0)},
            first=row.rule_date,
        )


ADDED = date(2026, 10, 29)


@pytest.mark.parametrize(
    ("rule", "others"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", ["2026-11-03", "2026-11-17", "2026-12-01"]),
        ("FREQ=WEEKLY;INTERVAL=2", ["2026-11-03", "2026-11-17", "2026-12-01"]),
        ("FREQ=WEEKLY", ["2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"]),
        ("FREQ=MONTHLY", ["2026-11-20"]),
        ("FREQ=DAILY;INTERVAL=5", ["2026-10-25", "2026-10-30", "2026-11-04", "2026-11-09"]),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", ["2026-10-27"]),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=1", []),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=4", ["2026-10-27", "2026-11-03", "2026-11-10"]),
    ],
)
@pytest.mark.parametrize("from_on_day", [ADDED, None])
def test_added_day_does_not_put_the_others_out_of_step(series, rule, others, from_on_day):
    rule = f"RRULE:{rule}\nRDATE:20261029T110000Z"
    save(series, weekly_line(series, rule=rule, until_date=date(2026, 12, 1)))
    before = rows(series)
    was = days(series)
    assert {FIRST, ADDED, *map(date.fromisoformat, others)} <= set(was)

    from_on(series, ADDED, {"capacity": 7}, first=from_on_day or was[1])

    assert days(series) == was
    assert rows(series).keys() == before.keys()
    changed = from_on_day or was[1]
    seats = dict(series.occurrences.planned().values_list("local_date", "capacity"))
    assert {day for day, capacity in seats.items() if capacity == 7} == {
        day for day in was if day >= changed
    }


def test_added_day_is_moved_by_itself(series):
    save(series, weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nRDATE:20261029T110000Z"))

    with pytest.raises(ScopeRefused):
        from_on(series, ADDED, {"time": the_day(date(2026, 10, 30))})


@pytest.mark.parametrize(
    ("weekdays", "until", "day", "to", "expected"),
    [
        ("TU,TH", "2026-10-29", "2026-10-22", "2026-10-23", [20, 23, 27, 30]),
        ("TU,TH", "2026-10-27", "2026-10-22", "2026-10-23", [20, 23, 27]),
        ("TU,TH", "2026-10-29", "2026-10-22", "2026-10-21", [20, 21, 27, 28]),
        ("TU,TH", "2026-10-29", "2026-10-22", "2026-10-19", [19, 20, 26, 27]),
        ("TU,WE,TH", "2026-10-27", "2026-10-22", "2026-10-25", [20, 21, 25, 27]),
        ("TU,WE,TH", "2026-10-28", "2026-10-21", "2026-10-19", [19, 20, 22, 26, 27]),
        ("MO,TU,TH", "2026-10-27", "2026-10-22", "2026-10-21", [20, 21, 26, 27]),
    ],
)
def test_day_that_moves_leaves_the_other_days_of_the_week_alone(
    series, weekdays, until, day, to, expected
):
    rule = f"RRULE:FREQ=WEEKLY;BYDAY={weekdays}"
    save(series, weekly_line(series, rule=rule, until_date=date.fromisoformat(until)))
    before = rows(series).keys()

    edits = {"time": the_day(date.fromisoformat(to))}
    from_on(series, date.fromisoformat(day), edits, first=FIRST)

    assert [each.day for each in days(series)] == expected
    assert rows(series).keys() == before


@pytest.fixture
def moved(series, line):
    """The second date has been moved to Wednesday by hand."""
    row = row_of(series, SECOND)
    times = written_times(*span(MOVED, time(10), time(12)), is_all_day=False)
    change_dates(series=series, wanted={row.pk: {"time": times}}, by=None)
    return row_of(series, MOVED)


MOVED = date(2026, 10, 28)


def test_day_that_is_entered_is_the_day_whatever_the_date_had_before(series, moved):
    facts = go_on(
        LineFacts.stored(moved.line),
        moved,
        {"time": the_day(date(2026, 10, 30))},
        first=moved.rule_date,
    )
    released = {moved.pk: {"time"}}
    save_schedule(series=series, lines=facts, released=released, by=None)

    assert days(series) == [FIRST, date(2026, 10, 30), date(2026, 11, 6), date(2026, 11, 13)]


def test_day_that_was_set_by_hand_is_no_day_of_the_others(series, moved):
    with pytest.raises(ScopeRefused, match="i hånden"):
        go_on(
            LineFacts.stored(moved.line),
            moved,
            {"time": the_day(MOVED, 12, 14)},
            first=moved.rule_date,
        )


def test_date_that_was_moved_by_hand_goes_back_to_the_day_of_the_others(series, moved):
    facts = go_on(
        LineFacts.stored(moved.line), moved, {"time": the_day(SECOND, 14, 16)}, first=SECOND
    )
    save_schedule(series=series, lines=facts, released={moved.pk: {"time"}}, by=None)

    assert hours(series) == [(20, 10), (27, 14), (3, 14), (10, 14)]
