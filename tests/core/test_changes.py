"""Nothing that reaches people happens silently; for ten minutes it can be taken back."""

import time
from datetime import timedelta

import pytest
from django.db.models import QuerySet

from core import changes
from core.changes import CannotUndo, Consequence
from core.enums import ChangeStatus
from core.models import Change, Topic
from events.actions.cancelling import DateRefused, cancel_dates, describe_cancelled
from events.enums import State
from outbox.models import Letter
from tests.factories.core import TopicFactory
from tests.factories.events import OccurrenceFactory
from tests.factories.signups import PlaceFactory
from tests.support.changes import assert_foreseen_is_done

KIND = "tests_change"


@pytest.fixture
def take_part(monkeypatch):
    """``take_part("events", 2)`` lets an app of that name take part in changes of ``KIND``."""
    monkeypatch.setitem(changes._handlers, KIND, [])
    done = []

    def register(app, count=1, *, undo=None):
        def foresee(change):
            return [Consequence(app, count, f"{count} {app}")]

        def carry_out(change):
            done.append(f"{app} done")
            return foresee(change)

        def take_back(change):
            done.append(f"{app} undone")

        foresee.__module__ = f"{app}.consequences"
        changes.register(KIND, foresee=foresee, carry_out=carry_out, undo=undo or take_back)
        return done

    return register


def apply(**facts):
    return changes.apply(
        **{"kind": KIND, "target": "tests.thing:1", "before": {}, "after": {}, "by": None} | facts
    )


# The registry


def test_change_goes_up_through_the_house_and_back_down_when_undone(db, take_part):
    for app in ("signups", "rooms", "outreach", "events"):
        done = take_part(app)

    change = apply()
    changes.undo(change)

    assert [key for key, _count in change.card] == ["rooms", "events", "signups", "outreach"]
    assert done == [
        "rooms done",
        "events done",
        "signups done",
        "outreach done",
        "outreach undone",
        "signups undone",
        "events undone",
        "rooms undone",
    ]


def test_app_that_registers_twice_takes_part_once(db, take_part):
    take_part("events", 1)
    take_part("events", 2)

    assert apply().card == [["events", 2]]


def test_card_leaves_out_what_is_none(db, take_part):
    take_part("events", 1)
    take_part("signups", 0)

    assert changes.foresee(Change(kind=KIND)) == [Consequence("events", 1, "1 events")]
    assert apply().card == [["events", 1]]


@pytest.mark.parametrize("do", [apply, lambda **facts: changes.foresee(Change(**facts))])
def test_kind_nobody_takes_part_in_is_refused(db, do):
    with pytest.raises(LookupError, match="tests_unknown"):
        do(kind="tests_unknown")

    assert not Change.objects.exists()


def test_change_keeps_what_was_who_decided_and_how_long_it_can_be_undone(
    db, frozen, take_part, coordinator
):
    take_part("events", 3)

    change = apply(before={"state": "planned"}, after={"state": "cancelled"}, by=coordinator)

    change.refresh_from_db()
    assert (change.before, change.after) == ({"state": "planned"}, {"state": "cancelled"})
    assert (change.by, change.status) == (coordinator, ChangeStatus.APPLIED)
    assert change.undo_until - change.created_at == timedelta(minutes=10)


def test_change_that_one_app_cannot_carry_out_never_was(db, take_part, monkeypatch):
    def fail(change):
        raise ConnectionError

    def write(change):
        TopicFactory()
        return []

    for app, carry_out in (("events", write), ("signups", fail)):
        foresee = lambda change: []  # noqa: E731
        foresee.__module__ = f"{app}.consequences"
        changes.register(KIND, foresee=foresee, carry_out=carry_out, undo=fail)

    with pytest.raises(ConnectionError):
        apply()

    assert not Topic.objects.exists()
    assert not Change.objects.exists()


# Undo


def test_undo_is_refused_when_the_ten_minutes_are_over(db, frozen, take_part):
    done = take_part("events")
    change = apply()
    frozen.shift(timedelta(minutes=10))

    with pytest.raises(CannotUndo):
        changes.undo(change)

    change.refresh_from_db()
    assert (change.status, done) == (ChangeStatus.APPLIED, ["events done"])


def test_undo_in_the_last_second_is_in_time(db, frozen, take_part):
    take_part("events")
    change = apply()
    frozen.shift(timedelta(minutes=9, seconds=59))

    assert changes.undo(change).status == ChangeStatus.UNDONE


