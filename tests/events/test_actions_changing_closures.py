"""A closure becomes longer, shorter or another: dates go off and come back, and the others stay."""

from datetime import time, timedelta

import pytest

from core import changes
from core.changes import CannotUndo, foresee
from core.models import Change
from events.actions import (
    ClosureRefused,
    cancel_dates,
    change_closure,
    lift_closure,
)
from events.actions.closure_changing import describe_changing
from rooms.models import Closure
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory

from .closing import FIRST, LAST, OPEN, SECOND, THIRD, close, closing, standing
from .scheduling import changed, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def wanting(*args, **kwargs):
    facts = closing(*args, **kwargs)
    return {"wanted": facts["closure"], "zones": facts["zones"]}


def change(closure, *args, **kwargs):
    return change_closure(closure=closure, **wanting(*args, **kwargs), by=None)


def known(closure):
    """All that a person decides about a closure."""
    closure.refresh_from_db()
    return (
        *(closure.starts_at, closure.ends_at, closure.is_whole_house, closure.lifted_at),
        *(closure.reasons, [*closure.zones.all()]),
    )


def test_dates_go_off_and_come_back_and_those_that_stay_are_left_alone(series, line):
    seated(series.occurrences.get(local_date=LAST))
    closure, _change = close(FIRST, SECOND)
    staying = series.occurrences.get(local_date=SECOND)
    before = rows(series)

    done = change(closure, SECOND, LAST)

    skipped, cancelled = ((state, "Vandskade", closure.pk) for state in ("skipped", "cancelled"))
    assert standing(series) == {FIRST: OPEN, SECOND: skipped, THIRD: skipped, LAST: cancelled}
    assert rows(series)[staying.pk] == before[staying.pk]
    assert (done.kind, done.target) == ("closure_changed", f"rooms.closure:{closure.pk}")
    assert done.card == [["dates", 3]]
    assert known(closure) == known(Closure.objects.get())
    assert closure.ends_at == wanting(SECOND, LAST)["wanted"].ends_at


def test_date_that_another_closure_covers_stays_off(series, line):
    closure, _change = close(FIRST, SECOND)
    other, _change = close(SECOND, THIRD, "Maling")

    done = change(closure, FIRST, FIRST)

    held = ("skipped", "Maling", other.pk)
    assert standing(series) == {
        FIRST: ("skipped", "Vandskade", closure.pk),
        SECOND: held,
        THIRD: held,
        LAST: OPEN,
    }
    assert done.card == []


def test_house_becomes_rooms_and_other_rooms(series):
    here, there = ZoneFactory(), ZoneFactory()
    inside = OccurrenceFactory(series=series, local_date=FIRST, zones=[here])
    beside = OccurrenceFactory(series=series, local_date=FIRST, start=time(14), end=time(15),
                               zones=[there])  # fmt: skip
    closure, _change = close(FIRST, FIRST)

    def off():
        return {*closure.occurrences.values_list("pk", flat=True)}

    change(closure, FIRST, FIRST, zones=[here])
    assert off() == {inside.pk}
    change(closure, FIRST, FIRST, zones=[there])
    assert off() == {beside.pk}
    change(closure, FIRST, FIRST)
    assert off() == {inside.pk, beside.pk}


def test_other_words_for_the_reason_are_kept_on_its_dates(series, line):
    seated(series.occurrences.get(local_date=FIRST))
    closure, _change = close(FIRST, SECOND)

    done = change(closure, FIRST, SECOND, "Rørskade")

    assert standing(series) == {
        FIRST: ("cancelled", "Rørskade", closure.pk),
        SECOND: ("skipped", "Rørskade", closure.pk),
        THIRD: OPEN,
        LAST: OPEN,
    }
    assert done.card == []


def test_what_has_begun_or_is_called_off_is_left_alone(series, line, frozen):
    cancel_dates(dates=[series.occurrences.get(local_date=THIRD)], reason="Sygdom", by=None)
    closure, _change = close(FIRST, SECOND)
    frozen.move_to(series.occurrences.get(local_date=FIRST).starts_at)
    before = rows(series)

    change(closure, SECOND, THIRD)

    assert rows(series) == before


def test_closure_that_is_lifted_or_over_is_not_changed(line, frozen):
    closure, _change = close(FIRST, FIRST)
    other, _change = close(SECOND, SECOND)
    lift_closure(closure=closure, by=None)

    with pytest.raises(ClosureRefused, match="ophævet"):
        change(closure, FIRST, THIRD)
    frozen.move_to(other.ends_at)
    with pytest.raises(ClosureRefused):
        change(other, SECOND, THIRD)
    assert Change.objects.filter(kind="closure_changed").count() == 0


def test_closure_is_not_moved_to_what_is_over_or_to_where_another_is(line, frozen):
    closure, _change = close(FIRST, THIRD)
    close(SECOND, SECOND)
    frozen.move_to(closure.starts_at + timedelta(days=1))
    before = known(closure)

    with pytest.raises(ClosureRefused):
        change(closure, FIRST, FIRST)
    with pytest.raises(ClosureRefused):
        change(closure, SECOND, SECOND)

    assert known(closure) == before


