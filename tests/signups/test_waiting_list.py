"""Seats that come free more than two days before the date: held for who has waited longest."""

from datetime import datetime, timedelta

import pytest

from core import changes
from core.jobs import run_due
from events.actions import cancel_dates
from events.models import Occurrence
from events.wall_clock import ZONE
from signups.actions import (
    SignupRefused,
    accept_seat,
    cancel_place,
    change_party,
    expire_offers,
    rejoin,
    seat_by_hand,
)
from signups.jobs import expire, offer_free_seats
from signups.parties import Party
from signups.seats import position

from .families import place_of, posted, sign_up, standing, sums

pytestmark = pytest.mark.django_db

ROOM, OFFER, OVER = (
    "You have a place: Fars Legestue",
    "There is room for you: Fars Legestue",
    "The places have gone to the next: Fars Legestue",
)


@pytest.fixture
def full(occurrence, frozen):
    """Three seats taken by ``first`` (two) and ``second``; who comes now waits."""
    sign_up(occurrence, "first@example.org", adults=2)
    frozen.shift(60)
    sign_up(occurrence, "second@example.org", adults=1)
    frozen.shift(60)
    return occurrence


def wait(occurrence, frozen, **parties):
    """These families join the list in this order."""
    for name, adults in parties.items():
        sign_up(occurrence, f"{name}@example.org", adults=adults)
        frozen.shift(60)
    posted()


def cancel(occurrence, name):
    cancel_place(place=place_of(occurrence, f"{name}@example.org"))


def test_free_seats_are_offered_to_the_first_who_fits(full, frozen):
    wait(full, frozen, three=3, one=1, also_one=1)

    cancel(full, "second")

    assert standing(full) == {
        "first": "confirmed",
        "second": "cancelled",
        "three": "waiting",
        "one": "offered",
        "also_one": "waiting",
    }
    assert sums(full) == (3, 2)
    assert posted() == [
        ("second", "You are no longer signed up: Fars Legestue"),
        ("one", OFFER),
    ]


def test_what_the_first_leaves_is_offered_to_the_next_who_fits(full, frozen):
    wait(full, frozen, one=1, two=2, last=1)

    cancel(full, "first")

    assert standing(full)["one"] == "offered"
    assert standing(full)["two"] == "waiting"
    assert standing(full)["last"] == "offered"


def test_parties_are_never_split(full, frozen):
    wait(full, frozen, three=3)

    cancel(full, "first")

    assert standing(full)["three"] == "waiting"
    assert sums(full) == (1, 1)


def test_smaller_party_hands_on_the_seats_it_leaves(full, frozen):
    wait(full, frozen, one=1)

    change_party(signup=place_of(full, "first@example.org").signup, party=Party(1, 0))

    assert standing(full)["one"] == "offered"


def test_waiting_party_that_becomes_small_enough_is_offered_what_is_free(full, frozen):
    wait(full, frozen, three=3)
    cancel(full, "second")
    assert standing(full)["three"] == "waiting"

    change_party(signup=place_of(full, "three@example.org").signup, party=Party(1, 0))

    assert standing(full)["three"] == "offered"
    assert sums(full) == (3, 0)


def test_offer_accepted_is_a_place(full, frozen):
    wait(full, frozen, one=1)
    cancel(full, "second")
    posted()
    place = place_of(full, "one@example.org")

    accept_seat(place=place)
    accept_seat(place=place)

    assert standing(full)["one"] == "confirmed"
    assert sums(full) == (3, 0)
    assert posted() == [("one", ROOM)]


def test_offer_declined_goes_to_the_next(full, frozen):
    wait(full, frozen, one=1, next=1)
    cancel(full, "second")

    cancel(full, "one")

    assert standing(full)["one"] == "withdrawn"
    assert standing(full)["next"] == "offered"


def test_offer_nobody_answers_runs_out_and_goes_to_the_next(full, frozen):
    wait(full, frozen, one=1, next=1)
    cancel(full, "second")
    posted()
    offered_until = place_of(full, "one@example.org").offered_until

    frozen.move_to(offered_until - timedelta(seconds=1))
    assert expire_offers(full.pk) == 0
    frozen.move_to(offered_until)
    run_due()

    assert standing(full)["one"] == "withdrawn"
    assert standing(full)["next"] == "offered"
    assert posted() == [("one", OVER), ("next", OFFER)]


def test_seats_of_an_offer_that_ran_out_are_handed_on_in_the_same_breath(full, frozen):
    wait(full, frozen, one=1, next=1)
    cancel(full, "second")
    frozen.move_to(place_of(full, "one@example.org").offered_until)

    assert expire_offers(full.pk) == 1

    assert standing(full)["next"] == "offered"


def test_offer_cannot_be_accepted_while_its_date_is_called_off(full, frozen):
    wait(full, frozen, one=1)
    cancel(full, "second")
    cancel_dates(dates=[full], reason="", by=None)

    with pytest.raises(SignupRefused, match="has been cancelled"):
        accept_seat(place=place_of(full, "one@example.org"))


def test_offer_made_in_the_evening_stands_until_nine_the_day_after_next(full, frozen):
    wait(full, frozen, one=1)
    frozen.move_to(datetime(2026, 10, 15, 20, 30, tzinfo=ZONE))

    cancel(full, "second")

    until = place_of(full, "one@example.org").offered_until
    assert until == datetime(2026, 10, 17, 9, tzinfo=ZONE)


