"""The same family, the same form, more than once."""

import pytest

from events.enums import State
from events.models import Occurrence
from outbox.models import Letter
from signups.actions import Outcome, SignupRefused, cancel_place, rejoin
from signups.enums import PlaceStatus
from signups.links import BadLink, signup_of, token
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .families import place_of, posted, send, sign_up, standing, sums

pytestmark = pytest.mark.django_db


def test_second_click_is_the_same_sign_up(occurrence):
    first = send(occurrence, form_token="one form", adults=2)

    second = send(occurrence, form_token="one form", adults=2)

    assert second == first == Outcome(PlaceStatus.CONFIRMED, 2)
    assert Place.objects.count() == Letter.objects.count() == 1


def test_second_click_of_the_last_who_fitted_still_says_that_there_was_room(occurrence):
    send(occurrence, form_token="one form", adults=3)

    assert send(occurrence, form_token="one form", adults=3).status == PlaceStatus.CONFIRMED


def test_second_form_of_the_same_address_changes_nothing_and_says_so_by_letter(occurrence, frozen):
    sign_up(occurrence, adults=2)
    assert posted() == [("parent", "You have a place: Fars Legestue")]
    frozen.shift(600)

    send(occurrence, "PARENT@example.org", adults=1, name="Stranger")
    send(occurrence, "PARENT@example.org", adults=1, name="Stranger")

    assert Signup.objects.get().name == "A Parent"
    assert sums(occurrence) == (2, 0)
    assert posted() == [("parent", "You have a place: Fars Legestue")]


def test_nobody_can_have_us_write_to_a_family_again_and_again(occurrence, frozen):
    sign_up(occurrence, adults=2)

    for _form in range(20):
        frozen.shift(60)
        send(occurrence)

    assert len(posted()) == 3  # one when it signed up, and one every ten minutes


@pytest.mark.parametrize(
    "had", [{}, {"waiting": True}, {"offered": True}, {"cancelled": True}, {"withdrawn": True}]
)
@pytest.mark.parametrize("wanted", [1, 2])
def test_sender_is_told_what_any_other_address_would_be_told(occurrence, had, wanted):
    """Anybody can type an address, and must not learn whether it is signed up already."""
    PlaceFactory(occurrence=occurrence, signup__adults=1)
    PlaceFactory(occurrence=occurrence, signup__email="known@example.org", **had)
    Occurrence.objects.update(taken=2, waiting=0)  # one left, whatever the family had

    known = send(occurrence, "known@example.org", adults=wanted)

    Occurrence.objects.update(taken=2, waiting=0)
    assert known == send(occurrence, "unknown@example.org", adults=wanted)


def test_mistyped_address_is_put_right_with_the_same_form(occurrence):
    place = sign_up(occurrence, "praent@example.org", form_token="one form", adults=2)
    link = token(place.signup)

    outcome = send(occurrence, "parent@example.org", form_token="one form", adults=2)

    assert outcome == Outcome(PlaceStatus.CONFIRMED, 2)
    assert standing(occurrence) == {"parent": "confirmed"}
    assert posted() == [("parent", "You have a place: Fars Legestue")]
    with pytest.raises(BadLink):
        signup_of(link)  # which may be in a stranger's mailbox


def test_child_forgotten_is_added_with_the_same_form_and_keeps_the_turn(occurrence):
    PlaceFactory(occurrence=occurrence, signup__adults=3)
    sign_up(occurrence, form_token="one form", adults=1)
    sign_up(occurrence, "later@example.org")

    outcome = send(occurrence, form_token="one form", adults=1, children=1)

    assert outcome == Outcome(PlaceStatus.WAITING, 2)
    place = place_of(occurrence)
    assert (place.seats, place.signup.children) == (2, 1)
    assert list(standing(occurrence))[1:] == ["parent", "later"]


def test_party_that_shrinks_with_the_same_form_makes_room(occurrence):
    sign_up(occurrence, form_token="one form", adults=3)
    sign_up(occurrence, "waits@example.org", adults=1)

    send(occurrence, form_token="one form", adults=2)

    assert standing(occurrence) == {"parent": "confirmed", "waits": "offered"}


def test_party_that_grows_beyond_the_room_keeps_the_places_it_has(occurrence):
    PlaceFactory(occurrence=occurrence, signup__adults=2)
    sign_up(occurrence, form_token="one form", adults=1)

    with pytest.raises(SignupRefused, match="no room for more"):
        send(occurrence, "other@example.org", form_token="one form", adults=2)

    place = place_of(occurrence)
    assert (place.status, place.seats, place.signup.adults) == (PlaceStatus.CONFIRMED, 1, 1)


