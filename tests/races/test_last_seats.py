"""Many families, few seats, one moment: through gunicorn, on both databases."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from statistics import quantiles

import pytest
from django.db import connection

from events.actions import cancel_dates
from events.enums import Mode
from outbox.models import Letter
from signups.actions import cancel_place
from signups.enums import PlaceStatus
from signups.letters import Kind
from signups.links import token
from signups.models import Place, Signup

pytestmark = pytest.mark.race

SEATS = 20
#: Seconds in which 19 of 20 families have their answer when 500 come at once, on two cores.
PATIENCE = {"sqlite": 2, "postgresql": 4}


def places(date, status):
    return Place.objects.filter(occurrence=date, status=status)


def assert_sums_are_true(date):
    date.refresh_from_db()
    held = sum(place.seats for place in Place.objects.filter(occurrence=date).holding_seats())
    assert (date.taken, date.waiting) == (held, places(date, PlaceStatus.WAITING).count())
    assert date.taken <= date.capacity


def test_200_sign_ups_for_20_seats(live_house, at_the_door, rush, sized):
    # In a drill nothing runs beside it.
    families, times = sized((200, 5), (500, 1))
    door = at_the_door(capacity=SEATS)

    answers = rush(live_house.base_url).post([door.sign_up(n) for n in range(families)])

    assert {answer.status for answer in answers} == {303}
    slowest = quantiles([answer.seconds for answer in answers], n=20)[-1]
    assert slowest <= times * PATIENCE[connection.vendor]
    confirmed = list(places(door.date, PlaceStatus.CONFIRMED).order_by("pk"))
    waiting = list(places(door.date, PlaceStatus.WAITING).order_by("pk"))
    assert (len(confirmed), len(waiting)) == (SEATS, families - SEATS)
    assert_sums_are_true(door.date)
    # Rows are written behind the lock, so their order is that of the queue; nobody waits who was
    # there before somebody seated.
    queue = [place.queued_at for place in (*confirmed, *waiting)]
    assert all(earlier <= later for earlier, later in pairwise(queue))
    assert Letter.objects.count() == Signup.objects.count() == families


@pytest.mark.postgresql
def test_without_the_lock_the_same_rush_oversells(start_house, at_the_door, rush):
    house = start_house(wsgi="tests.support.wsgi_without_locks")
    door = at_the_door(capacity=SEATS)

    rush(house.base_url).post([door.sign_up(n) for n in range(3 * SEATS)])

    assert places(door.date, PlaceStatus.CONFIRMED).count() > SEATS


def test_parties_are_never_split_and_fill_what_they_fit(live_house, at_the_door, rush):
    door = at_the_door(capacity=SEATS)

    answers = rush(live_house.base_url).post([door.sign_up(n, adults=1 + n % 4) for n in range(60)])

    assert {answer.status for answer in answers} == {303}
    assert_sums_are_true(door.date)
    left = door.date.capacity - door.date.taken
    assert not places(door.date, PlaceStatus.WAITING).filter(seats__lte=left).exists()


def test_one_form_posted_many_times_is_one_sign_up(live_house, at_the_door, rush, sized):
    door = at_the_door(capacity=SEATS)
    click = door.sign_up("impatient")

    answers = rush(live_house.base_url).post([click] * sized(50, 100))

    assert {answer.status for answer in answers} == {303}
    assert (Signup.objects.count(), Place.objects.count(), Letter.objects.count()) == (1, 1, 1)
    assert_sums_are_true(door.date)


def test_one_family_with_many_forms_has_one_place(live_house, at_the_door, rush, sized):
    door = at_the_door(capacity=SEATS)

    answers = rush(live_house.base_url).post([door.sign_up("same") for _ in range(sized(30, 50))])

    assert {answer.status for answer in answers} == {303}
    assert (Signup.objects.count(), Place.objects.count(), Letter.objects.count()) == (1, 1, 1)
    assert_sums_are_true(door.date)


def test_talk_goes_to_the_first_who_chooses_it(live_house, at_the_door, rush):
    door = at_the_door(capacity=4, mode=Mode.SLOTS)

    answers = rush(live_house.base_url).post([door.sign_up(n, slot=2) for n in range(30)])

    # The others are told that it is gone, and nothing of theirs is kept.
    assert Counter(answer.status for answer in answers)[303] == 1
    assert {answer.status for answer in answers} <= {303, 400, 409}
    assert Place.objects.get().slot == 2
    assert (Signup.objects.count(), Letter.objects.count()) == (1, 1)
    assert_sums_are_true(door.date)


def test_cancels_hand_their_seats_on_while_others_sign_up(live_house, at_the_door, rush):
    door = at_the_door(capacity=SEATS)
    going = rush(live_house.base_url)
    going.post([door.sign_up(n) for n in range(SEATS + 5)])
    leaving = places(door.date, PlaceStatus.CONFIRMED).select_related("signup")[:10]
    links = [f"/da/min-tilmelding/{token(place.signup)}/" for place in leaving]

    answers = going.post(
        [(link, {"do": "cancel"}) for link in links] + [door.sign_up(n) for n in range(100, 150)]
    )

    assert {answer.status for answer in answers} == {303}
    assert places(door.date, PlaceStatus.CANCELLED).count() == 10
    assert_sums_are_true(door.date)
    assert door.date.taken == SEATS
    # The five who waited from the start were asked, and nobody newer than one who still waits has
    # got anything.
    early = Place.objects.filter(signup__email__in=[f"family-{n}@example.org" for n in range(25)])
    assert not early.filter(status=PlaceStatus.WAITING).exists()
    held = Place.objects.filter(occurrence=door.date).holding_seats().order_by("queued_at")
    still_waiting = places(door.date, PlaceStatus.WAITING).order_by("queued_at")
    assert held.last().queued_at <= still_waiting.first().queued_at


def test_offers_are_answered_once_however_often_yes_is_pressed(live_house, at_the_door, rush):
    door = at_the_door(capacity=1)
    going = rush(live_house.base_url)
    for family in ("first", "second"):
        going.post([door.sign_up(family)])
    cancel_place(place=places(door.date, PlaceStatus.CONFIRMED).get())
    offered = places(door.date, PlaceStatus.OFFERED).select_related("signup").get()

    answers = going.post([(f"/da/min-tilmelding/{token(offered.signup)}/", {"do": "accept"})] * 20)

    assert {answer.status for answer in answers} == {303}
    assert places(door.date, PlaceStatus.CONFIRMED).get() == offered
    assert_sums_are_true(door.date)


def test_date_cancelled_during_a_rush_tells_exactly_those_who_got_in(live_house, at_the_door, rush):
    door = at_the_door(capacity=SEATS)
    going = rush(live_house.base_url)

    with ThreadPoolExecutor(1) as visitors:
        answering = visitors.submit(going.post, [door.sign_up(n) for n in range(60)])
        while Place.objects.count() < 5 and not answering.done():
            time.sleep(0.01)
        cancel_dates(dates=[door.date], reason="Sygdom", by=None)
        statuses = Counter(answer.status for answer in answering.result())

    assert set(statuses) == {303, 409}
    active = Place.objects.active().select_related("signup")
    assert active.count() == Signup.objects.count() == statuses[303]
    told = Letter.objects.filter(kind=Kind.DATE_CANCELLED).values_list("to", flat=True)
    assert sorted(told) == sorted(place.signup.email for place in active)
