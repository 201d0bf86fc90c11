"""Open counselling: a family chooses a time of its own, and nobody else learns of it."""

import uuid
from datetime import time, timedelta

import pytest
from django.db import IntegrityError, transaction

from core import changes
from events.actions import change_dates
from events.date_states import written_times
from events.enums import Mode
from events.models import Occurrence
from events.wall_clock import span
from signups.actions import SignupRefused, accept_seat, cancel_place, rejoin, seat_by_hand
from signups.jobs import offer_free_seats
from signups.models import Place
from tests.factories.core import UserFactory
from tests.factories.signups import PlaceFactory

from .families import place_of, post, send, sign_up, standing
from .own_calendar import told
from .pages import errors_of, filled_in, form_url, own_url, soup, text_of

pytestmark = pytest.mark.django_db


def slot_of(occurrence, name):
    return place_of(occurrence, f"{name}@example.org").slot


def choices(response):
    return [each.get_text(strip=True) for each in soup(response).select(".slots label")]


def test_family_chooses_a_time_and_reads_of_it_everywhere(client, talks):
    page = client.get(form_url(talks))
    assert choices(page) == ["10:00–10:30", "10:30–11:00", "11:00–11:30", "11:30–12:00"]
    assert "4 slots left" in text_of(page)
    assert "30 minutes by yourselves" in text_of(page)
    assert "Only the one you talk with sees it." in text_of(page)
    assert "host's list" not in text_of(page)

    answer = client.post(form_url(talks), filled_in(talks, slot="2", adults="2"), follow=True)

    assert "Wednesday 21 October 2026, 11:00–11:30" in text_of(answer)
    place = place_of(talks)
    assert (place.slot, place.seats, place.status) == (2, 1, "confirmed")
    assert "11:00–11:30" in text_of(client.get(own_url(place)))
    (letter,) = post()
    assert "11:00–11:30" in letter.body
    assert choices(client.get(form_url(talks))) == ["10:00–10:30", "10:30–11:00", "11:30–12:00"]


def test_time_has_to_be_chosen(client, talks):
    page = client.post(form_url(talks), filled_in(talks))

    assert page.status_code == 400
    assert errors_of(page) == [("id_slot_0", "Choose a time.")]


def test_time_that_somebody_took_meanwhile_is_refused_and_the_others_shown(client, talks):
    sign_up(talks, "anna@example.org", slot=1)

    page = client.post(form_url(talks), filled_in(talks, slot="1"))

    assert page.status_code == 400
    assert [message for _field, message in errors_of(page)] == [
        "Somebody has just taken that time. Please choose another."
    ]
    assert "10:30–11:00" not in choices(page)
    with pytest.raises(SignupRefused):
        send(talks, "ben@example.org", slot=1)
    assert not Place.objects.filter(email_key="ben@example.org").exists()


