"""Closing the house keeps its dates off, lifting brings them back, and both can be as if they had
never been for ten minutes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from core import changes
from core.changes import CannotUndo, foresee
from core.models import Change
from events.actions import (
    ClosureRefused,
    DateRefused,
    cancel_dates,
    change_dates,
    close_house,
    extend_horizon,
    lift_closure,
)
from events.actions.closing import describe_closing, describe_lifting
from events.date_states import written_times
from events.models import Occurrence
from events.wall_clock import moment, span
from rooms.models import Closure
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import changed, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

#: Tuesdays of the line: 20 and 27 October, 3 and 10 November.
FIRST, SECOND, THIRD, LAST = (date(2026, 10, 20) + timedelta(weeks=n) for n in range(4))
OPEN = ("planned", "", None)


def closing(first, last, reason="Vandskade", *, zones=(), start=time.min, end=None):
    """Closes from a day to another, both included, or to a time of the last."""
    ends_at = moment(last, end) if end else moment(last + timedelta(days=1), time.min)
    closure = Closure(
        reasons={"da": reason},
        starts_at=moment(first, start),
        ends_at=ends_at,
        is_whole_house=not zones,
    )
    return {"closure": closure, "zones": zones}


def close(*args, **kwargs):
    facts = closing(*args, **kwargs)
    return facts["closure"], close_house(**facts, by=None)


def standing(series):
    """State, reason and closure of each date, by its day."""
    values = series.occurrences.values_list("local_date", "state", "reason", "closure")
    return {day: (state, reason, closure) for day, state, reason, closure in values}


def test_dates_within_a_closure_are_skipped_with_its_reason(series, line):
    closure, change = close(SECOND, THIRD)

    held = ("skipped", "Vandskade", closure.pk)
    assert standing(series) == {FIRST: OPEN, SECOND: held, THIRD: held, LAST: OPEN}
    assert (change.kind, change.target) == ("house_closed", f"rooms.closure:{closure.pk}")
    assert change.card == [["dates", 2]]


def test_date_with_families_on_it_is_cancelled(series, line):
    seated(series.occurrences.get(local_date=SECOND))
    seated(series.occurrences.get(local_date=THIRD), taken=0, waiting=1)

    closure, _change = close(SECOND, THIRD)

    held = ("cancelled", "Vandskade", closure.pk)
    assert standing(series) == {FIRST: OPEN, SECOND: held, THIRD: held, LAST: OPEN}


def test_closure_of_a_room_closes_what_is_in_it_and_nothing_else(series):
    here, there = ZoneFactory(), ZoneFactory()
    inside = OccurrenceFactory(series=series, local_date=FIRST, zones=[here, there])
    beside = OccurrenceFactory(series=series, local_date=FIRST, start=time(14), end=time(15),
                               zones=[there])  # fmt: skip
    nowhere = OccurrenceFactory(series=series, local_date=FIRST, start=time(16), end=time(17))

    close(FIRST, FIRST, zones=[here])

    states = {row.pk: row.state for row in Occurrence.objects.all()}
    assert states == {inside.pk: "skipped", beside.pk: "planned", nowhere.pk: "planned"}


@pytest.mark.parametrize(
    ("start", "end", "is_closed"),
    [
        (time(12), time(14), False),
        (time(8), time(10), False),
        (time(11, 59), time(14), True),
        (time(8), time(10, 1), True),
    ],
)
def test_closure_takes_what_it_overlaps_and_not_what_it_touches(series, start, end, is_closed):
    row = OccurrenceFactory(series=series, local_date=FIRST)

    close(FIRST, FIRST, start=start, end=end)

    row.refresh_from_db()
    assert row.is_closed is is_closed


def test_closed_night_in_which_the_clocks_change_is_an_hour_longer(series):
    """The clocks go back at 3:00 on 25 October: from 1:30 to 3:30 are three hours."""
    row = OccurrenceFactory(series=series, local_date=date(2026, 10, 25), start=time(3, 15),
                            end=time(5))  # fmt: skip

    closure, _change = close(row.local_date, row.local_date, start=time(1, 30), end=time(3, 30))

    assert closure.ends_at - closure.starts_at == timedelta(hours=3)
    assert closure.starts_at == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    row.refresh_from_db()
    assert row.is_closed


def test_what_has_begun_or_is_called_off_already_is_left_alone(series, frozen):
    today = timezone.localdate()
    running = OccurrenceFactory(series=series, local_date=today, start=time(8), end=time(12))
    off = OccurrenceFactory(series=series, local_date=today, start=time(14), end=time(15),
                            cancelled=True)  # fmt: skip
    before = rows(series)

    close(today, today)

    assert rows(series) == before
    assert {running.pk, off.pk} == before.keys()


def test_closure_that_is_over_is_refused():
    yesterday = timezone.localdate() - timedelta(days=1)

    with pytest.raises(ClosureRefused):
        close(yesterday, yesterday)

    assert not Closure.objects.exists()


def test_form_sent_twice_closes_once(series, line):
    close(FIRST, THIRD)

    with pytest.raises(ClosureRefused):
        close(FIRST, THIRD)
    close(FIRST, THIRD, zones=[ZoneFactory()])

    assert Closure.objects.count() == 2


def test_lifting_brings_back_what_the_closure_took_and_nothing_else(series, line):
    called_off = series.occurrences.get(local_date=SECOND)
    cancel_dates(dates=[called_off], reason="Sygdom", by=None)
    seated(series.occurrences.get(local_date=THIRD))
    closure, _change = close(FIRST, THIRD)

    change = lift_closure(closure=closure, by=None)

    assert standing(series) == {
        FIRST: OPEN,
        SECOND: ("cancelled", "Sygdom", None),
        THIRD: OPEN,
        LAST: OPEN,
    }
    assert change.card == [["dates", 2]]
    closure.refresh_from_db()
    assert closure.lifted_at == timezone.now()


def test_date_under_two_closures_comes_back_when_both_are_lifted(series, line):
    one, _change = close(FIRST, SECOND, "Vandskade")
    other, _change = close(SECOND, THIRD, "Maling")

    lift_closure(closure=one, by=None)

    held = ("skipped", "Maling", other.pk)
    assert standing(series) == {FIRST: OPEN, SECOND: held, THIRD: held, LAST: OPEN}

    lift_closure(closure=other, by=None)

    assert {*standing(series).values()} == {OPEN}


def test_closure_is_lifted_once_and_not_after_it_is_over(line, frozen):
    closure, _change = close(FIRST, FIRST)
    other, _change = close(SECOND, SECOND)
    lift_closure(closure=closure, by=None)

    with pytest.raises(ClosureRefused):
        lift_closure(closure=closure, by=None)
    frozen.move_to(other.ends_at)
    with pytest.raises(ClosureRefused):
        lift_closure(closure=other, by=None)


@pytest.mark.parametrize("is_lifted", [False, True])
def test_undoing_puts_every_date_back_as_it_was(series, line, is_lifted):
    seated(series.occurrences.get(local_date=SECOND))
    if is_lifted:
        closure, _change = close(FIRST, THIRD)
    before = standing(series)
    change = lift_closure(closure=closure, by=None) if is_lifted else close(FIRST, THIRD)[1]
    assert standing(series) != before

    changes.undo(change)

    assert standing(series) == before
    assert Closure.objects.in_force().exists() is is_lifted


def test_undone_closing_opens_what_was_made_within_it_since(series, line):
    closure, change = close(FIRST, LAST)
    other = SeriesFactory()
    save(other, weekly_line(other))
    assert {facts[2] for facts in standing(other).values()} == {closure.pk}

    changes.undo(change)

    assert {*standing(other).values()} == {OPEN}


def test_undone_lifting_closes_what_was_made_since_unless_families_came(series, line):
    closure, _change = close(FIRST, LAST)
    change = lift_closure(closure=closure, by=None)
    other = SeriesFactory()
    save(other, weekly_line(other))
    first = other.occurrences.in_order().first()

    seated(first)
    with pytest.raises(CannotUndo):
        changes.undo(change)
    seated(first, taken=0)
    changes.undo(change)

    assert {facts[2] for facts in standing(other).values()} == {closure.pk}


def test_closing_is_not_undone_where_another_closure_holds_families_dates_by_now(series, line):
    seated(series.occurrences.get(local_date=FIRST))
    _closure, change = close(FIRST, FIRST)
    close(FIRST, SECOND, "Maling")

    with pytest.raises(CannotUndo):
        changes.undo(change)


def test_what_was_foreseen_is_what_was_done(series, line):
    series.occurrences.filter(local_date=SECOND).update(responsible=UserFactory())
    seated(series.occurrences.get(local_date=SECOND))
    facts = closing(FIRST, THIRD)

    foreseen = foresee(Change(**describe_closing(**facts)))
    change = close_house(**facts, by=None)
    assert [[each.key, each.count] for each in foreseen] == change.card
    assert change.card == [["dates", 3], ["responsible", 1]]

    foreseen = foresee(Change(**describe_lifting(facts["closure"])))
    change = lift_closure(closure=facts["closure"], by=None)
    assert [[each.key, each.count] for each in foreseen] == change.card


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


def test_saved_plan_is_not_undone_into_a_closed_house(series, line):
    for row in series.occurrences.all():
        seated(row)
    change = save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE"))
    close(FIRST, FIRST)

    with pytest.raises(CannotUndo):
        changes.undo(change)


@pytest.mark.parametrize("count", [1, 30])
def test_closing_costs_the_same_however_many_dates_it_takes(count, assert_queries):
    series = SeriesFactory()
    for number in range(count):
        OccurrenceFactory(series=series, local_date=FIRST + timedelta(days=number))

    def close_and_open():
        _closure, change = close(FIRST, FIRST + timedelta(days=60))
        changes.undo(change)

    assert_queries(39, close_and_open)
