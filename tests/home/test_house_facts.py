"""What the page about the house says in short, as the pages of dates say it too."""

import pytest
from django.template import Context, Template
from django.utils import translation

from home.house_facts import house_facts
from tests.factories.home import HousePageFactory


@pytest.fixture
def house(front_page):
    return HousePageFactory(
        parent=front_page,
        steps="14 trin",
        lift="Til venstre",
        first_time="Ring på.\n\n Kom ind. ",
    )


def test_facts_that_are_known_have_an_icon_and_a_word(house):
    facts = house_facts("en").facts

    assert facts == [
        {
            "name": "steps",
            "icon": "door-stairwell",
            "term": "Steps",
            "text": "14 trin",
            "language": "da",
        },
        {
            "name": "lift",
            "icon": "arrow-up-down",
            "term": "Lift",
            "text": "Til venstre",
            "language": "da",
        },
    ]


def test_first_time_is_a_step_for_each_line(house):
    assert house_facts("da").first_time == ["Ring på.", "Kom ind."]


def test_facts_are_in_the_readers_language_where_the_page_is(house, translate):
    translate(house, "en", steps="14 steps", first_time="Ring.")

    english = house_facts("en")

    assert (english.language, english.path) == ("en", "/en/huset/")
    assert [fact["text"] for fact in english.facts] == ["14 steps", "Til venstre"]
    assert english.first_time == ["Ring."]


def test_facts_are_danish_under_the_readers_address_where_it_is_not(house):
    arabic = house_facts("ar")

    assert (arabic.language, arabic.path) == ("da", "/ar/huset/")
    assert [fact["text"] for fact in arabic.facts] == ["14 trin", "Til venstre"]


def test_a_draft_says_nothing(house):
    house.unpublish()

    assert house_facts("da") is None


def test_facts_are_asked_for_once_until_the_page_changes(house, assert_queries):
    house_facts("da")
    assert_queries(1, house_facts, "da")  # whether anything has changed

    house.steps = "13 trin"
    house.save_revision().publish()

    assert house_facts("da").facts[0]["text"] == "13 trin"


def test_templates_of_any_app_have_them(house):
    template = Template("{% load home_tags %}{% house_facts as house %}{{ house.first_time.0 }}")

    with translation.override("en"):
        assert template.render(Context()) == "Ring på."
