"""Seats that a change brought, and that may be taken back for ten minutes."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from core import changes
from events.actions import LineFacts, change_dates, save_schedule
from events.actions.changing import describe_changed
from events.actions.scheduling import foresee_plans
from events.date_states import written_times
from events.models import Occurrence
from events.succession import plan_schedule
from events.wall_clock import span
from signups.actions import accept_seat, cancel_place, change_party, seat_by_hand
from signups.jobs import offer_free_seats
from signups.parties import Party
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory
from tests.support.changes import assert_foreseen_is_done

from .families import place_of, post, posted, sign_up, standing, sums

pytestmark = pytest.mark.django_db

TEN_MINUTES = 600


@pytest.fixture
def hall():
    return ZoneFactory(names={"da": "Salen", "en": "The hall"})


@pytest.fixture
def empty(line):
    """The first date: three seats, and nobody on it."""
    return line.occurrences.earliest("starts_at")


@pytest.fixture
def busy(empty, hall):
    """In the hall, with a family on it that has had its receipt."""
    empty.zones.set([hall])
    sign_up(empty, "anna@example.org")
    post()
    return empty


@pytest.fixture
def full(empty):
    """Three seats are taken, and a party of two waits."""
    sign_up(empty, "anna@example.org", adults=3)
    sign_up(empty, "ben@example.org", adults=2)
    post()
    empty.refresh_from_db()
    return empty


def change(row, **wanted):
    return change_dates(series=row.series, wanted={row.pk: wanted}, by=None)


def plan(line, zones=(), **facts):
    line.refresh_from_db()
    for name, value in facts.items():
        setattr(line, name, value)
    return save_schedule(series=line.series, lines=[LineFacts(line, zones)], by=None)


@pytest.fixture
def waiting(busy):
    """Two seats, one taken; a party of two waits."""
    change(busy, capacity=2)
    sign_up(busy, "ben@example.org", adults=2)
    return busy


def test_new_seats_are_offered_once_they_cannot_be_taken_back(waiting, frozen):
    frozen.shift(TEN_MINUTES)
    change(waiting, capacity=4)

    offer_free_seats()
    assert standing(waiting)["ben"] == "waiting"
    frozen.shift(TEN_MINUTES)
    offer_free_seats()

    assert standing(waiting)["ben"] == "offered"


def test_new_seats_taken_back_leave_everybody_where_they_were(waiting, frozen):
    frozen.shift(TEN_MINUTES)
    before = standing(waiting), sums(waiting)
    done = change(waiting, capacity=4)
    offer_free_seats()

    changes.undo(done)

    frozen.shift(TEN_MINUTES)
    offer_free_seats()
    assert (standing(waiting), sums(waiting)) == before


def test_new_seat_that_somebody_has_is_not_taken_back(busy, frozen):
    change(busy, capacity=1)
    done = change(busy, capacity=4)
    frozen.shift(60)
    sign_up(busy, "ben@example.org")

    with pytest.raises(changes.CannotUndo):
        changes.undo(done)

    assert place_of(busy, "ben@example.org").status == "confirmed"


def test_seats_that_a_plan_gives_wait_for_their_ten_minutes_too(waiting, line, hall, frozen):
    frozen.shift(TEN_MINUTES)
    Occurrence.objects.filter(pk=waiting.pk).update(pinned=[])
    line.capacity = 4
    done = save_schedule(series=line.series, lines=[LineFacts(line, [hall])], by=None)

    offer_free_seats()
    assert standing(waiting)["ben"] == "waiting"
    assert done.card == [["dates", 1], ["offers", 1]]

    frozen.shift(TEN_MINUTES)
    offer_free_seats()
    assert standing(waiting)["ben"] == "offered"


@pytest.mark.parametrize(
    ("seats", "offered"),
    [(3, [["offers", 1]]), (5, [["offers", 2]]), (None, [["offers", 2]]), (1, [])],
)
def test_card_says_how_many_of_those_who_wait_get_the_new_seats(waiting, frozen, seats, offered):
    sign_up(waiting, "carla@example.org", adults=2)
    waiting.refresh_from_db()
    frozen.shift(TEN_MINUTES)
    wanted = {waiting.pk: {"capacity": seats}}

    done = assert_foreseen_is_done(**describe_changed(waiting.series, [waiting], wanted))

    assert done.card == [["dates", 1], *offered]
    frozen.shift(TEN_MINUTES)
    offer_free_seats()
    assert sum(status == "offered" for status in standing(waiting).values()) == sum(
        count for _key, count in offered
    )


def test_two_days_before_everybody_who_fits_is_told_of_the_same_seats(waiting, frozen):
    sign_up(waiting, "carla@example.org", adults=2)
    waiting.refresh_from_db()
    frozen.move_to(waiting.starts_at - timedelta(hours=20))
    wanted = {waiting.pk: {"capacity": 3}}

    done = assert_foreseen_is_done(**describe_changed(waiting.series, [waiting], wanted))

    assert done.card == [["dates", 1], ["offers", 2]]


def test_seats_of_a_plan_are_held_back_where_nobody_was_on_the_date(line, empty, frozen):
    done = plan(line, capacity=6)
    empty.refresh_from_db()
    for name in ("anna", "ben", "carla"):
        frozen.shift(1)
        sign_up(empty, f"{name}@example.org", adults=3)
    cancel_place(place=place_of(empty, "anna@example.org"))

    assert standing(empty)["carla"] == "waiting"
    frozen.shift(TEN_MINUTES)
    offer_free_seats()
    assert standing(empty)["carla"] == "offered"
    assert "offers" not in dict(done.card)


def of_two_families(line, date):
    done = plan(line, capacity=9)
    date.refresh_from_db()
    for name in ("anna", "ben"):
        sign_up(date, f"{name}@example.org", adults=3)
    return done


def by_hand(_line, date):
    done = change(date, capacity=5)
    seat_by_hand(place=place_of(date, "ben@example.org"), by=UserFactory())
    return done


def by_the_first_answer(_line, date):
    done = change(date, capacity=5)
    accept_seat(place=place_of(date, "ben@example.org"))
    return done


def by_a_party_that_grows(_line, date):
    cancel_place(place=place_of(date, "ben@example.org"))  # who waits, and would be first
    done = change(date, capacity=6)
    place = place_of(date, "anna@example.org")
    change_party(signup=place.signup, party=Party(6, 0, ()))
    return done


@pytest.mark.parametrize("take", [by_hand, by_the_first_answer, by_a_party_that_grows])
def test_seats_that_a_family_has_by_now_are_not_taken_back(line, full, frozen, take):
    frozen.move_to(full.starts_at - timedelta(hours=20))
    done = take(line, full)

    with pytest.raises(changes.CannotUndo, match="one of the new seats"):
        changes.undo(done)

    full.refresh_from_db()
    assert full.taken <= full.capacity


def test_seats_that_families_have_by_a_plan_are_not_taken_back(line, empty, frozen):
    done = of_two_families(line, empty)

    with pytest.raises(changes.CannotUndo, match="one of the new seats"):
        changes.undo(done)


def test_date_that_was_overbooked_can_be_so_again(line, full, frozen):
    frozen.shift(TEN_MINUTES)
    change(full, capacity=2)
    done = change(full, capacity=3)

    changes.undo(done)

    full.refresh_from_db()
    assert (full.taken, full.capacity) == (3, 2)


def test_room_that_a_family_was_told_of_is_not_taken_back(line, empty, hall, frozen):
    kitchen = ZoneFactory(names={"da": "Køkkenet", "en": "The kitchen"})
    plan(line, [hall])
    frozen.shift(TEN_MINUTES)
    done = plan(line, [kitchen])
    sign_up(empty, "anna@example.org")
    (receipt,) = post()
    assert "The kitchen" in receipt.body

    with pytest.raises(changes.CannotUndo):
        changes.undo(done)

    assert [*empty.zones.all()] == [kitchen]


@pytest.mark.parametrize(
    ("hours", "days", "offers"), [(20, 5, 1), (100, -3, 2)], ids=["farther", "nearer"]
)
def test_who_gets_seats_is_foreseen_by_the_new_time(full, frozen, hours, days, offers):
    sign_up(full, "carla@example.org", adults=2)
    full.refresh_from_db()
    frozen.move_to(full.starts_at - timedelta(hours=hours))
    times = span(full.local_date + timedelta(days=days), time(10), time(12))
    wanted = {full.pk: {"capacity": 5, "time": written_times(*times, is_all_day=False)}}

    done = assert_foreseen_is_done(**describe_changed(full.series, [full], wanted))

    assert dict(done.card)["offers"] == offers


def test_plan_foresees_by_the_new_time_too(line, full, frozen):
    sign_up(full, "carla@example.org", adults=2)
    frozen.move_to(full.starts_at - timedelta(hours=49))
    line.refresh_from_db()
    line.capacity, line.start_time, line.end_time = 5, time(8), time(9)
    foreseen = foresee_plans(line.series, plan_schedule([LineFacts(line)]))

    done = save_schedule(series=line.series, lines=[LineFacts(line)], by=None)

    assert done.card == [[each.key, each.count] for each in foreseen]
    assert dict(done.card)["offers"] == 2


def test_who_knows_of_free_seats_already_is_not_counted_again(empty, frozen):
    sign_up(empty, "anna@example.org")
    sign_up(empty, "dora@example.org", adults=2)
    sign_up(empty, "ben@example.org")
    frozen.move_to(empty.starts_at - timedelta(hours=20))
    cancel_place(place=place_of(empty, "anna@example.org"))
    post()
    empty.refresh_from_db()
    frozen.shift(2 * 3600)
    wanted = {empty.pk: {"capacity": 6}}

    done = assert_foreseen_is_done(**describe_changed(empty.series, [empty], wanted))

    frozen.shift(TEN_MINUTES)
    offer_free_seats()
    assert (done.card, posted()) == ([["dates", 1]], [])


def test_card_of_new_seats_counts_the_dates_on_which_somebody_hears(line, full, frozen):
    other = line.occurrences.in_order()[1]
    sign_up(other, "dora@example.org")
    frozen.shift(TEN_MINUTES)

    done = plan(line, capacity=9)

    assert done.card == [["dates", 1], ["offers", 1]]
    assert timezone.now() < other.starts_at
