"""Series in which somebody of the house says yes or no to each family."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.changes import foresee
from core.models import Change
from events.actions.cancelling import describe_cancelled
from events.enums import Mode
from signups.actions import (
    SignupRefused,
    approve,
    cancel_place,
    change_party,
    decline,
    follow_series,
    rejoin,
)
from signups.enums import PlaceStatus
from signups.models import Signup
from signups.parties import Party
from tests.factories.signups import PlaceFactory

from .courses import plan_longer, statuses, take
from .families import place_of, post, posted, send, sign_up, standing, sums
from .pages import filled_in, form_url, soup, text_of

pytestmark = pytest.mark.django_db

POLICY = "Somebody in the house says yes or no to each family."
WAITS, COMES, IN_LINE = "requested", "confirmed", "waiting"


def one():
    return Signup.objects.get()


# One date


def test_family_has_no_place_before_somebody_has_said_yes(asking):
    outcome = send(asking)

    assert outcome.status == PlaceStatus.REQUESTED
    assert sums(asking) == (0, 0)
    (mail,) = post()
    assert mail.subject == "We have your sign-up: Fars Legestue"
    assert POLICY in mail.body
    assert "METHOD" not in mail.message().as_string()


def test_yes_is_a_place_and_a_letter_that_says_so(asking, staff):
    place = sign_up(asking)
    post()

    approve(signup=place.signup, by=staff)

    assert standing(asking) == {"parent": COMES}
    assert sums(asking) == (1, 0)
    (mail,) = post()
    assert mail.subject == "You have a place: Fars Legestue"
    assert "METHOD:REQUEST" in mail.message().as_string()
    assert ModelLogEntry.objects.get(action="signups.approve").user == staff


def test_no_is_told_with_whom_to_ask(asking, staff):
    place = sign_up(asking)
    post()

    decline(signup=place.signup, by=staff)

    assert standing(asking) == {"parent": "cancelled"}
    (mail,) = post()
    assert mail.subject == "We cannot give you a place: Fars Legestue"
    assert "We are sorry" in mail.body
    assert ModelLogEntry.objects.get(action="signups.decline").user == staff


def test_yes_where_there_is_no_room_is_a_turn_on_the_list_from_when_one_asked(
    asking, staff, frozen
):
    first = sign_up(asking, "first@example.org", adults=2)
    frozen.shift(60)
    PlaceFactory(occurrence=asking, signup__adults=2)
    frozen.shift(60)
    PlaceFactory(occurrence=asking, signup__email="later@example.org", waiting=True, seats=2)

    approve(signup=first.signup, by=staff)

    place = place_of(asking, "first@example.org")
    assert place.status == IN_LINE
    assert [each.email_key for each in asking.places.waiting()] == [
        "first@example.org",
        "later@example.org",
    ]


def test_who_has_asked_holds_no_seat_and_keeps_nobody_from_one(asking, staff):
    for name in ("anna", "bo", "carl", "dina"):
        sign_up(asking, f"{name}@example.org")

    for name in ("dina", "carl", "bo"):
        approve(signup=place_of(asking, f"{name}@example.org").signup, by=staff)

    assert standing(asking) == {"anna": WAITS, "bo": COMES, "carl": COMES, "dina": COMES}


@pytest.mark.parametrize("answer", [approve, decline])
def test_answer_is_given_once(asking, staff, answer):
    place = sign_up(asking)
    answer(signup=place.signup, by=staff)

    with pytest.raises(SignupRefused):
        answer(signup=place.signup, by=staff)


def test_what_was_taken_back_gets_no_answer(asking, staff):
    place = sign_up(asking)
    cancel_place(place=place)

    with pytest.raises(SignupRefused):
        approve(signup=place.signup, by=staff)
    assert standing(asking) == {"parent": "cancelled"}


def test_who_comes_back_asks_once_more(asking, staff):
    place = sign_up(asking)
    approve(signup=place.signup, by=staff)
    cancel_place(place=place_of(asking))

    rejoin(place=place_of(asking))

    assert standing(asking) == {"parent": WAITS}


def test_family_that_grows_before_the_answer_asks_for_as_many(asking):
    place = sign_up(asking)
    PlaceFactory(occurrence=asking, seats=3)

    change_party(signup=place.signup, party=Party(2, 0))

    assert place_of(asking).seats == 2
    assert POLICY in post()[-1].body


def test_second_form_and_same_form_are_what_they_are_elsewhere(asking):
    send(asking, form_token="one")
    send(asking, form_token="one")
    send(asking, form_token="two")

    assert standing(asking) == {"parent": WAITS}
    assert [subject for _who, subject in posted()] == ["We have your sign-up: Fars Legestue"]


def test_whom_staff_sign_up_has_a_yes_already(asking, staff, frozen):
    sign_up(asking, signed_up_by=staff, agreed_at=timezone.now())

    assert standing(asking) == {"parent": COMES}


def test_cancelled_date_is_told_to_those_who_have_asked(asking, frozen):
    sign_up(asking)
    card = foresee(Change(**describe_cancelled([asking], "")))

    assert ("requested", 1, "1 family waiting for an answer") in [tuple(each) for each in card]


def test_switched_off_again_who_has_asked_can_still_be_answered(asking, staff):
    place = sign_up(asking)
    asking.series.needs_approval = False
    asking.series.save()

    approve(signup=place.signup, by=staff)

    assert standing(asking) == {"parent": COMES}


@pytest.mark.parametrize("mode", [Mode.DROP_IN, Mode.SLOTS])
def test_nobody_is_approved_who_just_comes_or_chooses_a_time(asking, mode):
    asking.series.mode = mode

    with pytest.raises(ValidationError, match="Nobody can say yes or no"):
        asking.series.full_clean()


# Several dates


def test_whole_course_is_asked_for_at_once_and_answered_at_once(course, staff):
    outcome = take(course)
    (mail,) = post()

    assert (outcome.confirmed, outcome.waiting, outcome.requested) == (0, (), 4)
    assert mail.subject == "We have your sign-up: Fars Legestue"
    assert "You have asked for a place on 4 dates" in mail.body

    approve(signup=one(), by=staff)

    assert statuses(one()) == [COMES] * 4
    (mail,) = post()
    assert mail.subject == "You are signed up: Fars Legestue"
    assert ModelLogEntry.objects.filter(action="signups.approve").count() == 1


def test_no_to_a_course_ends_all_of_it(course, staff):
    take(course)
    post()

    decline(signup=one(), by=staff)

    assert statuses(one()) == ["cancelled"] * 4
    assert not one().whole_series
    assert posted() == [("parent", "We cannot give you a place: Fars Legestue")]


@pytest.mark.parametrize(("has_yes", "status"), [(True, COMES), (False, WAITS)])
def test_new_dates_are_as_the_others(course, line, staff, frozen, has_yes, status):
    take(course)
    if has_yes:
        approve(signup=one(), by=staff)
    plan_longer(line, line.until_date.replace(day=25))

    follow_series(line.series_id)

    assert statuses(one()) == [status] * 6


def test_other_dates_picked_later_need_no_second_yes(course, staff):
    course[0].series.mode = Mode.PICK
    course[0].series.save()
    take(course[:1], form_token="one", whole_series=False)
    approve(signup=one(), by=staff)

    take(course[:2], form_token="one", whole_series=False)

    assert statuses(one()) == [COMES, COMES]


def test_nobody_is_asked_about_waiting_lists_who_waits_for_an_answer(client, course):
    for date in course:
        PlaceFactory(occurrence=date, seats=3)

    taken = client.post(form_url(course[0]), filled_in(course[0], seen=""))

    page = client.get(taken["Location"])
    assert soup(page).h1.get_text() == "We have your sign-up"
    assert POLICY in text_of(page)