def test_same_form_sent_twice_changes_once(line):
    room = ZoneFactory()
    closure, _change = close(FIRST, FIRST)

    change(closure, FIRST, SECOND, zones=[room])
    with pytest.raises(ClosureRefused, match="ikke ændret noget"):
        change(closure, FIRST, SECOND, zones=[room])

    assert Change.objects.filter(kind="closure_changed").count() == 1


@pytest.mark.parametrize("reason", ["Vandskade", "Rørskade"])
def test_what_was_foreseen_is_what_was_done(series, line, reason):
    series.occurrences.filter(local_date=THIRD).update(responsible=UserFactory())
    seated(series.occurrences.get(local_date=THIRD))
    closure, _change = close(FIRST, SECOND)
    facts = wanting(SECOND, THIRD, reason)

    foreseen = foresee(Change(**describe_changing(closure, **facts)))
    done = change_closure(closure=closure, **facts, by=None)

    assert [[each.key, each.count] for each in foreseen] == done.card
    assert done.card == [["dates", 2], ["responsible", 1]]


@pytest.mark.parametrize("is_of_rooms", [False, True])
def test_undoing_puts_closure_and_dates_back_as_they_were(series, is_of_rooms):
    room, other = ZoneFactory(), ZoneFactory()
    save(series, weekly_line(series), zones=[room])
    for day in (SECOND, THIRD):
        seated(series.occurrences.get(local_date=day))
    closure, _change = close(FIRST, SECOND, zones=[room] if is_of_rooms else [])
    before, dates = known(closure), standing(series)

    done = change(closure, SECOND, LAST, "Rørskade", zones=[] if is_of_rooms else [room, other])
    assert (known(closure), standing(series)) != (before, dates)
    changes.undo(done)

    assert (known(closure), standing(series)) == (before, dates)


def test_undone_change_opens_and_closes_what_was_made_since(series, line):
    closure, _change = close(FIRST, SECOND)
    done = change(closure, SECOND, THIRD, "Rørskade")
    other = SeriesFactory()
    save(other, weekly_line(other))
    assert standing(other)[FIRST] == OPEN

    changes.undo(done)

    held = ("skipped", "Vandskade", closure.pk)
    assert standing(other) == {FIRST: held, SECOND: held, THIRD: OPEN, LAST: OPEN}
    assert standing(other) == standing(series)


def test_change_is_not_undone_where_families_count_on_a_date_by_now(series, line):
    closure, _change = close(FIRST, FIRST)
    done = change(closure, SECOND, SECOND)
    other = SeriesFactory()
    save(other, weekly_line(other))

    for made in (series, other):
        row = made.occurrences.get(local_date=FIRST)
        seated(row)
        with pytest.raises(CannotUndo):
            changes.undo(done)
        seated(row, taken=0)

    changes.undo(done)


def test_change_is_not_undone_where_another_closure_holds_families_dates_by_now(series, line):
    seated(series.occurrences.get(local_date=SECOND))
    closure, _change = close(FIRST, FIRST)
    done = change(closure, FIRST, SECOND)
    close(SECOND, SECOND, "Maling")

    with pytest.raises(CannotUndo):
        changes.undo(done)


def test_change_is_not_undone_where_a_date_is_another_by_now(series, line):
    closure, _change = close(FIRST, FIRST)
    done = change(closure, SECOND, SECOND)
    cancel_dates(dates=[series.occurrences.get(local_date=FIRST)], reason="Sygdom", by=None)

    with pytest.raises(CannotUndo):
        changes.undo(done)


def test_closing_is_undone_only_after_what_was_changed_of_it(series, line):
    before = standing(series)
    closure, closed = close(FIRST, FIRST)
    done = change(closure, SECOND, THIRD)

    with pytest.raises(CannotUndo):
        changes.undo(closed)
    changes.undo(done)
    changes.undo(closed)

    assert standing(series) == before


def test_saved_plan_is_not_undone_into_a_closure_that_is_elsewhere_by_now(series, line):
    closure, _change = close(FIRST, FIRST)
    for row in series.occurrences.filter(local_date__gt=FIRST):
        seated(row)
    saved = save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE"))
    change(closure, LAST + timedelta(days=7), LAST + timedelta(days=7))

    with pytest.raises(CannotUndo):
        changes.undo(saved)


@pytest.mark.parametrize("count", [1, 30])
def test_changing_costs_the_same_however_many_dates_there_are(count, assert_queries):
    series = SeriesFactory()
    for number in range(count):
        for day in (FIRST, FIRST + timedelta(days=count), FIRST + timedelta(days=2 * count)):
            OccurrenceFactory(series=series, local_date=day + timedelta(days=number))
    closure, _change = close(FIRST, FIRST + timedelta(days=2 * count - 1))

    def change_and_undo():
        done = change(
            closure, FIRST + timedelta(days=count), FIRST + timedelta(days=3 * count), "Ferie"
        )
        assert done.card == [["dates", 2 * count]]
        changes.undo(done)

    assert_queries(58, change_and_undo)
