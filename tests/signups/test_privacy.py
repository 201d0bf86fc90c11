"""What a sign-up holds of a family: exported whole, erased whole, and forgotten in time."""

from datetime import timedelta

import pytest

from core.privacy import erase_person, export_person, purge
from events.models import Occurrence
from signups.enums import PlaceStatus
from signups.models import Place, Signup
from tests.factories.signups import PlaceFactory

from .conftest import NEXT_WEDNESDAY
from .families import place_of, post, sign_up, standing, sums

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
CANARY = "kanarie@example.org"


def signups_of(address):
    return export_person(address)["signups.signup"]


def test_export_holds_all_that_the_family_wrote_and_what_came_of_it(occurrence):
    sign_up(
        occurrence,
        CANARY,
        name="Kanarie",
        phone="12 34 56 78",
        language="en",
        adults=1,
        child_ages=[8],
    )
    sign_up(occurrence, "other@example.org")

    assert signups_of(" KANARIE@example.org") == [
        {
            "name": "Kanarie",
            "email": CANARY,
            "phone": "12 34 56 78",
            "language": "en",
            "adults": 1,
            "children": 1,
            "for_the_first_time": False,
            "all_dates_of_a_series": False,
            "child_ages_in_months": [8],
            "signed_up": "2026-10-14T07:00:00+00:00",
            "agreed_to_be_signed_up": None,
            "places": [
                {
                    "date": "2026-10-21T08:00:00+00:00",
                    "status": "confirmed",
                    "seats": 2,
                    "queued": "2026-10-14T07:00:00+00:00",
                    "came": None,
                    "felt_welcome": "",
                    "who_came": None,
                }
            ],
        }
    ]


def test_export_of_somebody_unknown_is_empty(occurrence):
    sign_up(occurrence, "other@example.org")

    assert signups_of(CANARY) == signups_of("") == []


def test_erasing_a_family_hands_its_seats_on_and_writes_to_nobody_but_them(occurrence, frozen):
    sign_up(occurrence, CANARY, adults=3)
    frozen.shift(1)
    sign_up(occurrence, "waits@example.org", adults=2)
    post()

    erase_person(CANARY)

    assert list(standing(occurrence).values()) == ["cancelled", "offered"]
    assert sums(occurrence) == (2, 0)
    assert [mail.to for mail in post()] == [["waits@example.org"]]


def test_erasing_a_family_keeps_how_many_came(add_date, frozen):
    past = add_date(capacity=8)
    place = sign_up(past, CANARY, adults=2, child_ages=[8])
    Place.objects.filter(pk=place.pk).update(attended=True)
    frozen.move_to(past.ends_at + DAY)

    erase_person(CANARY)

    place = Place.objects.select_related("signup").get()
    assert (place.status, place.seats, place.attended) == (PlaceStatus.CONFIRMED, 3, True)
    assert (place.signup.adults, place.signup.children) == (2, 1)
    assert (place.signup.name, place.signup.email, place.signup.phone) == ("", "", "")
    assert place.signup.child_ages == []
    assert sums(past) == (3, 0)


def test_erasing_a_family_leaves_the_others_as_they_were(occurrence):
    other = sign_up(occurrence, "other@example.org", name="Other", phone="87 65 43 21")
    sign_up(occurrence, CANARY)
    before = Signup.objects.filter(pk=other.signup_id).values().get()

    erase_person(CANARY)

    assert Signup.objects.filter(pk=other.signup_id).values().get() == before
    assert standing(occurrence)["other"] == "confirmed"


def test_two_families_can_be_forgotten_on_the_same_date(occurrence, frozen):
    for address in (CANARY, "second@example.org"):
        sign_up(occurrence, address)
    frozen.move_to(occurrence.ends_at + 31 * DAY)

    assert purge()["signups.signup"] == 2

    assert sums(occurrence) == (2, 0)


def test_erased_family_may_come_back_as_if_it_had_never_been(occurrence):
    old = sign_up(occurrence, CANARY, form_token="one form")
    erase_person(CANARY)

    new = sign_up(occurrence, CANARY, form_token="one form")

    assert new.signup_id != old.signup_id
    assert sums(occurrence) == (1, 0)
    assert len(signups_of(CANARY)) == 1


@pytest.mark.parametrize("trait", [{}, {"waiting": True}, {"offered": True}, {"cancelled": True}])
def test_dry_run_says_the_same_and_changes_nothing(occurrence, frozen, trait):
    PlaceFactory(occurrence=occurrence, signup__email=CANARY, **trait)
    frozen.move_to(occurrence.ends_at + 31 * DAY)
    before = [list(model.objects.values()) for model in (Signup, Place, Occurrence)]

    foreseen = purge(dry_run=True)

    assert [list(model.objects.values()) for model in (Signup, Place, Occurrence)] == before
    assert purge()["signups.signup"] == foreseen["signups.signup"] == 1


@pytest.mark.parametrize(
    ("trait", "days"),
    [
        ({}, 30),
        ({"waiting": True}, 7),
        ({"cancelled": True}, 7),
        ({"withdrawn": True}, 7),
        ({"offered": True}, 7),
    ],
)
def test_clock_runs_out_on_its_day(occurrence, frozen, trait, days):
    PlaceFactory(occurrence=occurrence, signup__email=CANARY, **trait)

    frozen.move_to(occurrence.ends_at + days * DAY)
    assert purge()["signups.signup"] == 0
    frozen.shift(1)
    assert purge()["signups.signup"] == 1

    assert signups_of(CANARY) == []
    assert purge()["signups.signup"] == 0  # what has been forgotten is not forgotten again


def test_clock_of_a_sign_up_runs_from_its_last_date(add_date, frozen):
    first = PlaceFactory(occurrence=add_date(capacity=3), signup__email=CANARY)
    last = add_date(local_date=first.occurrence.local_date + 60 * DAY, capacity=3)
    PlaceFactory(occurrence=last, signup=first.signup)

    frozen.move_to(last.ends_at + 30 * DAY)
    assert purge()["signups.signup"] == 0

    frozen.shift(1)
    assert purge()["signups.signup"] == 1


def test_clock_of_who_left_a_series_runs_from_the_last_date_it_came_to(add_date, frozen):
    came, never_came = (add_date(local_date=NEXT_WEDNESDAY + weeks * 7 * DAY) for weeks in (0, 30))
    place = PlaceFactory(occurrence=came, signup__email=CANARY)
    PlaceFactory(signup=place.signup, occurrence=never_came, cancelled=True)

    frozen.move_to(came.ends_at + 30 * DAY)
    purge()
    assert Signup.objects.of_person(CANARY).exists()

    frozen.shift(1)
    purge()
    assert not Signup.objects.of_person(CANARY).exists()


def test_clock_of_a_moved_date_runs_from_where_it_moved(occurrence, frozen):
    PlaceFactory(occurrence=occurrence, signup__email=CANARY)
    Occurrence.objects.update(
        starts_at=occurrence.starts_at + 60 * DAY, ends_at=occurrence.ends_at + 60 * DAY
    )

    frozen.move_to(occurrence.ends_at + 31 * DAY)

    assert purge()["signups.signup"] == 0
    assert place_of(occurrence, CANARY)
