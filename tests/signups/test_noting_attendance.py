"""Staff say who came to a date, once the host's own list has closed."""

import pytest

from signups.models import Place
from tests.factories.signups import PlaceFactory

from .pages import soup

pytestmark = pytest.mark.django_db

WAYS = ("came", "away", "unknown")


@pytest.fixture
def place(occurrence, frozen):
    """A family with a place on Wednesday; it is Thursday."""
    place = PlaceFactory(occurrence=occurrence)
    frozen.move_to("2026-10-22T09:00+02:00")
    return place


def list_of(place):
    return f"/admin/signups/{place.occurrence.uid}/"


def note(client, place, way):
    return client.post(f"{list_of(place)}{place.pk}/{way}/", follow=True)


def attended(place):
    return Place.objects.values_list("attended", flat=True).get(pk=place.pk)


def ways_on(page):
    actions = [form["action"].split("/")[-2] for form in soup(page).main.find_all("form")]
    return [action for action in actions if action in WAYS]


def test_staff_note_who_came_and_take_it_back(desk, place):
    assert ways_on(desk.get(list_of(place))) == ["came", "away"]

    for way, came in (("came", True), ("unknown", None), ("away", False)):
        page = note(desk, place, way)
        assert "It is noted." in page.content.decode()
        assert attended(place) is came
    assert ways_on(page) == ["unknown"]


def test_nothing_is_noted_before_the_day(desk, place, frozen):
    frozen.move_to("2026-10-20T09:00+02:00")

    assert ways_on(desk.get(list_of(place))) == []
    assert "on the day itself" in note(desk, place, "came").content.decode()
    assert attended(place) is None


@pytest.mark.parametrize("way", WAYS)
def test_looking_does_nothing(desk, place, way):
    assert desk.get(f"{list_of(place)}{place.pk}/{way}/").status_code == 405


@pytest.mark.parametrize("way", WAYS)
def test_place_of_another_date_is_not_there(desk, place, add_date, way):
    other = PlaceFactory(occurrence=add_date(capacity=3))

    assert desk.post(f"{list_of(place)}{other.pk}/{way}/").status_code == 404


@pytest.mark.parametrize("who", ["editor", "partner", "family", "stranger"])
def test_nobody_else_notes_anything(request, sign_in, place, who):
    answer = sign_in(request.getfixturevalue(who)).post(f"{list_of(place)}{place.pk}/came/")

    assert answer.status_code in (302, 403, 404)
    assert attended(place) is None
