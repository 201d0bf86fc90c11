"""Saving a schedule makes, moves, wakes and lays down dates; a date stays the row it is."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.models import Change, Link
from events.actions import ScheduleChanged, keep_date
from events.actions.cancelling import DateRefused
from events.actions.scheduling import foresee_schedule
from events.enums import State
from events.models import Line, Occurrence
from events.plan_states import version_of
from tests.factories.core import SubjectFactory
from tests.factories.events import SeriesFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import FIRST, LineFacts, changed, days, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TUESDAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]
WEDNESDAYS = [day + timedelta(days=1) for day in TUESDAYS]


@pytest.fixture
def series():
    return SeriesFactory(sign_up=True)


@pytest.fixture
def line(series):
    line = weekly_line(series, capacity=8)
    save(series, line)
    return line


def date_on(series, day):
    return series.occurrences.get(local_date=day)


def paths(series):
    return {
        (address.path, address.occurrence.local_date) for address in series.former_addresses.all()
    }


# Making dates


def test_new_line_has_its_dates_at_wall_clock_time_on_both_sides_of_the_change(series, line):
    starts = series.occurrences.in_order().values_list("starts_at", "ends_at")

    assert list(starts)[:2] == [
        (datetime(2026, 10, 20, 8, tzinfo=UTC), datetime(2026, 10, 20, 10, tzinfo=UTC)),
        (datetime(2026, 10, 27, 9, tzinfo=UTC), datetime(2026, 10, 27, 11, tzinfo=UTC)),
    ]
    assert days(series) == TUESDAYS


def test_dates_have_what_their_line_says(series, coordinator):
    zone = ZoneFactory()

    save(series, weekly_line(series, capacity=12, responsible=coordinator), zones=[zone])

    assert [
        (row.capacity, row.responsible, list(row.zones.all())) for row in series.occurrences.all()
    ] == [(12, coordinator, [zone])] * 4


def test_open_line_is_planned_eighteen_months_ahead(series):
    save(series, weekly_line(series, until_date=None))

    assert days(series)[-1] == date(2028, 4, 11)


def test_start_that_does_not_match_the_rule_is_no_date(series):
    save(series, weekly_line(series, from_date=FIRST - timedelta(days=1)))

    assert days(series) == TUESDAYS


def test_line_without_a_rule_is_one_date(series):
    save(series, weekly_line(series, rule="", until_date=None))

    assert days(series) == [FIRST]


def test_dates_that_are_over_are_not_made_afterwards(series):
    save(series, weekly_line(series, from_date=date(2026, 9, 29), end_time=time(11)))

    assert days(series) == TUESDAYS


def test_date_that_is_going_on_is_still_made(series, frozen):
    frozen.move_to(datetime(2026, 10, 20, 9, 30, tzinfo=UTC))

    save(series, weekly_line(series))

    assert days(series) == TUESDAYS


def test_two_lines_may_share_a_day(series):
    save(series, weekly_line(series), weekly_line(series, start_time=time(14), end_time=time(16)))

    assert days(series) == sorted([*TUESDAYS, *TUESDAYS])


def test_saving_again_changes_no_row(series, line):
    before = rows(series)

    save(series, line)

    assert rows(series) == before


# Changing times


def test_later_start_leaves_every_row_its_identity(series, line):
    before = rows(series)

    save(series, changed(line, start_time=time(10, 30), end_time=time(12, 30)))

    after = rows(series)
    assert [(pk, row["uid"]) for pk, row in after.items()] == [
        (pk, row["uid"]) for pk, row in before.items()
    ]
    assert [row["starts_at"] - before[pk]["starts_at"] for pk, row in after.items()] == [
        timedelta(minutes=30)
    ] * 4
    assert [row["sequence"] for row in after.values()] == [1] * 4
    assert paths(series) == set()


def test_moved_family_date_knows_where_it_was(series, line):
    seated(date_on(series, TUESDAYS[1]))

    save(series, changed(line, start_time=time(10, 30)))

    assert [row.moved_from for row in series.occurrences.in_order()] == [
        None,
        datetime(2026, 10, 27, 9, tzinfo=UTC),
        None,
        None,
    ]


def test_family_date_moved_back_has_not_moved(series, line):
    seated(date_on(series, FIRST))
    save(series, changed(line, start_time=time(10, 30)))

    save(series, changed(line, start_time=time(10)))

    assert date_on(series, FIRST).moved_from is None


def test_times_set_by_hand_stay(series, line):
    row = date_on(series, FIRST)
    Occurrence.objects.filter(pk=row.pk).update(pinned=["time", "capacity"], capacity=20)

    save(series, changed(line, start_time=time(11), capacity=4))

    row.refresh_from_db()
    assert (row.starts_at, row.capacity) == (datetime(2026, 10, 20, 8, tzinfo=UTC), 20)
    assert date_on(series, TUESDAYS[1]).capacity == 4


def test_capacity_alone_tells_no_calendar(series, line):
    save(series, changed(line, capacity=20))

    assert {(row.capacity, row.sequence) for row in series.occurrences.all()} == {(20, 0)}


def test_other_rooms_raise_the_sequence(series, line):
    zone = ZoneFactory()

    save(series, line, zones=[zone])

    assert {(row.sequence, *row.zones.all()) for row in series.occurrences.all()} == {(1, zone)}


def test_what_already_happened_never_changes(series, line, frozen):
    frozen.move_to(datetime(2026, 10, 28, 9, 0, tzinfo=UTC))
    before = rows(series)

    save(series, changed(line, start_time=time(15), end_time=time(17), rule="RRULE:FREQ=WEEKLY"))

    after = rows(series)
    past = [pk for pk, row in before.items() if row["local_date"] < date(2026, 10, 28)]
    assert len(past) == 2
    assert [after[pk] for pk in past] == [before[pk] for pk in past]


def test_date_that_is_going_on_is_left_alone(series, line, frozen):
    frozen.move_to(datetime(2026, 10, 20, 9, 30, tzinfo=UTC))
    row = rows(series)[date_on(series, FIRST).pk]

    save(series, changed(line, start_time=time(14), end_time=time(16)))

    assert rows(series)[row["id"]] == row
    assert days(series) == TUESDAYS


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
    Occurrence.objects.filter(pk=row.pk).update(state=State.SKIPPED, reason="Huset er lukket")

    save(series, changed(line, start_time=time(9)))

    row.refresh_from_db()
    assert (row.state, row.starts_at) == (State.SKIPPED, datetime(2026, 10, 20, 7, tzinfo=UTC))
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


# Telling families


def test_only_moves_of_family_dates_are_a_change(series, line, editor):
    assert save(series, changed(line, start_time=time(9)), by=editor) is None
    row = date_on(series, FIRST)
    seated(row)

    change = save(series, changed(line, start_time=time(10)), by=editor)

    assert (change.kind, change.target, change.by) == (
        "dates_moved",
        f"events.series:{series.pk}",
        editor,
    )
    assert change.before.pop("plan")["people"] == {str(row.pk): 1}
    assert (change.before, change.after) == (
        {str(row.pk): ["2026-10-20T07:00:00+00:00", "2026-10-20T10:00:00+00:00"]},
        {str(row.pk): ["2026-10-20T08:00:00+00:00", "2026-10-20T10:00:00+00:00"]},
    )


def test_what_is_foreseen_is_what_is_done(series, line):
    seated(date_on(series, FIRST))
    seated(date_on(series, TUESDAYS[2]), taken=0, waiting=2)
    line = changed(line, start_time=time(9))

    foreseen = foresee_schedule(series, [LineFacts(line)])
    change = save(series, line)

    assert [[each.key, each.count] for each in foreseen] == change.card
    assert dict(change.card)["dates"] == 2


def test_foreseeing_writes_nothing(series, line):
    seated(date_on(series, FIRST))
    before = rows(series)

    foresee_schedule(series, [LineFacts(changed(line, rule="RRULE:FREQ=DAILY"))])

    assert rows(series) == before
    assert not Change.objects.exists()


def test_cancelled_dates_move_without_telling_anybody(series, line):
    row = date_on(series, FIRST)
    seated(row)
    Occurrence.objects.filter(pk=row.pk).update(state=State.CANCELLED)

    assert save(series, changed(line, start_time=time(9))) is None


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


# Two editors


def test_version_left_behind_is_refused_and_nothing_is_written(series, line):
    opened_as = version_of(series.subject_id)
    save(series, changed(line, capacity=9), opened_as=opened_as)
    before = rows(series)

    with pytest.raises(ScheduleChanged):
        save(series, changed(line, capacity=4), opened_as=opened_as)

    assert rows(series) == before
    assert Line.objects.get().capacity == 9


@pytest.mark.parametrize(
    "change",
    [
        lambda series, line: save(series, changed(line, end_time=time(13))),
        lambda series, line: save(series, changed(line, is_ended=True)),
        lambda series, line: save(series, line, zones=[ZoneFactory()]),
        lambda series, line: save(series, line, weekly_line(series)),
        lambda series, line: save(series, line, leads_on_to=[SubjectFactory()]),
        lambda series, line: save(series, changed(line, rule="RRULE:FREQ=DAILY")),
        lambda series, line: type(series).objects.update(min_age=8),
    ],
)
def test_version_tells_every_change_of_the_plan(series, line, change):
    before = version_of(series.subject_id)

    change(series, line)

    assert version_of(series.subject_id) != before


def test_version_stays_while_families_sign_up(series, line):
    before = version_of(series.subject_id)

    seated(date_on(series, FIRST))
    save(series, Line.objects.get())

    assert version_of(series.subject_id) == before


# Where it leads


def test_leads_on_replaces_where_the_subject_leads_next(series):
    first, second, third = SubjectFactory.create_batch(3)
    save(series, leads_on_to=[first, second])

    save(series, leads_on_to=[second, third, series.subject])

    assert set(Link.objects.values_list("from_subject", "to_subject", "kind")) == {
        (series.subject_id, second.pk, "next"),
        (series.subject_id, third.pk, "next"),
    }


def test_not_saying_where_it_leads_leaves_that_alone(series):
    save(series, leads_on_to=[SubjectFactory()])

    save(series)

    assert Link.objects.count() == 1
