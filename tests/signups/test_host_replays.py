"""A phone without a connection tells later what its host has done: each thing counts once, in the
order in which it was done."""

from datetime import datetime, time, timedelta
from uuid import uuid4

import pytest

from events.wall_clock import ZONE
from signups.hosting.links import token
from signups.jobs import end_evening
from signups.models import Deed, Headcount, HostNote, Place, Tick
from signups.parties import Heads
from tests.factories.core import UserFactory
from tests.factories.signups import (
    ChecklistItemFactory,
    DeedFactory,
    HostNoteFactory,
    PlaceFactory,
    TickFactory,
)

pytestmark = pytest.mark.django_db

TEN_PAST = datetime(2026, 10, 21, 10, 10, tzinfo=ZONE)


@pytest.fixture
def row(add_date, host, frozen):
    """A Wednesday from ten to twelve; it is ten past ten."""
    frozen.move_to(TEN_PAST)
    return add_date(capacity=9, responsible=host)


@pytest.fixture
def url(row, host):
    return f"/en/vaert/{token(row, host)}/"


@pytest.fixture
def place(row):
    return PlaceFactory(occurrence=row)


@pytest.fixture
def tell(client, url):
    """``tell("came", ago=60, place=7)``: what a phone's queue sends; a phone of its own each time
    unless ``phone`` is one. ``ago`` is in seconds here."""

    def tell(do, *, deed=None, phone=None, ago=0, **fields):
        names = {"deed": str(deed or uuid4()), "phone": str(phone or uuid4())}
        sent = {"do": do, **names, "ago": str(ago * 1000), **fields}
        return client.post(url, sent)

    return tell


def count(number):
    return dict.fromkeys(Heads._fields, str(number))


def attended(place):
    return Place.objects.values_list("attended", flat=True).get(pk=place.pk)


def test_phone_is_answered_with_nothing(tell, place):
    answer = tell("came", place=place.pk)

    assert (answer.status_code, answer.content) == (204, b"")
    assert attended(place) is True


def test_what_is_told_twice_is_done_once(tell, row, place):
    deeds = [uuid4() for _number in range(4)]
    item = ChecklistItemFactory()

    for _time in range(2):
        assert tell("came", deed=deeds[0], place=place.pk).status_code == 204
        assert tell("count", deed=deeds[1], **count(3)).status_code == 204
        assert tell("note", deed=deeds[2], text="The freezer is empty").status_code == 204
        assert tell("tick", deed=deeds[3], item=item.pk).status_code == 204

    assert [note.text for note in HostNote.objects.all()] == ["The freezer is empty"]
    assert Tick.objects.count() == Headcount.objects.count() == 1
    assert set(Deed.objects.values_list("uid", flat=True)) == set(deeds)


def test_what_is_told_again_does_not_come_over_what_was_done_since(tell, place):
    came = uuid4()
    tell("came", deed=came, ago=60, place=place.pk)
    tell("away", ago=30, place=place.pk)

    tell("came", deed=came, ago=0, place=place.pk)

    assert attended(place) is False


def test_older_thing_told_later_does_not_come_over_a_newer_one(tell, row, place):
    item = ChecklistItemFactory()
    tell("away", ago=10, place=place.pk)
    tell("count", ago=10, **count(5))
    tell("untick", ago=10, item=item.pk)

    assert tell("came", ago=600, place=place.pk).status_code == 204
    tell("count", ago=600, **count(2))
    tell("tick", ago=600, item=item.pk)

    assert attended(place) is False
    assert Headcount.objects.get().families == 5
    assert not Tick.objects.exists()


def test_phone_tells_of_its_own_in_their_order_however_long_they_were_on_their_way(tell, place):
    phone = uuid4()
    tell("came", phone=phone, ago=2, place=place.pk)

    tell("away", phone=phone, ago=3, place=place.pk)

    assert attended(place) is False


def test_what_is_done_about_one_family_says_nothing_of_another(tell, row, place):
    other = PlaceFactory(occurrence=row)
    tell("away", ago=10, place=place.pk)

    tell("came", ago=600, place=other.pk)

    assert attended(other) is True


def test_form_without_script_and_staff_have_the_later_word(
    client, url, tell, desk, row, place, frozen
):
    client.post(url, {"do": "away", "place": place.pk})
    frozen.shift(60)
    tell("came", ago=120, place=place.pk)
    assert attended(place) is False

    desk.post(f"/admin/signups/{row.uid}/{place.pk}/came/")
    frozen.shift(60)
    tell("unknown", ago=120, place=place.pk)
    assert attended(place) is True


def test_count_is_of_when_it_was_made(tell, row):
    tell("count", ago=90, **count(2))

    assert Headcount.objects.get().counted_at == TEN_PAST - timedelta(seconds=90)


