"""A page that lay open while things went on: its buttons do what they say, or nothing."""

import pytest

from signups.actions import accept_seat, cancel_place, rejoin
from signups.models import Place

from .families import place_of, posted, sign_up, standing, sums
from .pages import assert_personal, own_url, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(occurrence):
    """A family that has been offered the date's three seats; another waits behind it."""
    first = sign_up(occurrence, "first@example.org", adults=3)
    sign_up(occurrence, adults=3)
    cancel_place(place=first)
    posted()
    return place_of(occurrence)


def press(client, place, action):
    """The button of a page that showed the offer."""
    answer = client.post(own_url(place), {"do": action})
    assert_personal(answer)
    return answer


def assert_refused(answer, words):
    assert answer.status_code == 409
    assert f"That could not be done {words}" in text_of(answer)


def everything():
    return list(Place.objects.order_by("pk").values())


def test_no_after_yes_keeps_the_place_and_says_so(client, place, occurrence):
    accept_seat(place=place)
    posted()
    before = everything()

    answer = press(client, place, "decline")

    assert_refused(answer, "You have said yes in the meantime, so the place is yours.")
    assert everything() == before
    assert sums(occurrence) == (3, 0)
    assert posted() == []


def test_no_to_an_offer_that_is_gone_keeps_the_turn_on_the_list(client, place, occurrence):
    cancel_place(place=place)
    sign_up(occurrence, "other@example.org", adults=3)
    rejoin(place=place)
    posted()
    before = everything()

    answer = press(client, place, "decline")

    assert_refused(answer, "There is no offer any more. You keep your turn on the waiting list.")
    assert everything() == before
    assert posted() == []


def test_no_twice_is_the_same_as_once(client, place, occurrence):
    for _click in range(2):
        assert press(client, place, "decline").status_code == 303

    assert standing(occurrence)["parent"] == "withdrawn"
    assert len(posted()) == 1


def test_yes_after_no_is_refused_and_changes_nothing(client, place, occurrence):
    press(client, place, "decline")
    posted()
    before = everything()

    answer = press(client, place, "accept")

    assert_refused(answer, "You are no longer on the waiting list for this date.")
    assert everything() == before
    assert posted() == []


def test_yes_after_the_offer_ran_out_is_refused_and_changes_nothing(client, place, frozen):
    frozen.move_to(place.offered_until)
    before = everything()

    answer = press(client, place, "accept")

    assert_refused(answer, "The offer has run out, so the places go to the next.")
    assert everything() == before
