"""Lifting a closure brings its dates back, and for ten minutes both can be as if they had never
been."""

from datetime import time

import pytest
from django.utils import timezone

from core import changes
from core.changes import CannotUndo
from events.actions import ClosureRefused, cancel_dates, lift_closure
from events.models import Line
from rooms.models import Closure
from tests.factories.events import SeriesFactory

from .closing import FIRST, LAST, OPEN, SECOND, THIRD, close, standing
from .scheduling import changed, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


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


def test_lifting_undone_leaves_nothing_set_by_hand(series, line, frozen):
    """A date that was off while its plan changed comes back as set by hand; off again it is not."""
    first = series.occurrences.get(local_date=FIRST)
    seated(first)
    closure, _change = close(FIRST, FIRST)
    frozen.shift(660)
    later = {"start_time": time(14), "end_time": time(16)}
    save(series, changed(Line.objects.get(pk=line.pk), **later))
    change = lift_closure(closure=closure, by=None)
    first.refresh_from_db()
    assert first.pinned == ["time"]

    changes.undo(change)

    first.refresh_from_db()
    assert (first.pinned, first.state) == ([], "cancelled")
