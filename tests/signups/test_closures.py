"""What families hear when the house closes on their dates, and when it opens after all."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from core import changes
from core.changes import CannotUndo, foresee
from core.models import Change
from events.actions import (
    LineFacts,
    change_closure,
    close_house,
    lift_closure,
    save_schedule,
)
from events.actions.closing import describe_closing, describe_lifting
from events.actions.closure_changing import describe_changing
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


def changed(closure, **kwargs):
    """Gives it other days or reasons."""
    facts = closing(**kwargs)
    facts["closure"].reasons = {"da": "Rørskade", "en": "Burst pipe"}
    return change_closure(closure=closure, wanted=facts["closure"], zones=facts["zones"], by=None)


def test_families_of_a_date_that_stays_within_a_changed_closure_hear_nothing(busy, closed, frozen):
    change = changed(closed, days=2)
    frozen.shift(3600)

    assert posted() == []
    assert change.card == []


def test_only_families_whose_date_the_change_takes_or_gives_back_are_told(
    line, busy, closed, frozen
):
    next_one = line.occurrences.order_by("starts_at")[1]
    stand_on(next_one, later={})
    later = NEXT_WEDNESDAY + timedelta(weeks=1)
    foreseen = foresee(Change(**describe_changing(closed, closing(later)["closure"], [])))

    change = change_closure(closure=closed, wanted=closing(later)["closure"], zones=[], by=None)
    assert posted() == []
    frozen.shift(TEN_MINUTES)
    mails = post()

    assert sorted((mail.to[0], mail.subject) for mail in mails) == [
        ("here@example.org", BACK),
        ("later@example.org", OFF),
        ("waits@example.org", BACK),
    ]
    assert [[each.key, each.count] for each in foreseen] == change.card
    assert change.card == [["dates", 2], ["families", 2], ["waiting", 1]]


def test_who_has_not_read_of_the_closing_hears_nothing_when_it_is_changed_away(busy, frozen):
    facts = closing()
    close_house(**facts, by=None)
    change = changed(facts["closure"], day=NEXT_WEDNESDAY + timedelta(days=1))

    frozen.shift(3600)

    assert posted() == []
    assert change.card == [["dates", 1]]


def test_date_that_leaves_a_closure_and_comes_into_it_again_is_told_of_once(busy, frozen):
    facts = closing()
    close_house(**facts, by=None)
    changed(facts["closure"], day=NEXT_WEDNESDAY + timedelta(days=1))
    changed(facts["closure"])

    frozen.shift(3600)

    mails = post()
    assert sorted(mail.to[0] for mail in mails) == ["here@example.org", "waits@example.org"]
    assert all("Burst pipe" in mail.body for mail in mails)


def test_family_that_read_last_that_it_takes_place_is_not_told_so_again(busy, closed, frozen):
    away = NEXT_WEDNESDAY + timedelta(days=1)
    changed(closed, day=away)
    frozen.shift(TEN_MINUTES)
    assert {mail.subject for mail in post()} == {BACK}

    changed(closed)
    change = changed(closed, day=away)

    frozen.shift(3600)
    assert posted() == []
    assert change.card == [["dates", 1]]


def test_family_that_read_last_that_it_is_off_is_not_told_so_again(busy, closed, frozen):
    changed(closed, day=NEXT_WEDNESDAY + timedelta(days=1))
    frozen.shift(120)

    change = changed(closed, days=2)
    frozen.shift(3600)

    assert posted() == []
    assert change.card == [["dates", 1]]


def test_undone_change_is_told_to_nobody(busy, closed, frozen):
    before = standing(busy)
    change = changed(closed, day=NEXT_WEDNESDAY + timedelta(days=1))
    frozen.shift(TEN_MINUTES - 1)

    changes.undo(change)

    frozen.shift(3600)
    assert posted() == []
    assert standing(busy) == before


def test_change_is_undone_only_while_nobody_has_signed_up_for_what_came_back(busy, closed):
    change = changed(closed, day=NEXT_WEDNESDAY + timedelta(days=1))
    PlaceFactory(occurrence=busy, queued_at=timezone.now() + timedelta(seconds=1))

    with pytest.raises(CannotUndo):
        changes.undo(change)


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


@pytest.mark.parametrize("is_changed", [False, True])
def test_seats_that_came_free_meanwhile_are_handed_on_once_opening_is_settled(
    busy, closed, frozen, is_changed
):
    cancel_place(place=place_of(busy, "here@example.org"))
    if is_changed:
        changed(closed, day=NEXT_WEDNESDAY + timedelta(days=1))
    else:
        lift_closure(closure=closed, by=None)

    assert hand_on_free_seats(busy.pk) == 0
    frozen.shift(TEN_MINUTES)
    assert hand_on_free_seats(busy.pk) == 1


def test_house_that_closes_opens_and_closes_again_says_so_once(busy, frozen):
    first = closing()
    close_house(**first, by=None)
    lift_closure(closure=first["closure"], by=None)
    close_house(**closing(), by=None)

    frozen.shift(TEN_MINUTES)

    assert sorted(posted()) == [("here", OFF), ("waits", OFF)]


def test_date_that_was_closed_while_its_plan_changed_comes_back_as_set_by_hand(busy, line):
    facts = closing()
    close_house(**facts, by=None)
    plan = LineFacts.stored(line)
    plan.line.start_time, plan.line.end_time = time(11), time(13)
    save_schedule(series=line.series, lines=[plan], by=None)

    lift_closure(closure=facts["closure"], by=None)

    busy.refresh_from_db()
    assert (busy.state, busy.starts_at.astimezone(ZONE).hour) == ("planned", 10)
    assert busy.pinned == ["time"]


def test_date_that_comes_back_to_its_own_plan_is_not_set_by_hand(busy):
    facts = closing()
    close_house(**facts, by=None)

    lift_closure(closure=facts["closure"], by=None)

    busy.refresh_from_db()
    assert (busy.state, busy.pinned) == ("planned", [])
