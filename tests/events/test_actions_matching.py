"""A plan with other days: which row becomes which date, which sleeps, which waits for a person."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from events.actions import close_house, keep_date
from events.actions.cancelling import DateRefused
from events.enums import State
from events.models import Line, Occurrence
from tests.factories.rooms import ClosureFactory

from .scheduling import FIRST, changed, days, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TUESDAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]
WEDNESDAYS = [day + timedelta(days=1) for day in TUESDAYS]


def date_on(series, day):
    return series.occurrences.get(local_date=day)


def paths(series):
    return {
        (address.path, address.occurrence.local_date) for address in series.former_addresses.all()
    }


# Changing days


def test_other_weekday_moves_each_date_within_its_week(series, line):
    before = rows(series)

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE", until_date=WEDNESDAYS[-1]))

    after = rows(series)
    assert [(row["uid"], row["local_date"], row["rule_date"]) for row in after.values()] == [
        (row["uid"], day, day) for row, day in zip(before.values(), WEDNESDAYS, strict=True)
    ]
    assert paths(series) == {(f"{old}", new) for old, new in zip(TUESDAYS, WEDNESDAYS, strict=True)}


def test_moving_there_and_back_leaves_the_rows_as_they_were(series, line):
    before = {pk: row["local_date"] for pk, row in rows(series).items()}
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE", until_date=WEDNESDAYS[-1]))

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU", until_date=TUESDAYS[-1]))

    assert {pk: row["local_date"] for pk, row in rows(series).items()} == before


def test_two_days_of_a_week_may_trade_places(series):
    line = weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TU,TH")
    save(series, line)
    before = {pk: row["local_date"] for pk, row in rows(series).items()}

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=MO,TU", from_date=date(2026, 10, 19)))

    after = {pk: row["local_date"] for pk, row in rows(series).items() if row["state"] == "planned"}
    stayed = {pk for pk, day in before.items() if day.weekday() == 1}
    assert {pk for pk, day in after.items() if day.weekday() == 1} == stayed
    assert {before[pk].weekday() for pk, day in after.items() if pk in before} == {1, 3}


def test_excluded_date_falls_asleep_and_comes_back_as_the_same_row(series, line):
    before = rows(series)
    asleep = date_on(series, TUESDAYS[2])
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261103"))
    assert days(series) == [TUESDAYS[0], TUESDAYS[1], TUESDAYS[3]]
    assert date_on(series, TUESDAYS[2]).state == State.SKIPPED

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU"))

    assert days(series) == TUESDAYS
    back = rows(series)[asleep.pk]
    assert back | {"sequence": 0, "updated_at": None} == before[asleep.pk] | {"updated_at": None}
    assert back["sequence"] == 2


def test_moving_onto_a_day_that_sleeps_takes_the_day_over(series, line):
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU,TH", until_date=date(2026, 10, 23)))
    tuesday, thursday = series.occurrences.filter(state=State.PLANNED).in_order()
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU"))
    assert days(series) == [FIRST]

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TH"))

    tuesday.refresh_from_db()
    thursday.refresh_from_db()
    assert (tuesday.local_date, tuesday.state) == (date(2026, 10, 22), State.PLANNED)
    assert (thursday.state, thursday.line, thursday.rule_date) == (State.SKIPPED, None, None)


# Dates the plan loses


@pytest.mark.parametrize("people", [{"taken": 3}, {"taken": 0, "waiting": 1}])
def test_family_date_the_plan_loses_stays_for_a_person_to_decide(series, line, people):
    seated(date_on(series, TUESDAYS[1]), **people)

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261027"))

    assert list(series.occurrences.undecided()) == [date_on(series, TUESDAYS[1])]
    assert days(series) == TUESDAYS


def test_undecided_date_rejoins_its_plan_when_the_day_comes_back(series, line):
    row = date_on(series, TUESDAYS[1])
    seated(row)
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261027"))

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU"))

    row.refresh_from_db()
    assert (row.line, row.rule_date, row.is_undecided) == (line, TUESDAYS[1], False)
    assert days(series) == TUESDAYS


def test_undecided_date_nobody_comes_to_any_more_falls_asleep(series, line):
    row = date_on(series, TUESDAYS[1])
    seated(row)
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261027"))
    seated(row, taken=0)

    save(series, line)

    assert days(series) == [TUESDAYS[0], TUESDAYS[2], TUESDAYS[3]]


def test_kept_date_stands_alone_whatever_the_plan_does(series, line):
    row = date_on(series, TUESDAYS[1])
    seated(row)
    save(series, changed(line, is_ended=True))

    keep_date(occurrence=row)

    save(series, weekly_line(series, from_date=date(2026, 11, 3)))
    row.refresh_from_db()
    assert (row.line, row.state, row.local_date) == (None, State.PLANNED, TUESDAYS[1])


def test_date_of_the_plan_is_not_for_deciding(series, line):
    with pytest.raises(DateRefused):
        keep_date(occurrence=date_on(series, FIRST))


def test_cancelled_date_the_plan_loses_stays_cancelled_in_sight(series, line):
    row = date_on(series, FIRST)
    Occurrence.objects.filter(pk=row.pk).update(state=State.CANCELLED, reason="Sygdom")

    save(series, changed(line, is_ended=True))

    assert date_on(series, FIRST).state == State.CANCELLED


def test_line_taken_off_the_plan_lays_its_dates_down(series, line):
    seated(date_on(series, TUESDAYS[1]))

    save(series, changed(line, is_ended=True))

    assert days(series) == [TUESDAYS[1]]
    assert Line.objects.get().is_ended


def test_line_taken_off_leaves_the_other_lines_dates(series, line):
    save(series, line, weekly_line(series, start_time=time(14), end_time=time(16)))
    afternoons = rows(series)

    save(series, changed(line, is_ended=True))

    kept = {pk: row for pk, row in rows(series).items() if row["line_id"] != line.pk}
    assert kept == {pk: row for pk, row in afternoons.items() if row["line_id"] != line.pk}


def test_date_set_for_later_by_hand_stays_when_its_own_day_has_passed(series, line, frozen):
    row = date_on(series, FIRST)
    Occurrence.objects.filter(pk=row.pk).update(
        pinned=["time"],
        starts_at=datetime(2026, 10, 30, 9, tzinfo=UTC),
        ends_at=datetime(2026, 10, 30, 11, tzinfo=UTC),
        local_date=date(2026, 10, 30),
    )
    frozen.move_to(datetime(2026, 10, 26, 9, tzinfo=UTC))
    before = rows(series)

    save(series, changed(line, capacity=9, rule="RRULE:FREQ=WEEKLY;BYDAY=TU,WE"))

    assert rows(series)[row.pk] == before[row.pk]


def test_date_set_for_earlier_by_hand_is_not_made_twice(series, line, frozen):
    row = date_on(series, TUESDAYS[1])
    Occurrence.objects.filter(pk=row.pk).update(
        pinned=["time"],
        starts_at=datetime(2026, 10, 21, 9, tzinfo=UTC),
        ends_at=datetime(2026, 10, 21, 11, tzinfo=UTC),
        local_date=date(2026, 10, 21),
    )
    frozen.move_to(datetime(2026, 10, 22, 9, tzinfo=UTC))

    save(series, line)

    assert series.occurrences.count() == 4


def test_closed_date_stays_closed_while_its_times_follow(series, line):
    row = date_on(series, FIRST)
    closure = ClosureFactory.build()
    close_house(closure=closure, zones=[], by=None)

    save(series, changed(line, start_time=time(9)))

    row.refresh_from_db()
    assert (row.closure, row.starts_at) == (closure, datetime(2026, 10, 20, 7, tzinfo=UTC))
    assert series.occurrences.count() == 4


# This and following


def test_new_line_takes_over_where_another_ends(series, line):
    before = rows(series)
    seated(date_on(series, TUESDAYS[3]))
    following = weekly_line(
        series,
        rule="RRULE:FREQ=WEEKLY;BYDAY=WE",
        from_date=date(2026, 11, 4),
        until_date=WEDNESDAYS[-1],
        start_time=time(9),
    )

    change = save(series, changed(line, until_date=date(2026, 10, 28)), following)

    after = rows(series)
    assert after.keys() == before.keys()
    assert days(series) == [*TUESDAYS[:2], *WEDNESDAYS[2:]]
    assert [row["line_id"] for row in after.values()] == [line.pk] * 2 + [following.pk] * 2
    assert len(change.after) == 1


def test_line_replaced_by_another_hands_its_days_on(series, line):
    before = rows(series)

    save(
        series,
        changed(line, is_ended=True),
        weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TU,TH", end_time=time(13)),
    )

    planned = [row for row in rows(series).values() if row["state"] == State.PLANNED]
    tuesdays = [row for row in planned if row["local_date"] in TUESDAYS]
    assert {row["id"] for row in tuesdays} == before.keys()
    assert len(planned) == 7


def test_date_left_out_is_not_pulled_into_a_line_beside_it(series, line):
    row = date_on(series, TUESDAYS[1])
    seated(row)

    save(
        series,
        changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261027"),
        weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=TH"),
    )

    row.refresh_from_db()
    assert (row.local_date, row.is_undecided) == (TUESDAYS[1], True)


# Addresses


def test_day_with_two_dates_leaves_both_addresses(series, line):
    afternoons = weekly_line(series, start_time=time(13), end_time=time(14))
    save(series, line, afternoons)

    save(series, line, changed(afternoons, start_time=time(13, 30), end_time=time(15)))

    assert {address.path for address in series.former_addresses.all()} == {
        f"{day}-1300" for day in TUESDAYS
    }


def test_address_two_dates_give_up_at_once_leads_to_one_of_them(series):
    line = weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=WE,FR", until_date=date(2026, 10, 23))
    save(series, line)
    series.occurrences.update(
        local_date=FIRST,
        starts_at=datetime(2026, 10, 20, 8, tzinfo=UTC),
        ends_at=datetime(2026, 10, 20, 10, tzinfo=UTC),
    )

    save(series, line)

    assert [path for path, _day in sorted(paths(series))] == ["2026-10-20", "2026-10-20-1000"]
