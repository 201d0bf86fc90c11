"""Coordinators close the house: they see first whom it reaches, and have ten minutes to undo it."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.models import Change
from rooms.models import Closure
from tests.factories.rooms import ClosureFactory, ZoneFactory

from .scheduling import seated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "site")]

LIST, CLOSE = "/admin/closures/", "/admin/closures/close/"


@pytest.fixture
def desk(coordinator, sign_in):
    UserProfile.objects.create(user=coordinator, preferred_language="en")
    return sign_in(coordinator)


def entered(**fields):
    """The autumn's first two Tuesdays of the line, and all days between."""
    return {
        "first_day": "2026-10-20",
        "start_time": "",
        "last_day": "2026-10-27",
        "end_time": "",
        "what": "house",
        "reasons_da": "Vandskade",
        "reasons_en": "Water damage",
    } | fields


def confirmed(answer, fields):
    return fields | {"card": answer.context["card"].digest}


def test_closing_is_seen_before_it_is_done(desk, series, line):
    first, second = series.occurrences.in_order()[:2]
    seated(first)

    card = desk.post(CLOSE, entered())

    assert not Closure.objects.exists()
    assert card.context["card"].dates == [
        "1 date with families on it is off",
        "1 date that nobody is on is off",
        "Fars Legestue: 2",
    ]
    assert "Water damage" in card.text

    done = desk.post(CLOSE, confirmed(card, entered()), follow=True)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("cancelled", "skipped")
    assert "“Water damage”: the house has been closed." in done.text
    assert "Water damage" in done.text


def test_card_that_is_no_longer_true_is_shown_anew(desk, series, line):
    card = desk.post(CLOSE, entered())
    seated(series.occurrences.in_order().first())

    again = desk.post(CLOSE, confirmed(card, entered()))

    assert "It has changed who is told." in again.text
    assert not Closure.objects.exists()


def test_editing_goes_back_to_what_was_entered(desk):
    answer = desk.post(CLOSE, entered(edit="1"))

    assert answer.context["form"]["last_day"].value() == "2026-10-27"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"reasons_da": ""}, "reasons"),
        ({"last_day": "2026-10-19"}, "last_day"),
        ({"first_day": "2026-10-01", "last_day": "2026-10-02"}, "last_day"),
        ({"last_day": "9999-12-31"}, "last_day"),
        ({"what": "rooms"}, "zones"),
        ({"first_day": "2026-10-25", "start_time": "02:30"}, "start_time"),
        ({"last_day": "2026-10-20", "start_time": "14:00", "end_time": "13:00"}, "last_day"),
    ],
)
def test_closure_that_cannot_be_is_refused_beside_its_field(desk, fields, name):
    answer = desk.post(CLOSE, entered(**fields))

    assert [*answer.context["form"].errors] == [name]


def test_some_rooms_are_closed_from_a_time_to_a_time(desk):
    zone, other = ZoneFactory(), ZoneFactory()
    fields = entered(
        what="rooms", zones=[zone.pk], start_time="12:00", last_day="2026-10-20", end_time="14:30"
    )

    desk.post(CLOSE, confirmed(desk.post(CLOSE, fields), fields))

    closure = Closure.objects.get()
    assert [*closure.zones.all()] == [zone]
    assert (closure.is_whole_house, closure.reasons) == (
        False,
        {"da": "Vandskade", "en": "Water damage"},
    )
    assert f"{closure.starts_at:%d %H:%M} {closure.ends_at:%d %H:%M}" == "20 10:00 20 12:30"
    assert other.name not in desk.get(LIST).text


def test_closure_is_lifted_after_its_card(desk, series, line):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))
    url = reverse("closures:lift", args=[Closure.objects.get().pk])

    card = desk.get(url)
    assert card.context["card"].dates == ["2 dates take place again", "Fars Legestue: 2"]
    desk.post(url, {"card": card.context["card"].digest})

    assert series.occurrences.planned().count() == 4
    assert url not in desk.get(LIST).text


def test_closing_is_undone_from_the_list(desk, series, line):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))

    answer = desk.post(reverse("closures:undo", args=[Change.objects.get().pk]), follow=True)

    assert "Undone. Nobody has been told of it." in answer.text
    assert series.occurrences.planned().count() == 4


def test_schedule_shows_closed_dates_with_the_reason(desk, series, line, schedule_url):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))

    answer = desk.get(schedule_url)

    listed = answer.context["coming"].object_list
    assert [row.state for row in listed] == ["Closed", "Closed", "Planned", "Planned"]
    assert "closed: Water damage" in answer.text


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_however_many_closures_there_are(desk, count, assert_queries):
    zone = ZoneFactory()
    for _n in range(count):
        ClosureFactory(zones=[zone])

    assert_queries(14, desk.get, LIST)


@pytest.mark.parametrize("url", [LIST, CLOSE])
def test_closures_are_for_coordinators(editor, stranger, sign_in, url):
    assert sign_in(editor).get(url)["Location"] == "/admin/"
    assert sign_in(stranger).get(url).status_code == 404


def test_nobody_else_lifts_or_undoes(editor, sign_in, desk, series, line):
    desk.post(CLOSE, confirmed(desk.post(CLOSE, entered()), entered()))
    client = sign_in(editor)

    for url in (
        reverse("closures:lift", args=[Closure.objects.get().pk]),
        reverse("closures:undo", args=[Change.objects.get().pk]),
    ):
        assert client.post(url)["Location"] == "/admin/"
    assert series.occurrences.planned().count() == 2
