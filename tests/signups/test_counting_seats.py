"""A place is counted as it was when it was taken, whatever is decided about seats later."""

import pytest

from events.enums import TakesSeat
from events.models import Occurrence, Series
from signups.actions import SignupRefused, cancel_place, change_party
from signups.parties import Party

from .families import place_of, send, sign_up, standing, sums

pytestmark = pytest.mark.django_db


def take_by(policy):
    """The house decides anew who takes a seat."""
    Series.objects.update(takes_seat=policy)


@pytest.mark.parametrize("status", ["confirmed", "waiting"])
def test_fewer_may_come_where_the_room_has_become_too_small(add_date, status):
    occurrence = add_date(capacity=6)
    if status == "waiting":
        sign_up(occurrence, "first@example.org")
    place = sign_up(occurrence, adults=6)
    Occurrence.objects.update(capacity=4)

    change_party(signup=place.signup, party=Party(5, 0))

    assert standing(occurrence)["parent"] == status
    assert place_of(occurrence).seats == 5


def test_more_may_not_come_where_the_room_has_become_too_small(add_date):
    place = sign_up(add_date(capacity=6), adults=5)
    Occurrence.objects.update(capacity=4)

    with pytest.raises(SignupRefused, match="only 4 places in all"):
        change_party(signup=place.signup, party=Party(6, 0))


def test_at_least_one_seat_is_needed_also_of_those_who_become_fewer(add_date):
    occurrence = add_date(capacity=6, series__takes_seat=TakesSeat.CHILDREN)
    place = sign_up(occurrence, adults=1, children=1)

    with pytest.raises(SignupRefused, match="At least one"):
        change_party(signup=place.signup, party=Party(1, 0))


@pytest.mark.parametrize(
    ("before", "later", "party", "counted"),
    [
        ("party", "everyone", Party(2, 0), 1),
        ("party", "everyone", Party(2, 4), 1),
        ("everyone", "party", Party(2, 0), 2),
        ("everyone", "adults", Party(2, 1), 3),
        ("adults", "children", Party(1, 3), 1),
    ],
)
def test_other_policy_does_not_count_a_place_anew(add_date, before, later, party, counted):
    """Two adults and three children change who comes, on a date that others have filled."""
    occurrence = add_date(capacity=6, series__takes_seat=before)
    place = sign_up(occurrence, adults=2, children=3)
    others = occurrence.capacity - place.seats
    if others:
        sign_up(occurrence, "others@example.org", adults=others)
    take_by(later)

    change_party(signup=place_of(occurrence).signup, party=party)

    assert place_of(occurrence).seats == counted


def test_form_put_right_is_counted_as_when_it_was_sent_first(add_date):
    occurrence = add_date(capacity=2, series__takes_seat=TakesSeat.PARTY)
    for name in ("parent", "other"):
        send(occurrence, f"{name}@example.org", form_token=name, adults=1)
    take_by(TakesSeat.EVERYONE)
    occurrence.series.refresh_from_db()

    outcome = send(occurrence, form_token="parent", adults=2)

    assert (outcome.status, outcome.seats) == ("confirmed", 1)
    assert place_of(occurrence).signup.adults == 2
    assert sums(occurrence) == (2, 0)


def test_family_that_signs_up_again_is_counted_as_all_who_come_now(add_date):
    occurrence = add_date(capacity=6, series__takes_seat=TakesSeat.PARTY)
    cancel_place(place=sign_up(occurrence, adults=2, children=3))
    take_by(TakesSeat.EVERYONE)
    occurrence.series.refresh_from_db()

    place = sign_up(occurrence, adults=2, children=3)

    assert place.seats == 5
    change_party(signup=place.signup, party=Party(2, 0))
    assert place_of(occurrence).seats == 2
