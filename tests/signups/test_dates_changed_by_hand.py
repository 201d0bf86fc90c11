"""What families hear when one date gets another time, place or number of seats."""

from datetime import date, time

import pytest

from core import changes
from events.actions import LineFacts, change_dates, save_schedule
from events.actions.changing import describe_changed
from events.date_states import written_times
from events.wall_clock import span
from outbox.models import Letter
from tests.factories.rooms import ZoneFactory
from tests.support.changes import assert_foreseen_is_done

from .families import post, posted, sign_up

pytestmark = pytest.mark.django_db

TEN_MINUTES = 600
MOVED, ELSEWHERE = "New time: Fars Legestue", "New place: Fars Legestue"
TO_THURSDAY = {
    "time": written_times(*span(date(2026, 10, 22), time(13), time(15)), is_all_day=False)
}


@pytest.fixture
def hall():
    return ZoneFactory(names={"da": "Salen", "en": "The hall"})


@pytest.fixture
def kitchen():
    return ZoneFactory(names={"da": "Køkkenet", "en": "The kitchen"})


@pytest.fixture
def busy(line, hall):
    """The first date, in the hall, with a family on it that has had its receipt."""
    occurrence = line.occurrences.earliest("starts_at")
    occurrence.zones.set([hall])
    sign_up(occurrence, "anna@example.org")
    post()
    return occurrence


def change(row, **wanted):
    return change_dates(series=row.series, wanted={row.pk: wanted}, by=None)


def test_moved_date_is_told_with_the_time_before(busy, frozen):
    change(busy, **TO_THURSDAY)
    assert posted() == []

    frozen.shift(TEN_MINUTES)
    (mail,) = post()

    assert mail.subject == MOVED
    assert "When: Thursday 22 October 2026, 13:00–15:00" in mail.body
    assert "Before: Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_another_room_is_told_with_the_room_before(busy, kitchen, frozen):
    change(busy, zones=[kitchen.pk])

    frozen.shift(TEN_MINUTES)
    (mail,) = post()

    assert mail.subject == ELSEWHERE
    assert "Where: The kitchen" in mail.body
    assert "Before: The hall" in mail.body
    assert "New time" not in mail.body


def test_new_time_and_new_room_are_one_letter(busy, kitchen, frozen):
    change(busy, **TO_THURSDAY)
    change(busy, zones=[kitchen.pk])

    frozen.shift(TEN_MINUTES)
    (mail,) = post()

    assert mail.subject == MOVED
    assert "Before: Wednesday 21 October 2026, 10:00–12:00" in mail.body
    assert "Before: The hall" in mail.body


def test_room_put_back_in_time_is_told_to_nobody(busy, hall, kitchen, frozen):
    change(busy, zones=[kitchen.pk])
    change(busy, zones=[hall.pk])

    frozen.shift(TEN_MINUTES)

    assert posted() == []


def test_room_changed_undone_is_told_to_nobody(busy, kitchen, frozen):
    changes.undo(change(busy, zones=[kitchen.pk]))

    frozen.shift(TEN_MINUTES)

    assert posted() == []


def test_room_changed_again_after_the_letter_names_the_one_families_know(
    busy, hall, kitchen, frozen
):
    change(busy, zones=[kitchen.pk])
    frozen.shift(TEN_MINUTES)
    post()

    change(busy, zones=[hall.pk])
    frozen.shift(TEN_MINUTES)
    (mail,) = post()

    assert "Before: The kitchen" in mail.body


def test_receipt_of_a_family_that_comes_later_tells_the_new_room_only(busy, kitchen, frozen):
    change(busy, zones=[kitchen.pk])
    frozen.shift(TEN_MINUTES)
    post()

    sign_up(busy, "ben@example.org")
    (mail,) = post()

    assert "Where: The kitchen" in mail.body
    assert "Before" not in mail.body


def test_plan_in_another_room_tells_families_too(busy, line, kitchen, frozen):
    done = save_schedule(series=line.series, lines=[LineFacts(line, [kitchen])], by=None)
    assert done.card == [["dates", 1], ["families", 1]]

    frozen.shift(TEN_MINUTES)

    assert posted() == [("anna", ELSEWHERE)]


def test_what_is_foreseen_is_what_is_done(busy, kitchen):
    wanted = {busy.pk: {"zones": [kitchen.pk]}}

    done = assert_foreseen_is_done(**describe_changed(busy.series, [busy], wanted))

    assert done.card == [["dates", 1], ["families", 1]]
    assert Letter.objects.filter(change=done).count() == 1


def test_other_seats_are_told_to_nobody(busy):
    done = change(busy, capacity=9)

    assert done.card == [["dates", 1]]
    assert not Letter.objects.filter(change=done).exists()


def test_family_that_came_for_the_new_time_is_not_moved_back(busy, frozen):
    done = change(busy, **TO_THURSDAY)
    frozen.shift(60)
    sign_up(busy, "ben@example.org")

    with pytest.raises(changes.CannotUndo):
        changes.undo(done)
