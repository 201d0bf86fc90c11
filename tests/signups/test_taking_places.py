"""A family takes places at a date, or joins its waiting list."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from events.enums import Mode, TakesSeat
from events.models import Occurrence
from signups.actions import Outcome, SignupRefused, cancel_place
from signups.enums import PlaceStatus
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .families import place_of, send, sign_up, standing, sums

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("takes_seat", "seats"),
    [
        (TakesSeat.EVERYONE, 3),
        (TakesSeat.ADULTS, 1),
        (TakesSeat.CHILDREN, 2),
        (TakesSeat.PARTY, 1),
    ],
)
def test_party_takes_the_seats_the_series_says(add_date, takes_seat, seats):
    occurrence = add_date(capacity=8, series__takes_seat=takes_seat)

    outcome = send(occurrence, adults=1, children=2)

    assert outcome == Outcome(PlaceStatus.CONFIRMED, seats)
    assert place_of(occurrence).seats == seats
    assert sums(occurrence) == (seats, 0)


def test_seats_taken_are_not_counted_again_when_the_series_counts_otherwise(add_date):
    occurrence = add_date(capacity=8, series__takes_seat=TakesSeat.PARTY)
    first = sign_up(occurrence, "first@example.org", adults=2, children=3)
    series = occurrence.series
    series.takes_seat = TakesSeat.EVERYONE
    series.save()

    sign_up(occurrence, "second@example.org", adults=1)

    first.refresh_from_db()
    assert first.seats == 1
    assert sums(occurrence) == (2, 0)


def test_sign_up_keeps_what_the_family_wrote(occurrence):
    send(
        occurrence,
        " Parent@Example.ORG ",
        name="Åse & Per",
        phone="12 34 56 78",
        language="en",
        adults=1,
        child_ages=[8, 48],
    )

    signup = Signup.objects.get()
    assert (signup.name, signup.email, signup.phone, signup.language) == (
        "Åse & Per",
        "parent@example.org",
        "12 34 56 78",
        "en",
    )
    assert (signup.adults, signup.children, signup.child_ages) == (1, 2, [8, 48])
    assert signup.places.get().email_key == "parent@example.org"


def test_party_that_no_longer_fits_waits_whole(occurrence):
    sign_up(occurrence, "first@example.org", adults=2)

    outcome = send(occurrence, "second@example.org", adults=2)

    assert outcome == Outcome(PlaceStatus.WAITING, 2)
    assert sums(occurrence) == (2, 1)


def test_party_smaller_than_those_who_wait_gets_the_seat_they_do_not_fit(occurrence):
    sign_up(occurrence, "first@example.org", adults=2)
    sign_up(occurrence, "two@example.org", adults=2)

    sign_up(occurrence, "one@example.org", adults=1)

    assert standing(occurrence) == {"first": "confirmed", "two": "waiting", "one": "confirmed"}


def test_nobody_newer_gets_a_seat_that_someone_waiting_fits(occurrence):
    PlaceFactory(occurrence=occurrence, signup__adults=2)
    PlaceFactory(occurrence=occurrence, signup__email="waits@example.org", waiting=True)

    outcome = send(occurrence, "newer@example.org", adults=1)

    assert outcome.status == PlaceStatus.WAITING
    assert sums(occurrence) == (2, 2)


def test_date_without_a_number_of_seats_has_room_for_everyone(add_date):
    occurrence = add_date(capacity=None)

    assert send(occurrence, adults=10, children=12) == Outcome(PlaceStatus.CONFIRMED, 22)


def test_party_larger_than_the_room_is_refused_with_the_number(occurrence):
    with pytest.raises(SignupRefused, match="only 3 places in all"):
        send(occurrence, adults=2, children=2)

    assert not Signup.objects.exists()


def test_party_in_which_nobody_takes_a_seat_is_refused(add_date):
    occurrence = add_date(capacity=8, series__takes_seat=TakesSeat.CHILDREN)

    with pytest.raises(SignupRefused, match="At least one"):
        send(occurrence, adults=2)

    assert not Signup.objects.exists()


@pytest.mark.parametrize(
    "facts",
    [
        {"cancelled": True},
        {"skipped": True},
        {"over": True, "local_date": None},
        {"series__mode": Mode.DROP_IN},
        {"series__opens_days_before": 6},
        {"series__closes_minutes_before": 7 * 24 * 60 + 61},
    ],
    ids=["cancelled", "skipped", "over", "drop-in", "not yet open", "closed"],
)
def test_date_that_takes_no_sign_ups_refuses(add_date, facts):
    if facts.pop("over", False):
        occurrence = add_date(capacity=3)
        Occurrence.objects.update(
            starts_at=occurrence.starts_at - timedelta(days=8),
            ends_at=occurrence.ends_at - timedelta(days=8),
        )
        occurrence.refresh_from_db()
    else:
        occurrence = add_date(capacity=3, **facts)

    with pytest.raises(SignupRefused, match="has closed"):
        send(occurrence)

    assert not Signup.objects.exists()


def test_date_that_was_cancelled_after_the_form_was_shown_refuses(occurrence):
    Occurrence.objects.update(state="cancelled")

    with pytest.raises(SignupRefused, match="has closed"):
        send(occurrence)

    assert not Signup.objects.exists()


def test_sign_up_opens_to_the_minute(add_date, frozen):
    occurrence = add_date(capacity=3, series__opens_days_before=7)
    frozen.move_to(occurrence.starts_at - timedelta(days=7, seconds=1))
    with pytest.raises(SignupRefused):
        send(occurrence)

    frozen.shift(1)

    assert send(occurrence).status == PlaceStatus.CONFIRMED


def test_database_itself_holds_a_family_to_one_active_place_a_date(occurrence):
    place = PlaceFactory(occurrence=occurrence)

    with pytest.raises(IntegrityError), transaction.atomic():
        PlaceFactory(occurrence=occurrence, signup__email=place.signup.email)

    cancel_place(place=place)
    assert PlaceFactory(occurrence=occurrence, signup__email=place.signup.email)


def test_database_itself_refuses_a_place_without_a_seat(occurrence):
    with pytest.raises(IntegrityError), transaction.atomic():
        Place.objects.create(
            signup=PlaceFactory().signup, occurrence=occurrence, email_key="x", seats=0
        )
