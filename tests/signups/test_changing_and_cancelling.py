"""A family comes as more or fewer, or not at all."""

from datetime import timedelta

import pytest
from wagtail.models import ModelLogEntry

from events.models import Occurrence
from signups.actions import SignupRefused, cancel_place, change_party
from signups.enums import PlaceStatus
from signups.parties import Party
from tests.factories.signups import PlaceFactory

from .families import place_of, post, posted, sign_up, standing, sums
from .own_calendar import told

pytestmark = pytest.mark.django_db

CHANGED = "Your sign-up has been changed: Fars Legestue"
GONE = "You are no longer signed up: Fars Legestue"


@pytest.fixture
def place(occurrence):
    """Two of the three seats."""
    place = sign_up(occurrence, adults=1, children=1)
    posted()
    return place


def test_more_take_the_seats_that_are_there(place, occurrence):
    change_party(signup=place.signup, party=Party(2, 1))

    place = place_of(occurrence)
    assert (place.seats, place.signup.party) == (3, Party(2, 1))
    assert sums(occurrence) == (3, 0)
    assert posted() == [("parent", CHANGED)]


def test_fewer_give_seats_back(place, occurrence):
    change_party(signup=place.signup, party=Party(1, 0))

    assert sums(occurrence) == (1, 0)


def test_same_party_again_is_nothing(place, occurrence):
    change_party(signup=place.signup, party=Party(1, 1))

    assert sums(occurrence) == (2, 0)
    assert posted() == []


def test_more_than_there_is_room_for_are_refused_and_keep_what_they_have(place, occurrence):
    PlaceFactory(occurrence=occurrence)

    with pytest.raises(SignupRefused, match="You keep the places you have"):
        change_party(signup=place.signup, party=Party(1, 2))

    place = place_of(occurrence)
    assert (place.seats, place.signup.party) == (2, Party(1, 1))
    assert sums(occurrence) == (3, 0)


def test_more_do_not_pass_those_who_wait_and_fit(place, occurrence):
    PlaceFactory(occurrence=occurrence, waiting=True)

    with pytest.raises(SignupRefused, match="no room for more"):
        change_party(signup=place.signup, party=Party(1, 2))


def test_more_may_pass_those_who_wait_and_do_not_fit(place, occurrence):
    PlaceFactory(occurrence=occurrence, waiting=True, signup__adults=2)

    change_party(signup=place.signup, party=Party(1, 2))

    assert sums(occurrence) == (3, 1)


def test_waiting_party_that_grows_keeps_its_turn(place, occurrence, frozen):
    for name in ("one", "two"):
        frozen.shift(1)
        sign_up(occurrence, f"{name}@example.org", adults=2)

    change_party(signup=place_of(occurrence, "one@example.org").signup, party=Party(3, 0))

    assert list(standing(occurrence)) == ["parent", "one", "two"]
    assert place_of(occurrence, "one@example.org").seats == 3


def test_offered_party_may_shrink_and_the_rest_goes_on(add_date, frozen):
    occurrence = add_date(capacity=3)
    PlaceFactory(occurrence=occurrence, offered=True, signup__adults=3, signup__email="a@x.org")
    PlaceFactory(occurrence=occurrence, waiting=True, signup__email="b@x.org")

    change_party(signup=place_of(occurrence, "a@x.org").signup, party=Party(2, 0))

    assert standing(occurrence) == {"a": "offered", "b": "offered"}
    assert sums(occurrence) == (3, 0)


@pytest.mark.parametrize("party", [Party(3, 1), Party(0, 0)])
def test_party_that_can_never_be_is_refused(place, party):
    with pytest.raises(SignupRefused):
        change_party(signup=place.signup, party=party)


def test_cancelling_frees_the_seats_and_is_answered(place, occurrence):
    cancel_place(place=place)

    assert standing(occurrence) == {"parent": "cancelled"}
    assert sums(occurrence) == (0, 0)
    assert posted() == [("parent", GONE)]


def test_cancelling_twice_is_nothing(place, occurrence):
    cancel_place(place=place)
    posted()

    cancel_place(place=place)

    assert posted() == []


def test_cancelled_place_cannot_be_changed(place, occurrence):
    cancel_place(place=place)

    with pytest.raises(SignupRefused, match="has been cancelled"):
        change_party(signup=place.signup, party=Party(1, 0))


def test_leaving_the_list_closes_it_up(place, occurrence):
    waiting = sign_up(occurrence, "waits@example.org", adults=2)

    cancel_place(place=waiting)

    assert sums(occurrence) == (2, 0)


@pytest.mark.parametrize(
    "act", [cancel_place, lambda place: change_party(signup=place.signup, party=Party(1, 0))]
)
def test_what_is_over_stays_as_it_was(place, occurrence, frozen, act):
    frozen.move_to(occurrence.ends_at)

    with pytest.raises(SignupRefused, match="is over"):
        act(place=place)

    assert standing(occurrence) == {"parent": "confirmed"}


def test_place_can_be_let_go_of_until_the_end_though_sign_up_has_closed(place, occurrence, frozen):
    frozen.move_to(occurrence.ends_at - timedelta(seconds=1))

    cancel_place(place=place)

    assert standing(occurrence) == {"parent": "cancelled"}


def test_staff_taking_a_family_off_tell_it_so_and_it_is_written_down(
    place, occurrence, coordinator
):
    cancel_place(place=place, by=coordinator)

    assert standing(occurrence) == {"parent": "cancelled"}
    assert posted() == [("parent", GONE)]
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user, entry.label) == (
        "signups.cancel_place",
        coordinator,
        f"place {place.pk}",
    )


def test_lowering_the_number_of_seats_takes_none_from_anybody(place, occurrence):
    PlaceFactory(occurrence=occurrence)
    Occurrence.objects.update(capacity=1)

    assert sums(occurrence) == (3, 0)
    assert occurrence.seats_left == 0
    sign_up(occurrence, "new@example.org")
    cancel_place(place=place)
    assert standing(occurrence)["new"] == PlaceStatus.WAITING


def test_calendar_reads_that_the_place_is_gone_and_not_that_the_date_is_off(place):
    cancel_place(place=place)

    method, event = told(post()[0])

    assert (method, str(event["SUMMARY"])) == ("CANCEL", GONE)


def test_calendar_of_a_family_that_waits_now_does_not_read_that_it_is_off_the_list(
    place, occurrence
):
    cancel_place(place=place)
    PlaceFactory(occurrence=occurrence, signup__adults=3)
    sign_up(occurrence)

    (mail,) = post()

    method, event = told(mail)
    assert mail.subject == "You are on the waiting list: Fars Legestue"
    assert (method, str(event["SUMMARY"])) == ("CANCEL", "Fars Legestue")
