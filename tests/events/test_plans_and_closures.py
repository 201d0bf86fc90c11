"""No plan brings a date into a closed house, and what it moves out of one is closed no longer."""

from datetime import time, timedelta

import pytest
from django.utils import translation

from core import changes
from core.changes import CannotUndo
from events.actions import DateRefused, cancel_dates, change_dates, extend_horizon, lift_closure
from events.date_states import written_times
from events.plans import LineFacts
from events.schedule.effects import all_effects, fates_of_plans
from events.succession import plan_schedule
from events.wall_clock import span
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory

from .closing import FIRST, LAST, OPEN, SECOND, THIRD, close, standing
from .scheduling import changed, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_dates_that_come_into_sight_within_a_closure_are_born_closed(series, frozen):
    save(series, weekly_line(series, until_date=None))
    last = series.occurrences.latest("starts_at").local_date
    week = timedelta(weeks=1)
    closure, _change = close(last + week, last + week)

    frozen.shift(timedelta(days=7))
    extend_horizon()

    born = series.occurrences.latest("starts_at")
    assert (born.state, born.reason, born.closure_id) == ("skipped", "Vandskade", closure.pk)
    lift_closure(closure=closure, by=None)
    born.refresh_from_db()
    assert born.state == "planned"


def test_plan_moves_dates_out_of_a_closure_and_into_it(series, line):
    closure, _change = close(FIRST, FIRST)

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE"))
    assert not closure.occurrences.exists()

    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU"))

    held = ("skipped", "Vandskade", closure.pk)
    assert standing(series) == {FIRST: held, SECOND: OPEN, THIRD: OPEN, LAST: OPEN}


def test_card_says_which_dates_would_be_closed(series, line):
    wednesdays = changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE")
    close(SECOND + timedelta(days=1), SECOND + timedelta(days=1))

    plans = plan_schedule([LineFacts(wednesdays)])

    with translation.override("en"):
        assert all_effects(plans)[:2] == [
            "3 dates move",
            "1 of them falls where it is closed, and does not take place",
        ]
        fates = fates_of_plans(plans)
        assert [fate.endswith(", but it is closed then") for fate in fates[:3]] == [
            False,
            True,
            False,
        ]


def test_card_says_so_of_dates_that_come_back_or_go_to_a_closed_room(series, line):
    room = ZoneFactory()
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261027"))
    close(SECOND, SECOND, zones=[room])

    plans = plan_schedule([LineFacts(changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU"), [room])])

    with translation.override("en"):
        assert all_effects(plans)[:2] == [
            "1 date comes back",
            "1 of them falls where it is closed, and does not take place",
        ]


def test_plan_moves_no_family_into_a_closed_house(series, line):
    row = series.occurrences.get(local_date=FIRST)
    seated(row)
    closure, _change = close(FIRST, FIRST, start=time(13))

    save(series, changed(line, start_time=time(14), end_time=time(16)))

    row.refresh_from_db()
    assert (row.state, row.is_undecided) == ("planned", True)
    assert (row.starts_at, row.ends_at) == span(FIRST, time(10), time(12))
    (other,) = series.occurrences.filter(rule_date=FIRST)
    assert other.closure_id == closure.pk


def test_date_the_plan_loses_is_closed_no_longer(series, line):
    close(FIRST, FIRST)

    save(series, changed(line, from_date=SECOND))

    assert standing(series)[FIRST] == ("skipped", "", None)
    assert FIRST not in {row.local_date for row in series.occurrences.not_asleep()}


def test_date_is_moved_by_hand_into_no_closed_house(series, line):
    row = series.occurrences.get(local_date=FIRST)
    close(SECOND, SECOND)
    times = written_times(*span(SECOND, time(14), time(15)), is_all_day=False)

    with pytest.raises(DateRefused, match="Vandskade"):
        change_dates(series=series, wanted={row.pk: {"time": times}}, by=None)


def test_cancelled_date_does_not_come_back_into_a_closed_house(series, line):
    row = series.occurrences.get(local_date=FIRST)
    change = cancel_dates(dates=[row], reason="Sygdom", by=None)
    close(FIRST, FIRST)

    with pytest.raises(CannotUndo):
        changes.undo(change)


@pytest.mark.parametrize("way", ["cancelled", "closed"])
def test_plan_leaves_a_date_that_is_off_where_families_knew_it(series, line, way):
    here, there = ZoneFactory(), ZoneFactory()
    one, other = UserFactory(), UserFactory()
    save(series, changed(line, responsible=one), zones=[here])
    row = series.occurrences.get(local_date=FIRST)
    seated(row)
    if way == "cancelled":
        change = cancel_dates(dates=[row], reason="Sygdom", by=None)
    else:
        _closure, change = close(FIRST, FIRST)

    line.refresh_from_db()
    save(series, changed(line, responsible=other), zones=[there])
    changes.undo(change)

    row.refresh_from_db()
    assert (row.state, row.responsible, [*row.zones.all()]) == ("planned", one, [here])
    second = series.occurrences.get(local_date=SECOND)
    assert (second.responsible, [*second.zones.all()]) == (other, [there])


def test_saved_plan_is_not_undone_into_a_closed_house(series, line):
    for row in series.occurrences.all():
        seated(row)
    change = save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE"))
    close(FIRST, FIRST)

    with pytest.raises(CannotUndo):
        changes.undo(change)
