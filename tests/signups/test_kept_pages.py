"""Sign-ups let kept pages be drawn anew only where these say something else than before."""

import pytest

from core import generation
from events.models import Occurrence
from events.state_words import state_label
from signups.actions import cancel_place, hand_on_free_seats
from signups.enums import PlaceStatus
from signups.models import Place
from signups.seats import recount

from .families import sign_up

pytestmark = pytest.mark.django_db


@pytest.fixture
def draws_anew(django_capture_on_commit_callbacks):
    def draws_anew(do, *args, **kwargs):
        generation.begin_dates()
        before = generation.tokens(generation.DATES)
        with django_capture_on_commit_callbacks(execute=True):
            do(*args, **kwargs)
        return generation.tokens(generation.DATES) != before

    return draws_anew


def says(date):
    date.refresh_from_db()
    return state_label(date).text


def test_a_number_of_seats_is_drawn_anew(add_date, draws_anew):
    date = add_date(capacity=5)

    assert draws_anew(sign_up, date)
    assert says(date) == "4 places left"


def test_room_for_everyone_stays_on_the_page(add_date, draws_anew):
    date = add_date(capacity=None)

    assert not draws_anew(sign_up, date)
    assert says(date) == "Room for everyone"


def test_when_a_date_is_full_whoever_waits_first_and_leaves_last_is_news(add_date, draws_anew):
    """And nobody between: a page that says "waiting list" goes on saying so."""
    date = add_date(capacity=1)
    seated = sign_up(date)

    assert draws_anew(sign_up, date, "first@example.org")
    assert says(date) == "Full, waiting list"
    assert not draws_anew(sign_up, date, "second@example.org")
    assert not draws_anew(cancel_place, place=sign_up(date, "third@example.org"))
    assert says(date) == "Full, waiting list"

    cancel_place(place=sign_up(date, "second@example.org"))
    assert draws_anew(cancel_place, place=sign_up(date, "first@example.org"))
    assert draws_anew(cancel_place, place=seated)
    assert says(date) == "1 place left"


def test_seats_that_come_free_for_nobody_who_waits_are_drawn_anew(add_date, draws_anew):
    """The page of a date says how many of its seats are taken, whoever waits."""
    date = add_date(capacity=10)
    sign_up(date, "nine@example.org", adults=9)
    one = sign_up(date, "one@example.org")
    sign_up(date, "five@example.org", adults=5)

    assert draws_anew(cancel_place, place=one)


def test_seats_that_are_offered_are_drawn_anew_while_others_go_on_waiting(add_date, draws_anew):
    date = add_date(capacity=2)
    seated = sign_up(date, adults=2)
    for name in ("one", "two", "three"):
        sign_up(date, f"{name}@example.org")
    Place.objects.filter(pk=seated.pk).update(status=PlaceStatus.CANCELLED)
    recount(Occurrence.objects.get(pk=date.pk))

    assert draws_anew(hand_on_free_seats, date.pk)
