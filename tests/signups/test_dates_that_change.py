"""What families hear when the house cancels or moves a date."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from core import changes
from core.changes import CannotUndo
from core.changes import foresee as foresee_change
from core.models import Change
from events.actions import cancel_dates
from events.actions.cancelling import describe_cancelled
from events.actions.scheduling import foresee_plans
from events.plans import LineFacts
from events.succession import plan_schedule
from events.wall_clock import ZONE
from outbox.enums import LetterStatus
from outbox.models import Letter
from signups.actions import cancel_place

from .families import place_of, post, posted, sign_up, stand_on, standing

pytestmark = pytest.mark.django_db

TEN_MINUTES = 600
CANCELLED, MOVED = "Cancelled: Fars Legestue", "New time: Fars Legestue"


@pytest.fixture
def busy(line):
    """The first of them, with every way of standing on it."""
    occurrence = line.occurrences.earliest("starts_at")
    stand_on(
        occurrence,
        here={},
        offered={"offered": True},
        waits={"waiting": True},
        gone={"cancelled": True},
        declined={"withdrawn": True},
    )
    return occurrence


def test_everyone_on_a_cancelled_date_is_told_after_ten_minutes(busy, frozen):
    cancel_dates(dates=[busy], reason="The host is ill.", by=None)

    assert posted() == []
    frozen.shift(TEN_MINUTES - 1)
    assert posted() == []
    frozen.shift(1)
    mails = post()

    assert sorted((mail.to[0], mail.subject) for mail in mails) == [
        ("here@example.org", CANCELLED),
        ("offered@example.org", CANCELLED),
        ("waits@example.org", CANCELLED),
    ]
    assert all("The host is ill." in mail.body for mail in mails)


def test_undone_in_time_nobody_hears_of_it(busy, frozen):
    before = standing(busy)
    change = cancel_dates(dates=[busy], reason="", by=None)
    frozen.shift(TEN_MINUTES - 1)

    changes.undo(change)

    frozen.shift(3600)
    assert posted() == []
    assert standing(busy) == before


def test_undo_comes_too_late_when_families_have_been_told(busy, frozen):
    change = cancel_dates(dates=[busy], reason="", by=None)
    frozen.shift(TEN_MINUTES)

    with pytest.raises(CannotUndo):
        changes.undo(change)


def test_cancelled_undone_and_cancelled_once_more_is_told_once(busy, frozen):
    changes.undo(cancel_dates(dates=[busy], reason="", by=None))
    cancel_dates(dates=[busy], reason="", by=None)

    frozen.shift(TEN_MINUTES)

    assert [subject for _name, subject in posted()] == [CANCELLED] * 3


def test_who_let_go_meanwhile_is_not_told(busy, frozen):
    cancel_dates(dates=[busy], reason="", by=None)
    cancel_place(place=place_of(busy, "here@example.org"))

    frozen.shift(TEN_MINUTES)

    assert ("here", CANCELLED) not in posted()


@pytest.mark.parametrize(("day", "hour", "leaves_at_night"), [(19, 22, False), (20, 22, True)])
def test_at_night_only_what_cannot_wait_for_the_morning_leaves(
    busy, frozen, day, hour, leaves_at_night
):
    frozen.move_to(datetime(2026, 10, day, hour, tzinfo=ZONE))

    cancel_dates(dates=[busy], reason="", by=None)

    frozen.shift(TEN_MINUTES)
    assert bool(posted()) is leaves_at_night
    frozen.move_to(datetime(2026, 10, day + 1, 7, tzinfo=ZONE))
    assert bool(posted()) is not leaves_at_night


def test_card_of_a_cancelled_date_is_what_was_foreseen(busy):
    foreseen = foresee_change(Change(**describe_cancelled([busy], "")))

    change = cancel_dates(dates=[busy], reason="", by=None)

    assert change.card == [[line.key, line.count] for line in foreseen]
    assert change.card == [["dates", 1], ["families", 2], ["waiting", 1]]
    assert Letter.objects.filter(change=change).count() == 3


def test_card_of_a_moved_plan_is_what_was_foreseen(busy, move, line):
    line.start_time, line.end_time = time(13), time(15)
    foreseen = foresee_plans(line.series, plan_schedule([LineFacts(line)]))

    change = move(to=13)

    assert change.card == [[line.key, line.count] for line in foreseen]
    assert change.card == [["dates", 1], ["families", 2], ["waiting", 1]]


def test_everyone_on_a_moved_date_is_told_the_new_time_and_the_old(busy, move, frozen):
    move(to=13)
    assert posted() == []

    frozen.shift(TEN_MINUTES)
    mails = {mail.to[0]: mail for mail in post()}

    assert set(mails) == {"here@example.org", "offered@example.org", "waits@example.org"}
    body = mails["here@example.org"].body
    assert mails["here@example.org"].subject == MOVED
    assert "When: Wednesday 21 October 2026, 13:00–15:00" in body
    assert "Before: Wednesday 21 October 2026, 10:00–12:00" in body
    assert "Your place moves along" in body
    assert "your turn on the waiting list" in mails["waits@example.org"].body


def test_plan_put_back_within_ten_minutes_tells_nobody(busy, move, frozen):
    move(to=13)
    frozen.shift(TEN_MINUTES - 1)

    move(to=10)

    frozen.shift(TEN_MINUTES)
    assert posted() == []


def test_plan_saved_twice_tells_of_the_last_time_and_the_first(busy, move, frozen):
    move(to=13)
    move(to=14)

    frozen.shift(TEN_MINUTES)
    (mail,) = [mail for mail in post() if mail.to == ["here@example.org"]]

    assert "14:00–16:00" in mail.body
    assert "Before: Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_plan_that_comes_back_to_a_time_it_had_meanwhile_is_told_of_once(busy, move, frozen):
    for hour in (13, 14, 13):
        move(to=hour)

    frozen.shift(TEN_MINUTES)

    assert sorted(posted()) == [("here", MOVED), ("offered", MOVED), ("waits", MOVED)]


def test_letter_of_a_worker_that_died_tells_no_time_that_is_no_more(busy, move, frozen):
    move(to=13)
    frozen.shift(TEN_MINUTES)
    Letter.objects.update(status=LetterStatus.SENDING, next_try_at=timezone.now())

    move(to=14)

    frozen.shift(TEN_MINUTES)
    mails = post()
    assert len(mails) == 3
    assert all("14:00–16:00" in mail.body for mail in mails)


def test_plan_put_back_after_families_were_told_tells_them_again(busy, move, frozen):
    move(to=13)
    frozen.shift(TEN_MINUTES)
    assert len(posted()) == 3

    move(to=10)

    frozen.shift(TEN_MINUTES)
    assert [subject for _name, subject in posted()] == [MOVED] * 3


def test_date_moved_and_then_cancelled_is_told_of_as_cancelled_only(busy, move, frozen):
    move(to=13)
    busy.refresh_from_db()
    cancel_dates(dates=[busy], reason="", by=None)

    frozen.shift(TEN_MINUTES)

    assert {subject for _name, subject in posted()} == {CANCELLED}


def test_dates_without_families_move_in_silence(move):
    assert move(to=13).after["dates"] == {}
    assert not Letter.objects.exists()


def test_family_that_signs_up_after_the_move_is_not_told_of_it(busy, move, frozen):
    move(to=13)
    sign_up(busy, "new@example.org")
    frozen.shift(TEN_MINUTES)

    assert ("new", MOVED) not in posted()


def test_letters_of_the_past_are_left_alone_by_a_move(busy, move, frozen):
    move(to=13)
    frozen.shift(TEN_MINUTES)
    post()
    sent = Letter.objects.filter(status=LetterStatus.SENT).count()

    move(to=14)

    assert Letter.objects.filter(status=LetterStatus.SENT).count() == sent == 3


def test_seats_and_turns_move_along(busy, move):
    before = standing(busy)

    move(to=13)

    assert standing(busy) == before
    busy.refresh_from_db()
    assert busy.starts_at == datetime(2026, 10, 21, 13, tzinfo=ZONE)
    assert timedelta(hours=2) == busy.ends_at - busy.starts_at