def test_address_put_right_to_one_that_is_signed_up_gives_way_to_it(occurrence, frozen):
    sign_up(occurrence, "parent@example.org", adults=1)
    sign_up(occurrence, "praent@example.org", form_token="one form", adults=1)
    posted()
    frozen.shift(600)

    outcome = send(occurrence, "parent@example.org", form_token="one form", adults=1)

    assert outcome == Outcome(PlaceStatus.CONFIRMED, 1)
    assert standing(occurrence) == {"parent": "confirmed", "praent": "cancelled"}
    assert sums(occurrence) == (1, 0)
    assert posted() == [("parent", "You have a place: Fars Legestue")]


def test_cancelled_sign_up_comes_back_as_the_row_it_was(occurrence):
    place = sign_up(occurrence, adults=2)
    link = token(place.signup)
    cancel_place(place=place)

    send(occurrence, name="The Same", language="en", adults=1)
    send(occurrence, name="The Same", language="en", adults=1)

    back = Place.objects.get()
    assert (back.pk, back.status, back.seats) == (place.pk, PlaceStatus.CONFIRMED, 1)
    assert (back.signup.name, back.signup.language, back.signup.adults) == ("The Same", "en", 1)
    assert signup_of(link) == back.signup
    assert sums(occurrence) == (1, 0)


def test_sign_up_that_comes_back_goes_to_the_end_of_the_list(occurrence, frozen):
    place = sign_up(occurrence, adults=3)
    frozen.shift(60)
    sign_up(occurrence, "second@example.org", adults=3)
    cancel_place(place=place)  # the seats are offered to the second
    frozen.shift(60)

    send(occurrence, adults=3)

    assert standing(occurrence) == {"second": "offered", "parent": "waiting"}


def test_form_left_open_in_the_browser_signs_up_again_after_cancelling(occurrence, frozen):
    for _round in range(3):
        frozen.shift(1)
        outcome = send(occurrence, form_token="one form", adults=1)
        assert outcome == Outcome(PlaceStatus.CONFIRMED, 1)
        assert posted()[-1] == ("parent", "You have a place: Fars Legestue")
        cancel_place(place=place_of(occurrence))

    assert Place.objects.count() == 1


def test_form_left_open_works_for_another_address_after_a_newer_form_took_its_place(occurrence):
    send(occurrence, "anna@example.org", form_token="old form")
    cancel_place(place=place_of(occurrence, "anna@example.org"))
    send(occurrence, "anna@example.org", form_token="new form")

    outcome = send(occurrence, "bo@example.org", form_token="old form")

    assert outcome == Outcome(PlaceStatus.CONFIRMED, 1)
    assert standing(occurrence) == {"anna": "confirmed", "bo": "confirmed"}
    assert send(occurrence, "bo@example.org", form_token="old form") == outcome
    assert send(occurrence, "anna@example.org", form_token="new form") == outcome
    assert Place.objects.count() == Signup.objects.count() == 2


def test_double_post_that_brings_a_sign_up_back_writes_one_letter(occurrence):
    cancel_place(place=sign_up(occurrence))
    posted()

    send(occurrence, form_token="another form")
    send(occurrence, form_token="another form")

    assert posted() == [("parent", "You have a place: Fars Legestue")]


def test_rejoining_takes_a_seat_where_there_is_one(occurrence):
    place = sign_up(occurrence)
    cancel_place(place=place)
    posted()

    rejoin(place=place)
    rejoin(place=place)

    assert standing(occurrence) == {"parent": "confirmed"}
    assert sums(occurrence) == (1, 0)
    assert posted() == [("parent", "You have a place: Fars Legestue")]


def test_rejoining_is_refused_where_the_date_has_been_called_off(occurrence):
    place = sign_up(occurrence)
    cancel_place(place=place)
    Occurrence.objects.update(state=State.CANCELLED)

    with pytest.raises(SignupRefused):
        rejoin(place=place)

    assert standing(occurrence) == {"parent": "cancelled"}


def test_rejoining_is_refused_where_the_room_has_become_too_small(occurrence):
    place = sign_up(occurrence, adults=3)
    cancel_place(place=place)
    Occurrence.objects.update(capacity=2)

    with pytest.raises(SignupRefused, match="only 2 places"):
        rejoin(place=place)


def test_rejoining_is_refused_beside_a_newer_sign_up_of_the_same_family(occurrence):
    old = sign_up(occurrence, "praent@example.org", form_token="one form")
    cancel_place(place=old)
    sign_up(occurrence, "parent@example.org")
    Place.objects.filter(pk=old.pk).update(email_key="parent@example.org")

    with pytest.raises(SignupRefused, match="in the meantime"):
        rejoin(place=old)
