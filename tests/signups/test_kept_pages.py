"""Sign-ups let kept pages be drawn anew only where these say something else than before."""

import pytest

from core import generation
from events.state_words import state_label
from signups.actions import cancel_place

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
