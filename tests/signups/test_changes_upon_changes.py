"""Whatever the house decides, decides again and takes back: families hear once what is so."""

from datetime import datetime

import pytest

from core import changes
from core.changes import CannotUndo
from events.actions import LineFacts, cancel_dates, save_schedule
from events.models import Line
from events.rule_text import parse_rule
from events.wall_clock import ZONE
from outbox.enums import LetterStatus
from outbox.models import Letter
from signups.actions import cancel_place, change_party
from signups.models import Signup
from signups.parties import Party
from tests.factories.signups import PlaceFactory

from .families import place_of, post, posted, send, sign_up, standing

pytestmark = pytest.mark.django_db

MINUTE = 60
HOUR = 3600
ANNA = "anna@example.org"
CANCELLED, MOVED = ("anna", "Cancelled: Fars Legestue"), ("anna", "New time: Fars Legestue")


@pytest.fixture
def busy(line):
    """The first of them, with a family on it that has had its receipt."""
    occurrence = line.occurrences.earliest("starts_at")
    sign_up(occurrence, ANNA, language="en")
    post()
    return occurrence


def cancel(occurrence):
    occurrence.refresh_from_db()
    return cancel_dates(dates=[occurrence], reason="", by=None)


def stands_at(occurrence):
    occurrence.refresh_from_db()
    return occurrence.state, occurrence.starts_at.astimezone(ZONE).hour


def test_second_move_undone_leaves_the_first_to_be_told(busy, move, frozen):
    move(to=13)
    frozen.shift(2 * MINUTE)
    changes.undo(move(to=14))

    frozen.shift(HOUR)
    (mail,) = post()

    assert stands_at(busy) == ("planned", 13)
    assert "When: Wednesday 21 October 2026, 13:00–15:00" in mail.body
    assert "Before: Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_move_back_undone_leaves_the_move_to_be_told(busy, move, frozen):
    move(to=13)
    changes.undo(move(to=10))

    frozen.shift(HOUR)

    assert stands_at(busy) == ("planned", 13)
    assert posted() == [MOVED]


def test_both_moves_undone_nobody_hears_of_either(busy, move, frozen):
    first = move(to=13)
    changes.undo(move(to=14))
    changes.undo(first)

    frozen.shift(HOUR)

    assert stands_at(busy) == ("planned", 10)
    assert posted() == []


def test_move_waits_while_the_date_may_still_turn_out_cancelled(busy, move, frozen):
    move(to=13)
    frozen.shift(5 * MINUTE)
    change = cancel(busy)
    frozen.shift(5 * MINUTE + 1)
    assert posted() == []

    changes.undo(change)

    frozen.shift(HOUR)
    assert stands_at(busy) == ("planned", 13)
    assert posted() == [MOVED]


def test_cancelled_date_stays_at_its_time_when_the_plan_moves(busy, move, frozen):
    change = cancel(busy)
    assert move(to=15).after["dates"] == {}

    changes.undo(change)

    frozen.shift(HOUR)
    assert stands_at(busy) == ("planned", 10)
    assert posted() == []


@pytest.mark.parametrize("is_moved_first", [True, False])
def test_letter_of_a_cancelled_date_names_the_time_the_family_knows(
    busy, move, frozen, is_moved_first
):
    if is_moved_first:
        move(to=15)
        cancel(busy)
    else:
        cancel(busy)
        move(to=15)

    frozen.shift(HOUR)
    (mail,) = post()

    assert mail.subject == CANCELLED[1]
    assert "When: Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_family_that_came_to_an_empty_date_for_its_new_time_is_not_moved_back(
    busy, move, line, frozen
):
    change = move(to=13)
    other = line.occurrences.latest("starts_at")
    frozen.shift(MINUTE)
    sign_up(other, "bo@example.org")

    with pytest.raises(CannotUndo):
        changes.undo(change)

    assert stands_at(other) == ("planned", 13)


def test_smaller_family_that_came_in_place_of_a_larger_is_not_moved_back(busy, move, frozen):
    change = move(to=13)
    frozen.shift(MINUTE)
    cancel_place(place=place_of(busy, ANNA))
    busy.refresh_from_db()
    sign_up(busy, "bo@example.org")

    with pytest.raises(CannotUndo):
        changes.undo(change)

    assert stands_at(busy) == ("planned", 13)