def test_database_holds_a_time_to_one_family(talks):
    PlaceFactory(occurrence=talks, slot=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        PlaceFactory(occurrence=talks, slot=1)
    PlaceFactory(occurrence=talks, slot=1, cancelled=True)


def test_same_form_twice_is_one_time_and_another_choice_moves_there(talks, frozen):
    token = uuid.uuid4().hex
    for slot in (1, 1, 3):
        frozen.shift(1)
        send(talks, "anna@example.org", form_token=token, slot=slot)

    assert slot_of(talks, "anna") == 3
    assert Place.objects.count() == 1
    assert "11:30–12:00" in post()[-1].body


@pytest.mark.parametrize("facts", [{}, {"name": "Another"}, {"slot": "3"}])
def test_form_can_be_sent_once_more_though_its_time_is_taken_by_it(client, talks, facts):
    sent = filled_in(talks, slot="2")
    assert client.post(form_url(talks), sent).status_code == 303

    again = client.post(form_url(talks), sent | facts)

    assert again.status_code == 303
    assert slot_of(talks, "parent") == int(facts.get("slot", 2))
    assert Place.objects.count() == 1


def test_form_of_who_waits_can_be_sent_once_more(client, talks):
    Occurrence.objects.filter(pk=talks.pk).update(capacity=1)
    sign_up(talks, "anna@example.org", slot=0)
    sent = filled_in(talks)
    assert client.post(form_url(talks), sent).status_code == 303
    assert standing(talks)["parent"] == "waiting"

    assert client.post(form_url(talks), sent).status_code == 303


def test_another_choice_raises_the_sequence_of_the_invitation_and_writes_one_letter(talks, frozen):
    token = uuid.uuid4().hex
    send(talks, "anna@example.org", form_token=token, slot=1)
    first = told(post()[-1])[1]
    for slot in (2, 3):
        frozen.shift(60)
        send(talks, "anna@example.org", form_token=token, slot=slot)

    (letter,) = post()

    _method, second = told(letter)
    assert second["sequence"] > first["sequence"]
    assert "11:30–12:00" in letter.body


def test_undo_does_not_move_families_to_other_times(talks, frozen):
    done = change_dates(series=talks.series, wanted={talks.pk: {"capacity": 8}}, by=None)
    talks.refresh_from_db()
    sign_up(talks, "anna@example.org", slot=7)

    with pytest.raises(changes.CannotUndo), transaction.atomic():
        changes.undo(done)

    assert place_of(talks, "anna@example.org").times[1] == talks.ends_at


def test_free_talks_are_named_to_those_of_whom_the_first_answer_counts(talks, frozen):
    for slot, name in enumerate(("anna", "ben", "carla", "dora")):
        sign_up(talks, f"{name}@example.org", slot=slot)
    sign_up(talks, "eva@example.org")
    frozen.move_to(talks.starts_at - timedelta(hours=20))
    post()

    cancel_place(place=place_of(talks, "carla@example.org"))

    letter = next(mail for mail in post() if mail.to == ["eva@example.org"])
    assert "11:00–11:30" in letter.body


def test_who_comes_back_to_what_is_talks_by_now_takes_one(add_date):
    row = add_date(capacity=4)
    cancel_place(place=sign_up(row, "anna@example.org", adults=3))
    row.series.mode = Mode.SLOTS
    row.series.save()

    rejoin(place=place_of(row, "anna@example.org"))

    place = place_of(row, "anna@example.org")
    assert (place.seats, place.slot) == (1, 0)


def test_second_form_of_the_same_address_changes_nothing_and_says_what_a_stranger_reads(talks):
    sign_up(talks, "anna@example.org", slot=1)

    outcome = send(talks, "anna@example.org", slot=2)

    assert (outcome.status, outcome.slot) == ("confirmed", 2)
    assert slot_of(talks, "anna") == 1


def test_who_comes_when_all_are_taken_waits_for_whichever_comes_free(talks, client, frozen):
    for slot, name in enumerate(("anna", "ben", "carla", "dora")):
        sign_up(talks, f"{name}@example.org", slot=slot)
    talks.refresh_from_db()
    assert choices(client.get(form_url(talks))) == []
    sign_up(talks, "eva@example.org")
    post()

    cancel_place(place=place_of(talks, "carla@example.org"))

    assert standing(talks)["eva"] == "offered"
    assert slot_of(talks, "eva") == 2
    offer = next(mail for mail in post() if mail.to == ["eva@example.org"])
    assert "11:00–11:30" in offer.body
    assert "new time" not in offer.body
    accept_seat(place=place_of(talks, "eva@example.org"))
    assert (standing(talks)["eva"], slot_of(talks, "eva")) == ("confirmed", 2)


def test_each_who_is_offered_one_gets_another(talks, frozen):
    for slot, name in enumerate(("anna", "ben", "carla", "dora")):
        sign_up(talks, f"{name}@example.org", slot=slot)
    for name in ("eva", "fie"):
        frozen.shift(1)
        sign_up(talks, f"{name}@example.org")
    Place.objects.filter(slot__in=[0, 3]).update(status="cancelled")
    Occurrence.objects.filter(pk=talks.pk).update(taken=2)

    offer_free_seats()

    assert (slot_of(talks, "eva"), slot_of(talks, "fie")) == (0, 3)


def test_by_hand_and_by_the_first_answer_they_get_one_too(talks, frozen):
    for slot, name in enumerate(("anna", "ben", "carla", "dora")):
        sign_up(talks, f"{name}@example.org", slot=slot)
    for name in ("eva", "fie"):
        frozen.shift(1)
        sign_up(talks, f"{name}@example.org")
    frozen.move_to(talks.starts_at - timedelta(hours=20))
    for name in ("anna", "dora"):
        cancel_place(place=place_of(talks, f"{name}@example.org"))

    accept_seat(place=place_of(talks, "fie@example.org"))
    seat_by_hand(place=place_of(talks, "eva@example.org"), by=UserFactory())

    assert (slot_of(talks, "fie"), slot_of(talks, "eva")) == (0, 3)


@pytest.mark.parametrize(("taken", "slot"), [(2, 1), (1, 0)])
def test_who_comes_back_gets_its_time_or_else_one_that_is_free(talks, taken, slot):
    cancel_place(place=sign_up(talks, "anna@example.org", slot=1))
    sign_up(talks, "ben@example.org", slot=taken)

    rejoin(place=place_of(talks, "anna@example.org"))

    assert slot_of(talks, "anna") == slot


def test_times_move_along_with_the_date_and_come_back(talks, frozen):
    place = sign_up(talks, "anna@example.org", slot=1)
    post()
    times = span(talks.local_date, time(13), time(15))
    wanted = {talks.pk: {"time": written_times(*times, is_all_day=False)}}
    frozen.shift(60)
    done = change_dates(series=talks.series, wanted=wanted, by=None)
    changes.undo(done)
    frozen.shift(601)
    assert post() == []

    change_dates(series=talks.series, wanted=wanted, by=None)
    frozen.shift(601)

    letter = next(mail for mail in post() if mail.to == ["anna@example.org"])
    assert "13:30–14:00" in letter.body
    assert "10:30–11:00" in letter.body  # before
    assert place_of(talks, "anna@example.org").slot == place.slot


@pytest.mark.parametrize("families", [0, 3])
def test_form_costs_one_statement_more_than_another(client, talks, families, assert_queries):
    for slot in range(families):
        sign_up(talks, f"family-{slot}@example.org", slot=slot)
    client.get(form_url(talks))
    assert_queries(3, client.get, form_url(talks))