def test_what_cannot_be_done_is_refused_in_words(tell, row, place):
    no_item = ChecklistItemFactory().pk + 1
    for answer, words in (
        (tell("came", place=place.pk + 1), "This family no longer has a place."),
        (tell("tick", item=no_item), "That is no longer on the checklist."),
        (tell("count", **count(201)), "Ensure this value is less than or equal to 200."),
        (tell("note", text="Call 010190-1234"), "That looks like a CPR number."),
    ):
        assert answer.status_code in (400, 409)
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        assert answer.content.decode().startswith(words)
    assert not Deed.objects.exists()
    assert not HostNote.objects.exists()


def test_clock_that_was_put_right_in_between_loses_nothing(tell, place):
    assert tell("came", ago=40 * 365 * 24 * 3600, place=place.pk).status_code == 204
    place.refresh_from_db()
    assert place.attended is True


@pytest.mark.parametrize(
    "wrong",
    [
        {"deed": ""},
        {"deed": "x"},
        {"phone": "x"},
        {"phone": ""},
        {"deed": "ع" * 32},
        {"ago": ""},
        {"ago": "-1"},
        {"ago": "1.5"},
        {"ago": "²"},
        {"ago": "9" * 18},
        {"place": "9" * 18},
        {"place": "x"},
        {"do": "dance"},
        {"do": "tick", "item": ""},
        {"do": "forget", "note": "one"},
    ],
)
def test_rubbish_is_refused(client, url, place, wrong):
    right = {"do": "came", "place": place.pk, "ago": "0"}
    sent = {**right, "deed": str(uuid4()), "phone": str(uuid4()), **wrong}

    assert client.post(url, sent).status_code == 400
    assert attended(place) is None


def test_after_midnight_nothing_is_taken(tell, row, place, frozen):
    frozen.move_to(datetime(2026, 10, 22, 0, 0, tzinfo=ZONE))

    for answer in (
        tell("came", ago=3600, place=place.pk),
        tell("note", ago=3600, text="The freezer is empty"),
    ):
        assert answer.status_code == 410
    assert attended(place) is None
    assert not HostNote.objects.exists()


def test_note_of_a_day_that_is_over_is_refused_where_the_evening_is_not(
    client, add_date, host, frozen
):
    row = add_date(responsible=host, start=time(20), end=time(1))
    frozen.move_to(datetime(2026, 10, 22, 0, 10, tzinfo=ZONE))
    names = {"deed": str(uuid4()), "phone": str(uuid4())}
    late = {"do": "note", "text": "The freezer is empty", "ago": str(30 * 60 * 1000), **names}

    answer = client.post(f"/en/vaert/{token(row, host)}/", late)

    assert answer.status_code == 409
    assert answer.content.decode() == "The day is over, and notes are gone with it."
    assert not HostNote.objects.exists()


def test_stranger_tells_nothing(client, row, place):
    forged = f"/en/vaert/{token(row, UserFactory())}/"
    sent = {
        "do": "came",
        "place": place.pk,
        "deed": str(uuid4()),
        "phone": str(uuid4()),
        "ago": "0",
    }

    assert client.post(forged, sent).status_code == 404
    assert attended(place) is None


def test_address_does_not_act(client, url, place):
    client.get(
        url,
        {"do": "came", "place": place.pk, "deed": str(uuid4()), "phone": str(uuid4()), "ago": "0"},
    )

    assert attended(place) is None


@pytest.mark.parametrize("before", [0, 20])
def test_telling_costs_the_same_whatever_was_told_before(tell, row, place, assert_queries, before):
    for _number in range(before):
        DeedFactory(occurrence=row, about=f"place-{place.pk}")

    # the date; a savepoint; its place, the date held, what is known, the deed, the place; the end
    assert_queries(8, tell, "came", place=place.pk)


def test_evening_is_cleared_away_soon_after_midnight(row, frozen):
    HostNoteFactory(occurrence=row)
    TickFactory(occurrence=row)
    DeedFactory(occurrence=row)
    Headcount.objects.create(occurrence=row, families=3)
    assert end_evening() == {"notes": 0, "ticks": 0, "deeds": 0}

    frozen.move_to(datetime(2026, 10, 22, 0, 6, tzinfo=ZONE))
    assert end_evening() == {"notes": 1, "ticks": 1, "deeds": 1}

    assert Headcount.objects.get().families == 3


def test_evening_that_runs_late_is_kept_until_the_midnight_after(add_date, host, frozen):
    row = add_date(responsible=host, start=time(20), end=time(1))
    DeedFactory(occurrence=row)

    frozen.move_to(datetime(2026, 10, 22, 0, 6, tzinfo=ZONE))
    assert end_evening()["deeds"] == 0
    frozen.move_to(datetime(2026, 10, 23, 0, 6, tzinfo=ZONE))
    assert end_evening()["deeds"] == 1
