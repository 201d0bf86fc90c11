"""What families hear when the house closes on their dates, and when it opens after all."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from core import changes
from core.changes import CannotUndo, foresee
from core.models import Change
from events.actions import close_house, lift_closure
from events.actions.closing import describe_closing, describe_lifting
from events.wall_clock import ZONE
from rooms.models import Closure
from signups.actions import cancel_place, hand_on_free_seats
from tests.factories.signups import PlaceFactory

from .conftest import NEXT_WEDNESDAY
from .families import place_of, post, posted, stand_on, standing

pytestmark = pytest.mark.django_db

TEN_MINUTES = 600
OFF, BACK = "Cancelled: Fars Legestue", "It takes place after all: Fars Legestue"


@pytest.fixture
def busy(line):
    """The first of them, with every way of standing on it."""
    occurrence = line.occurrences.earliest("starts_at")
    stand_on(
        occurrence,
        here={},
        waits={"waiting": True},
        gone={"cancelled": True},
    )
    return occurrence


def closing(day=NEXT_WEDNESDAY, days=1):
    starts_at = datetime.combine(day, time.min, ZONE)
    closure = Closure(
        reasons={"da": "Vandskade", "en": "Water damage"},
        starts_at=starts_at,
        ends_at=starts_at + timedelta(days=days),
    )
    return {"closure": closure, "zones": []}


@pytest.fixture
def closed(busy, frozen):
    """The house is closed on that date, and everybody has been told."""
    facts = closing()
    close_house(**facts, by=None)
    frozen.shift(TEN_MINUTES)
    post()
    return facts["closure"]


def test_families_are_told_that_the_house_is_closed_and_why_in_their_language(busy, frozen):
    close_house(**closing(), by=None)
    assert posted() == []

    frozen.shift(TEN_MINUTES)
    mails = post()

    assert sorted((mail.to[0], mail.subject) for mail in mails) == [
        ("here@example.org", OFF),
        ("waits@example.org", OFF),
    ]
    assert all("the house is closed" in mail.body for mail in mails)
    assert all("Water damage" in mail.body for mail in mails)


def test_card_of_closing_and_lifting_is_what_was_foreseen(busy, frozen):
    facts = closing()
    foreseen = foresee(Change(**describe_closing(**facts)))

    change = close_house(**facts, by=None)

    card = [["dates", 1], ["families", 1], ["waiting", 1]]
    assert [[each.key, each.count] for each in foreseen] == change.card == card

    frozen.shift(TEN_MINUTES)
    post()
    foreseen = foresee(Change(**describe_lifting(facts["closure"])))
    change = lift_closure(closure=facts["closure"], by=None)
    assert [[each.key, each.count] for each in foreseen] == change.card == card


def test_families_are_told_that_it_takes_place_after_all(busy, closed, frozen):
    lift_closure(closure=closed, by=None)
    frozen.shift(TEN_MINUTES)
    mails = post()

    assert sorted((mail.to[0], mail.subject) for mail in mails) == [
        ("here@example.org", BACK),
        ("waits@example.org", BACK),
    ]
    bodies = {mail.to[0].partition("@")[0]: mail.body for mail in mails}
    assert "You have kept your place." in bodies["here"]
    assert "You keep your turn on the waiting list." in bodies["waits"]


def test_who_has_not_read_of_the_closing_hears_of_neither(busy, frozen):
    facts = closing()
    close_house(**facts, by=None)
    change = lift_closure(closure=facts["closure"], by=None)

    frozen.shift(3600)

    assert posted() == []
    assert change.card == [["dates", 1]]


def test_date_that_another_closure_holds_is_told_of_once(busy, closed, frozen):
    other = closing(days=2)
    close_house(**other, by=None)

    lift_closure(closure=closed, by=None)
    frozen.shift(3600)

    assert posted() == []
    busy.refresh_from_db()
    assert busy.closure == other["closure"]


def test_undone_in_time_nobody_hears_of_it(busy, frozen):
    before = standing(busy)
    change = close_house(**closing(), by=None)
    frozen.shift(TEN_MINUTES - 1)

    changes.undo(change)

    frozen.shift(3600)
    assert posted() == []
    assert standing(busy) == before


def test_lifting_is_undone_only_while_nobody_has_signed_up(busy, closed):
    change = lift_closure(closure=closed, by=None)
    PlaceFactory(occurrence=busy, queued_at=timezone.now() + timedelta(seconds=1))

    with pytest.raises(CannotUndo):
        changes.undo(change)


def test_seats_that_came_free_meanwhile_are_handed_on_once_lifting_is_settled(busy, closed, frozen):
    cancel_place(place=place_of(busy, "here@example.org"))
    lift_closure(closure=closed, by=None)

    assert hand_on_free_seats(busy.pk) == 0
    frozen.shift(TEN_MINUTES)
    assert hand_on_free_seats(busy.pk) == 1
