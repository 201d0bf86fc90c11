"""A search for the opening hours is answered before anything that was found."""

import pytest
from bs4 import BeautifulSoup

from search.models import MissedWords
from tests.factories.home import ContactPageFactory
from tests.factories.rooms import OpeningHoursFactory

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def opened(front_page):
    """A house that is open from eight to ten every day, and says so on its contact page."""
    for weekday in range(7):
        OpeningHoursFactory(weekday=weekday, zone__is_shared=True)
    return ContactPageFactory(parent=front_page)


def answer(client, typed):
    page = client.get("/da/soeg/", {"q": typed})
    return BeautifulSoup(page.content, "html.parser").main


@pytest.mark.parametrize(
    "typed", ["åbningstider", "Åbent?", "Hvornår har I åbent", "opening hours", "متى تفتحون؟"]
)
def test_answer_stands_first_with_the_way_to_the_week(client, opened, typed):
    main = answer(client, typed)

    assert main.find(class_="lead").get_text().startswith("Åbent nu")
    assert main.find("a", href=opened.get_url()).get_text() == "Se ugens åbningstider"
    assert "Vi fandt ikke noget" not in main.get_text()


def test_it_is_no_word_that_was_missed(client, opened):
    answer(client, "متى تفتحون")

    assert not MissedWords.objects.exists()


def test_words_with_more_in_them_are_searched_for(client, opened):
    assert answer(client, "åben rådgivning").find(class_="lead") is None


def test_house_whose_hours_nobody_knows_promises_none(client, front_page):
    main = answer(client, "åbningstider")

    assert main.find(class_="lead") is None
    assert "Vi fandt ikke noget" in main.get_text()
