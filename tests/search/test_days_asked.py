"""A search for days leads to the calendar's list of them."""

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def search(client, event):
    """``search("i dag")``: the page's answer."""
    return lambda typed: client.get("/da/soeg/", {"q": typed})


def main_of(response):
    return BeautifulSoup(response.content, "html.parser").main


@pytest.mark.parametrize(
    ("typed", "words", "preset"),
    [
        ("Weekend", "Se, hvad der sker i weekenden", "weekend"),
        ("i weekenden?", "Se, hvad der sker i weekenden", "weekend"),
        ("i  DAG", "Se, hvad der sker i dag", "i-dag"),
        ("غدًا", "Se, hvad der sker i morgen", "i-morgen"),
        ("this week", "Se, hvad der sker i denne uge", "uge"),
    ],
)
def test_days_are_found_in_the_calendar(search, typed, words, preset):
    response = search(typed)

    link = main_of(response).find("a", href=f"/da/kalender/?naar={preset}")
    assert link.get_text() == words
    assert "Vi fandt ikke noget" not in response.text


def test_words_with_a_day_among_them_are_searched_for(search):
    assert "naar=" not in main_of(search("søvn i dag")).decode()
