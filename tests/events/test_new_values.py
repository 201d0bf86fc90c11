"""What dates become, as the card names it: the room, the seats, who sees to them."""

import pytest
from django.utils import translation

from events.schedule.new_values import new_values
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory

pytestmark = pytest.mark.django_db

BEFORE = {"time": ["a", "b", False], "zones": [], "capacity": 8, "responsible": None}


def words(*after):
    with translation.override("en"):
        return dict(new_values([(None, BEFORE, BEFORE | each) for each in after]))


def test_each_way_of_changing_is_named_with_its_new_values():
    hall = ZoneFactory(names={"da": "Salen", "en": "The hall"})
    person = UserFactory(name="A coordinator")
    seats, room = {"capacity": None}, {"zones": [hall.pk], "responsible": person.pk}

    assert words(seats, seats, room, seats | room) == {
        "seats (as many as come)": 2,
        "room (The hall) and the one responsible (A coordinator)": 1,
        "room (The hall), seats (as many as come) and the one responsible (A coordinator)": 1,
    }


def test_what_is_given_up_is_named_too():
    taken = BEFORE | {"zones": [1], "responsible": 1}

    with translation.override("en"):
        found = new_values([(None, taken, BEFORE)])

    assert dict(found) == {"room (none) and the one responsible (nobody)": 1}


def test_dates_that_only_move_have_none(assert_queries):
    assert_queries(0, words, {"time": ["c", "d", False]}, {"capacity": 5})