def test_undo_twice_is_refused(db, take_part):
    done = take_part("events")
    change = apply()
    changes.undo(change)

    with pytest.raises(CannotUndo):
        changes.undo(change)

    assert done == ["events done", "events undone"]


def test_undo_that_one_app_refuses_undoes_nothing(db, take_part):
    def refuse(change):
        raise CannotUndo("Families have been told already.")

    done = take_part("signups")
    take_part("events", undo=refuse)
    change = apply()

    with pytest.raises(CannotUndo, match="told already"):
        changes.undo(change)

    change.refresh_from_db()
    assert change.status == ChangeStatus.APPLIED
    assert "signups undone" in done  # asked first; what it wrote is rolled back


def test_undo_is_refused_while_something_newer_stands_about_the_same_thing(db, take_part):
    take_part("events")
    older, elsewhere, newer = apply(), apply(target="tests.thing:2"), apply()

    with pytest.raises(CannotUndo, match=r"(?i)newer|nyere"):
        changes.undo(older)
    changes.undo(elsewhere)
    changes.undo(newer)

    assert changes.undo(older).status == ChangeStatus.UNDONE


@pytest.fixture
def undone_in_four_windows(workshop, take_part):
    """Clicks "undo" four times at once; returns what each click led to, and what was undone."""

    def click_everywhere():
        undone = []

        def take_back(change):
            undone.append(change.pk)
            time.sleep(0.05)  # so that clicks overlap on any machine

        take_part("events", undo=take_back)
        change = apply()

        def click():
            try:
                changes.undo(change)
            except CannotUndo:
                return "refused"
            return "undone"

        return sorted(workshop.at_once(4, click)), undone

    return click_everywhere


@pytest.mark.race
def test_undo_clicked_in_several_windows_at_once_is_done_once(undone_in_four_windows):
    answers, undone = undone_in_four_windows()

    assert answers == ["refused"] * 3 + ["undone"]
    assert len(undone) == 1


@pytest.mark.race
@pytest.mark.postgresql
def test_without_its_lock_undo_clicked_in_several_windows_is_done_twice(
    undone_in_four_windows, monkeypatch
):
    monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **_how: self._chain())

    _answers, undone = undone_in_four_windows()

    assert len(undone) > 1


# The first real one: cancelling a date


@pytest.fixture
def full_date(db):
    """A date with two families coming and one waiting."""
    date = OccurrenceFactory(series__sign_up=True, capacity=2)
    PlaceFactory.create_batch(2, occurrence=date)
    PlaceFactory(occurrence=date, waiting=True)
    return date


def test_cancelling_a_date_does_what_its_card_foresees(full_date):
    change = assert_foreseen_is_done(**describe_cancelled([full_date], "Sygdom"))

    assert change.card == [["dates", 1], ["families", 2], ["waiting", 1]]
    assert Letter.objects.filter(change=change).count() == 3


def test_cancelling_a_date_twice_is_one_change(full_date):
    cancel_dates(dates=[full_date], reason="Sygdom", by=None)

    with pytest.raises(DateRefused):
        cancel_dates(dates=[full_date], reason="Sygdom", by=None)

    assert Change.objects.count() == 1
    assert Letter.objects.count() == 3


def test_date_cancelled_and_put_on_and_cancelled_again_is_told_of_once(full_date, frozen):
    changes.undo(cancel_dates(dates=[full_date], reason="Sygdom", by=None))
    full_date.refresh_from_db()
    assert full_date.state == State.PLANNED
    again = cancel_dates(dates=[full_date], reason="Sygdom", by=None)

    frozen.shift(timedelta(minutes=10))

    due = Letter.objects.due(again.undo_until)
    assert {letter.change_id for letter in due} == {again.pk}
    assert due.count() == 3


@pytest.mark.race
def test_cancelling_a_date_in_several_windows_at_once_is_one_change(workshop):
    date = OccurrenceFactory(series__sign_up=True)
    PlaceFactory(occurrence=date)

    def click():
        try:
            cancel_dates(dates=[date], reason="Sygdom", by=None)
        except DateRefused:
            return "refused"
        return "cancelled"

    assert sorted(workshop.at_once(4, click)) == ["cancelled"] + ["refused"] * 3
    assert Change.objects.count() == 1
    assert Letter.objects.count() == 1
