"""What is about a topic is found by the topic's name, whatever words it is written in."""

import pytest
from bs4 import BeautifulSoup

from search.models import Synonyms
from tests.factories.core import TopicFactory
from tests.factories.events import EventPageFactory, SeriesFactory

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def found(client):
    """``found("kost")``: the titles of the results, in their order."""

    def ask(typed, language="da"):
        page = BeautifulSoup(client.get(f"/{language}/soeg/", {"q": typed}).content, "html.parser")
        return [row.a.find("span", class_=False).get_text() for row in page.select("section h3")]

    return ask


@pytest.fixture
def lunch(calendar):
    """A page about food that does not say so."""
    topic = TopicFactory(names={"da": "Kost", "en": "Diet"})
    page = EventPageFactory(parent=calendar, title="Madpakker")
    SeriesFactory(page=page).subject.topics.add(topic)
    return page


@pytest.mark.parametrize("typed", ["kost", "mad"])
def test_it_comes_before_what_only_says_the_word(found, lunch, calendar, typed):
    EventPageFactory(parent=calendar, title="Legestue", lead="Der er kost, kost og kost.")
    Synonyms.objects.create(language="da", words="mad, kost")

    assert found(typed) == ["Madpakker", "Legestue"]


def test_topic_is_named_in_the_readers_language(found, lunch):
    assert found("diet", language="en") == ["Madpakker"]


def test_topic_of_a_page_that_is_down_leads_nowhere(found, lunch):
    lunch.unpublish()

    assert found("kost") == []
