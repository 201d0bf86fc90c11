"""Dates changed by hand: pinned, told of, and for ten minutes as if it had never been."""

from datetime import date, datetime, time, timedelta

import pytest

from core import changes
from events.actions import DateRefused, cancel_dates, change_dates
from events.actions.changing import describe_changed
from events.date_states import written_times
from events.models import Occurrence
from events.wall_clock import span
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory
from tests.support.changes import assert_foreseen_is_done

from .scheduling import changed, days, rows, save, seated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

THURSDAY = date(2026, 10, 22)


def at(day, start, end):
    """A wanted time, as the form hands it over."""
    return {"time": written_times(*span(day, time(start), time(end)), is_all_day=False)}


@pytest.fixture
def first(series, line):
    return series.occurrences.in_order()[0]


def change(row, **wanted):
    return change_dates(series=row.series, wanted={row.pk: wanted}, by=None)


def move(row, day=THURSDAY, start=13, end=15):
    return change(row, **at(day, start, end), pinned=["time"])


def stored(row):
    return Occurrence.objects.filter(pk=row.pk).values().get() | {
        "zones": set(row.zones.values_list("pk", flat=True))
    }


def test_moved_date_is_the_same_date_at_another_time(first):
    before = stored(first)

    move(first)

    now = stored(first)
    assert now["uid"] == before["uid"]
    assert now["rule_date"] == date(2026, 10, 20)
    assert (now["local_date"], now["pinned"], now["sequence"]) == (THURSDAY, ["time"], 1)


def test_editing_one_date_moves_no_other(series, first):
    others = {pk: row for pk, row in rows(series).items() if pk != first.pk}

    move(first)

    assert {pk: row for pk, row in rows(series).items() if pk != first.pk} == others


def test_what_was_set_by_hand_survives_a_new_plan(series, line, first):
    move(first)

    save(series, changed(line, start_time=time(9), end_time=time(11)))

    assert days(series)[0] == THURSDAY
    first.refresh_from_db()
    assert first.starts_at == span(THURSDAY, time(13), time(15))[0]


def test_what_is_given_up_follows_the_plan_again_and_undo_brings_it_back(series, line, first):
    move(first)
    seated(first)
    before = stored(first)

    change = save(
        series, changed(line, start_time=time(9), end_time=time(11)), released={first.pk: ["time"]}
    )
    first.refresh_from_db()
    assert (first.local_date, first.pinned) == (date(2026, 10, 20), [])

    changes.undo(change)
    told = {"sequence", "updated_at"}
    now = stored(first)
    assert {name for name in now if now[name] != before[name]} <= told


def test_undo_brings_everything_back_but_for_the_sequence(first):
    hall, kitchen = ZoneFactory(), ZoneFactory()
    first.zones.set([hall])
    seated(first, taken=3)
    before = stored(first)

    done = change(
        first, **at(THURSDAY, 13, 15), zones=[kitchen.pk], capacity=4, pinned=["capacity", "time"]
    )
    assert stored(first)["zones"] == {kitchen.pk}
    changes.undo(done)

    now = stored(first)
    assert {name for name in now if now[name] != before[name]} == {"sequence"}
    assert now["sequence"] == 2


def test_seats_and_people_do_not_raise_the_sequence(first):
    change(first, capacity=4, responsible=UserFactory().pk)

    assert stored(first)["sequence"] == 0


def test_old_address_leads_to_where_the_date_went(client, first):
    move(first)

    answer = client.get("/da/kalender/fars-legestue/2026-10-20/")

    assert answer["Location"] == "/da/kalender/fars-legestue/2026-10-22/"


def test_whoever_just_comes_sees_where_a_date_has_gone_from(first):
    move(first)

    assert stored(first)["moved_from"] == first.starts_at


def test_date_that_nobody_can_see_says_nothing_of_a_move(first):
    first.series.subject.is_public = False
    first.series.subject.save()

    move(first)

    assert stored(first)["moved_from"] is None


def test_moved_back_there_is_nothing_to_say(first):
    seated(first)
    move(first)
    assert stored(first)["moved_from"] == first.starts_at

    move(first, date(2026, 10, 20), 10, 12)

    assert stored(first)["moved_from"] is None


@pytest.mark.parametrize("how", ["cancelled", "begun"])
def test_what_does_not_take_place_or_has_begun_is_not_changed(frozen, first, how):
    if how == "cancelled":
        cancel_dates(dates=[first], reason="Sygdom", by=None)
    else:
        frozen.move_to(first.starts_at)
    before = stored(first)

    with pytest.raises(DateRefused):
        move(first)

    assert stored(first) == before


def test_change_of_nothing_is_refused(first):
    with pytest.raises(DateRefused):
        change(first, **at(date(2026, 10, 20), 10, 12))


def test_undo_is_refused_when_the_date_has_been_changed_since(series, line, first):
    done = move(first)
    save(series, changed(line, capacity=4))
    before = stored(first)

    with pytest.raises(changes.CannotUndo):
        changes.undo(done)

    assert stored(first) == before


def test_several_dates_are_one_change(series, line):
    wanted = {row.pk: {"capacity": 5, "pinned": ["capacity"]} for row in series.occurrences.all()}

    change = change_dates(series=series, wanted=wanted, by=None)

    assert change.target == f"events.series:{series.pk}"
    assert {row["capacity"] for row in rows(series).values()} == {5}
    changes.undo(change)
    assert {row["capacity"] for row in rows(series).values()} == {8}


def test_what_is_foreseen_is_what_is_done(first):
    seated(first)
    host = UserFactory()
    wanted = {first.pk: at(THURSDAY, 13, 15) | {"responsible": host.pk}}

    done = assert_foreseen_is_done(**describe_changed(first.series, [first], wanted))

    assert done.card == [["dates", 1], ["responsible", 1]]


def test_wall_clock_stays_across_the_change_of_the_clocks(first):
    winter = date(2026, 10, 26)
    change(first, **at(winter, 10, 12))

    assert stored(first)["starts_at"] == datetime.fromisoformat("2026-10-26T09:00+00:00")
    assert stored(first)["ends_at"] - stored(first)["starts_at"] == timedelta(hours=2)


@pytest.mark.parametrize("day", [date(2026, 10, 13), date(2999, 1, 1)])
def test_date_is_moved_neither_into_the_past_nor_out_of_sight(first, day):
    with pytest.raises(DateRefused):
        move(first, day=day)

    first.refresh_from_db()
    assert first.local_date == date(2026, 10, 20)


@pytest.mark.parametrize("is_off", [False, True])
def test_two_dates_of_a_series_do_not_begin_at_once(series, first, is_off):
    second = series.occurrences.in_order()[1]
    if is_off:
        cancel_dates(dates=[second], reason="Sygdom", by=None)

    with pytest.raises(DateRefused):
        move(first, second.local_date, 10, 11)

    move(first, second.local_date, 13, 15)
    assert [row.local_date for row in series.occurrences.in_order()[:2]] == [second.local_date] * 2
