"""What is suggested while somebody types: a few links, each with what it leads to."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.resources import ArticlePageFactory

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def suggest(client):
    """``suggest("sov")``: what is answered to these letters."""
    return lambda typed, language="da": client.get(f"/{language}/soeg/forslag/", {"q": typed})


def listed(response):
    links = BeautifulSoup(response.content, "html.parser").find_all("a")
    return [" ".join(link.get_text(" ").split()) for link in links]


@pytest.mark.parametrize("typed", ["sov", "søv", "soev", "SØVN"])
def test_titles_are_suggested_however_their_words_are_spelled(suggest, house, typed):
    assert set(listed(suggest(typed))) == {
        "Temadag om søvn Aktivitet · onsdag den 21. oktober kl. 10–12",
        "Søvn Artikel",
        "Vejledning om søvn Partner",
    }


def test_texts_are_suggested_where_no_title_fits(suggest, house):
    assert listed(suggest("hvile")) == ["Ro Side"]


def test_titles_that_begin_as_written_come_first(suggest, house):
    for title in ("Får på besøg", "Farvel til bleen"):
        ArticlePageFactory(parent=house["artikler"].get_parent(), title=title)

    assert listed(suggest("far")) == ["Farvel til bleen Artikel", "Får på besøg Artikel"]
    assert listed(suggest("får")) == ["Får på besøg Artikel", "Farvel til bleen Artikel"]


def test_all_words_but_the_last_are_whole(suggest, house):
    assert [text.split(" Aktivitet")[0] for text in listed(suggest("temadag sø"))] == [
        "Temadag om søvn"
    ]
    assert listed(suggest("tema søvn")) == []


def test_at_most_eight_are_suggested_and_their_number_is_said(suggest, house):
    for number in range(12):
        ArticlePageFactory(parent=house["artikler"].get_parent(), title=f"Søvn nummer {number}")

    response = suggest("sø", "en")

    assert len(listed(response)) == 8
    assert 'data-said="8 suggestions below the field"' in response.text


@pytest.mark.parametrize("typed", ["", " ", "xyzzy", '"', "*", "ø" * 10_000, "🤱"])
def test_nothing_is_suggested_for_nothing(suggest, house, typed):
    response = suggest(typed)

    assert response.status_code == 200
    assert response.text.strip() == ""


def test_what_is_only_in_danish_is_marked(suggest, house):
    assert "Søvn Article · Page in Danish only" in listed(suggest("sø", "en"))


def test_answer_is_a_part_of_a_page_for_everybody(suggest, house):
    response = suggest("sø")

    assert response.text.startswith("<ul")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["X-Robots-Tag"] == "noindex"


def test_letters_have_a_limit_of_their_own(client, house):
    answers = {client.get("/da/soeg/forslag/", {"q": "s"}).status_code for _ in range(180)}

    assert answers == {200}
    assert client.get("/da/soeg/forslag/", {"q": "s"}).status_code == 429
    assert client.get("/da/soeg/", {"q": "s"}).status_code == 200