def test_family_that_has_read_the_new_time_meanwhile_is_not_moved_back(busy, move, frozen):
    change = move(to=13)
    frozen.shift(MINUTE)
    change_party(signup=place_of(busy, ANNA).signup, party=Party(1, 1))
    (mail,) = post()
    assert "13:00–15:00" in mail.body

    with pytest.raises(CannotUndo):
        changes.undo(change)


def test_family_that_left_does_not_stand_in_the_way(busy, move, frozen):
    change = move(to=13)
    cancel_place(place=place_of(busy, ANNA))

    changes.undo(change)

    assert stands_at(busy) == ("planned", 10)


def test_letter_about_something_else_may_be_the_first_to_tell_of_the_new_time(busy, move, frozen):
    move(to=13)
    change_party(signup=place_of(busy, ANNA).signup, party=Party(1, 1))
    (mail,) = post()
    frozen.shift(HOUR)

    assert mail.subject == "Your sign-up has been changed: Fars Legestue"
    assert "This date has a new time. Your place moves along with it." in mail.body
    assert "Before: Wednesday 21 October 2026, 10:00–12:00" in mail.body
    assert posted() == []


def test_address_put_right_since_hears_of_the_next_move(busy, move, frozen):
    form = Signup.objects.get().form_token
    move(to=13)
    send(busy, "right@example.org", form_token=form)
    post()
    move(to=15)

    frozen.shift(HOUR)

    assert posted() == [("right", MOVED[1])]


def test_letter_in_a_workers_hands_forbids_moving_back(busy, move, frozen):
    change = move(to=13)
    change_party(signup=place_of(busy, ANNA).signup, party=Party(1, 1))
    Letter.objects.filter(kind="signups/changed").update(status=LetterStatus.SENDING)

    with pytest.raises(CannotUndo):
        changes.undo(change)


def test_receipt_does_not_arrive_beside_the_cancellation(busy, frozen):
    sign_up(busy, "bo@example.org")
    cancel(busy)

    frozen.shift(HOUR)

    assert sorted(posted()) == [CANCELLED, ("bo", CANCELLED[1])]


def test_other_news_waits_while_a_move_can_be_undone(busy, move, frozen):
    sign_up(busy, "bo@example.org")
    change = move(to=13)
    assert posted() == []

    changes.undo(change)

    frozen.shift(HOUR)
    (mail,) = post()
    assert "10:00–12:00" in mail.body
    assert "Before" not in mail.body


def test_letters_about_another_date_of_the_family_are_not_held(busy, line, frozen):
    other = line.occurrences.latest("starts_at")
    PlaceFactory(signup=place_of(busy, ANNA).signup, occurrence=other)
    cancel_place(place=other.places.get())

    cancel(busy)

    assert posted() == [("anna", "You are no longer signed up: Fars Legestue")]


def test_move_away_from_tomorrow_is_told_at_night(busy, line, frozen):
    frozen.move_to(datetime(2026, 10, 20, 22, tzinfo=ZONE))
    line = Line.objects.get(pk=line.pk)
    line.rule = parse_rule("RRULE:FREQ=WEEKLY;BYDAY=FR")
    save_schedule(series=line.series, lines=[LineFacts(line)], by=None)

    frozen.shift(10 * MINUTE)

    assert posted() == [MOVED]


def test_offer_that_waits_for_the_morning_is_not_made_for_a_cancelled_date(busy, frozen):
    sign_up(busy, "bo@example.org", adults=3)
    post()
    frozen.move_to(datetime(2026, 10, 15, 22, tzinfo=ZONE))
    cancel_place(place=place_of(busy, ANNA))
    post()
    assert standing(busy)["bo"] == "offered"
    cancel(busy)

    frozen.move_to(datetime(2026, 10, 16, 7, 1, tzinfo=ZONE))

    assert posted() == [("bo", CANCELLED[1])]


def test_offer_is_made_after_all_when_the_cancelling_is_undone(busy, frozen):
    sign_up(busy, "bo@example.org", adults=3)
    post()
    cancel_place(place=place_of(busy, ANNA))
    change = cancel(busy)
    frozen.shift(9 * MINUTE)
    assert [name for name, _subject in posted()] == ["anna"]

    changes.undo(change)

    frozen.shift(HOUR)
    assert posted() == [("bo", "There is room for you: Fars Legestue")]