def test_letter_of_an_offer_made_at_night_waits_for_the_morning(full, frozen):
    wait(full, frozen, one=1)
    frozen.move_to(datetime(2026, 10, 15, 23, 0, tzinfo=ZONE))

    cancel(full, "second")

    assert posted() == [("second", "You are no longer signed up: Fars Legestue")]
    frozen.move_to(datetime(2026, 10, 16, 7, 0, tzinfo=ZONE))
    assert posted() == [("one", OFFER)]


def test_offer_that_ran_out_can_no_longer_be_accepted(full, frozen):
    wait(full, frozen, one=1)
    cancel(full, "second")
    place = place_of(full, "one@example.org")
    frozen.move_to(place.offered_until)

    with pytest.raises(SignupRefused, match="has run out"):
        accept_seat(place=place)

    assert standing(full)["one"] == "offered"


def test_family_whose_offer_ran_out_is_one_tap_from_the_end_of_the_list(full, frozen):
    wait(full, frozen, one=1, next=1)
    cancel(full, "second")
    place = place_of(full, "one@example.org")
    frozen.move_to(place.offered_until)
    expire_offers(full.pk)

    rejoin(place=place)

    assert list(standing(full))[-1] == "one"
    assert standing(full)["one"] == "waiting"


def test_second_offer_to_the_same_family_brings_a_second_letter(full, frozen):
    wait(full, frozen, one=1)
    frozen.move_to(datetime(2026, 10, 15, 21, 0, tzinfo=ZONE))
    cancel(full, "second")
    cancel(full, "one")
    rejoin(place=place_of(full, "one@example.org"))
    frozen.shift(60)
    cancel(full, "one")
    frozen.shift(60)
    sign_up(full, "third@example.org", adults=1)
    rejoin(place=place_of(full, "one@example.org"))
    frozen.move_to(datetime(2026, 10, 16, 7, 0, tzinfo=ZONE))
    posted()

    cancel(full, "third")

    assert standing(full)["one"] == "offered"
    assert ("one", OFFER) in posted()


def test_waiting_family_cannot_take_a_seat_while_offers_are_made_one_by_one(full, frozen):
    wait(full, frozen, one=1)

    with pytest.raises(SignupRefused, match="Somebody else was first"):
        accept_seat(place=place_of(full, "one@example.org"))


@pytest.mark.parametrize("capacity", [4, None])
def test_more_room_finds_its_way_to_the_list_by_the_job(full, frozen, capacity):
    wait(full, frozen, two=2, one=1)
    Occurrence.objects.filter(pk=full.pk).update(capacity=capacity)

    frozen.shift(300)
    run_due()

    expected = {4: ("waiting", "offered"), None: ("offered", "offered")}[capacity]
    assert (standing(full)["two"], standing(full)["one"]) == expected


def test_job_has_nothing_to_do_where_nothing_is_free(full, frozen, django_assert_num_queries):
    wait(full, frozen, one=1)

    with django_assert_num_queries(2):  # each looks once and locks nothing
        assert (expire(), offer_free_seats()) == ({"expired": 0}, {"offered": 0})


@pytest.mark.parametrize("facts", [{"state": "cancelled"}, {"state": "skipped"}])
def test_seats_of_a_date_that_is_off_go_to_nobody(full, frozen, facts):
    wait(full, frozen, one=1)
    Occurrence.objects.filter(pk=full.pk).update(**facts)

    cancel(full, "second")

    assert standing(full)["one"] == "waiting"


def test_seats_of_a_date_that_has_begun_go_to_nobody(full, frozen):
    wait(full, frozen, one=1)
    frozen.move_to(full.starts_at)

    cancel(full, "second")

    assert standing(full)["one"] == "waiting"


def test_offer_waits_while_its_date_is_called_off(full, frozen):
    wait(full, frozen, one=1)
    cancel(full, "second")
    place = place_of(full, "one@example.org")
    frozen.move_to(place.offered_until - timedelta(minutes=1))
    change = cancel_dates(dates=[full], reason="", by=None)
    frozen.shift(120)
    run_due()
    assert standing(full)["one"] == "offered"

    changes.undo(change)

    frozen.shift(300)
    run_due()
    assert standing(full)["one"] == "withdrawn"


def test_staff_seat_a_family_out_of_turn(full, frozen, coordinator):
    wait(full, frozen, three=3, one=1, other=1)
    Occurrence.objects.filter(pk=full.pk).update(capacity=4)

    seat_by_hand(place=place_of(full, "other@example.org"), by=coordinator)

    assert standing(full)["other"] == "confirmed"
    assert sums(full) == (4, 2)
    assert posted() == [("other", ROOM)]


def test_staff_seat_nobody_where_there_is_no_room(full, frozen, coordinator):
    wait(full, frozen, one=1)

    with pytest.raises(SignupRefused, match="no room for them"):
        seat_by_hand(place=place_of(full, "one@example.org"), by=coordinator)

    assert standing(full)["one"] == "waiting"


def test_numbers_on_the_list_are_in_order_and_close_up(full, frozen):
    wait(full, frozen, three=3, two=2, one=1)
    numbers = [position(place_of(full, f"{name}@example.org")) for name in ("three", "two", "one")]
    assert numbers == [1, 2, 3]

    cancel(full, "two")

    assert position(place_of(full, "one@example.org")) == 2
