"""Seats that come free less than two days before: everyone waiting who fits is told at once."""

from datetime import timedelta

import pytest

from core.jobs import run_due
from events.models import Occurrence
from outbox.models import Letter
from signups.actions import SignupRefused, accept_seat, cancel_place, rejoin
from signups.letters import Kind

from .families import place_of, posted, sign_up, standing, sums

pytestmark = pytest.mark.django_db

FREE = "There is room right now: Fars Legestue"


@pytest.fixture
def full(occurrence, frozen):
    """Three seats taken by ``first`` (two) and ``second``; ``two`` and ``one`` wait. It is Monday,
    47 hours before."""
    for name, adults in {"first": 2, "second": 1, "two": 2, "one": 1}.items():
        sign_up(occurrence, f"{name}@example.org", adults=adults)
        frozen.shift(1)
    posted()
    frozen.move_to(occurrence.starts_at - timedelta(hours=47))
    return occurrence


def named(occurrence, name):
    return place_of(occurrence, f"{name}@example.org")


def told():
    """Who has been told of free seats so far, in order."""
    letters = Letter.objects.filter(kind=Kind.SEAT_FREE).order_by("pk")
    return [to.partition("@")[0] for to in letters.values_list("to", flat=True)]


def test_everyone_who_fits_is_told_and_keeps_the_turn(full):
    cancel_place(place=named(full, "first"))

    assert standing(full)["two"] == standing(full)["one"] == "waiting"
    assert sums(full) == (1, 2)
    assert posted()[1:] == [("two", FREE), ("one", FREE)]


def test_who_does_not_fit_is_not_told(full):
    cancel_place(place=named(full, "second"))

    assert told() == ["one"]


def test_first_answer_gets_it_and_the_next_is_too_late(full):
    cancel_place(place=named(full, "first"))

    accept_seat(place=named(full, "one"))
    with pytest.raises(SignupRefused, match="Somebody else was first"):
        accept_seat(place=named(full, "two"))

    assert (standing(full)["one"], standing(full)["two"]) == ("confirmed", "waiting")
    assert sums(full) == (2, 1)


def test_letter_of_a_seat_that_is_gone_does_not_leave(full):
    cancel_place(place=named(full, "first"))
    accept_seat(place=named(full, "two"))

    assert FREE not in [subject for _name, subject in posted()]


def test_nobody_new_passes_the_list(full):
    cancel_place(place=named(full, "first"))

    sign_up(full, "new@example.org", adults=1)

    assert standing(full)["new"] == "waiting"


def test_same_free_seats_are_told_of_once_however_often_the_job_looks(full, frozen):
    cancel_place(place=named(full, "first"))

    for _hour in range(5):
        frozen.shift(3600)
        run_due()

    assert told() == ["two", "one"]


def test_who_comes_to_the_list_later_is_told_by_the_job(full, frozen):
    cancel_place(place=named(full, "first"))
    sign_up(full, "new@example.org", adults=1)

    frozen.shift(300)
    run_due()

    assert told() == ["two", "one", "new"]


def test_seats_that_were_gone_and_come_free_again_are_told_of_again(full, frozen):
    cancel_place(place=named(full, "first"))
    accept_seat(place=named(full, "two"))
    frozen.shift(3600)

    cancel_place(place=named(full, "two"))

    assert told() == ["two", "one", "one"]


def test_family_is_told_at_most_once_an_hour_but_is_not_forgotten(full, frozen):
    cancel_place(place=named(full, "second"))
    assert told() == ["one"]
    frozen.shift(60)
    rejoin(place=named(full, "second"))
    accept_seat(place=named(full, "second"))  # gone again
    frozen.shift(60)

    cancel_place(place=named(full, "second"))  # and free again

    assert told() == ["one"]
    frozen.shift(3600)
    run_due()
    assert told() == ["one", "one"]


@pytest.mark.parametrize("hours", [24.5, 23.5])
def test_at_night_it_is_told_only_if_morning_would_be_late(full, frozen, hours):
    """The date begins at ten: a day before is not yet night, so the clock is set by its start."""
    Occurrence.objects.update(
        starts_at=full.starts_at - timedelta(hours=11), ends_at=full.ends_at - timedelta(hours=11)
    )
    full.refresh_from_db()  # now at 23 the evening before
    frozen.move_to(full.starts_at - timedelta(hours=hours))

    cancel_place(place=named(full, "second"))

    left = [name for name, subject in posted() if subject == FREE]
    assert left == (["one"] if hours < 24 else [])
    frozen.shift(9 * 3600)
    assert [name for name, subject in posted() if subject == FREE] == (
        [] if hours < 24 else ["one"]
    )
