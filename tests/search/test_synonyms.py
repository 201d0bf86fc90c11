"""Who looks for a word finds what others call the same thing."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from search.models import Synonyms
from tests.factories.events import EventPageFactory

LIST = "/admin/snippets/search/synonyms/"

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def events(calendar):
    for title in ("Barsel med kaffe", "Mødregruppe", "Fars legestue"):
        EventPageFactory(parent=calendar, title=title)


@pytest.fixture
def found(client, events):
    """``found("barsel")``: the titles of what is found."""

    def found(typed, language="da"):
        html = client.get(f"/{language}/soeg/", {"q": typed}).content
        rows = BeautifulSoup(html, "html.parser").main.find_all("li", class_="result")
        return {row.h3.a.find("span", class_=False).get_text() for row in rows}

    return found


def alike(words, language="da"):
    return Synonyms.objects.create(language=language, words=words)


@pytest.mark.parametrize("typed", ["barsel", "mødregruppe", "modregruppe", "BARSLEN"])
def test_each_of_the_words_finds_what_holds_another(found, typed):
    assert len(found(typed)) == 1

    alike("barsel, mødregruppe")

    assert found(typed) == {"Barsel med kaffe", "Mødregruppe"}


def test_words_beside_it_still_have_to_be_found(found):
    alike("barsel, mødregruppe")

    assert found("mødregruppe kaffe") == {"Barsel med kaffe"}


def test_several_words_can_say_what_one_does(found):
    alike("fars legestue, fædregruppe")

    assert found("fædregruppe") == {"Fars legestue"}


def test_words_are_alike_in_their_language_only(found):
    alike("barsel, mødregruppe", language="en")

    assert found("barsel") == {"Barsel med kaffe"}


def test_arabic_words_stand_between_arabic_commas():
    assert Synonyms(language="ar", words="حافلة، باص").each == ["حافلة", "باص"]


def test_what_is_taken_out_is_forgotten_with_the_next_search(found):
    synonyms = alike("barsel, mødregruppe")
    assert len(found("barsel")) == 2

    synonyms.delete()

    assert found("barsel") == {"Barsel med kaffe"}


def test_title_with_another_word_for_it_stands_before_texts(client, calendar, found):
    EventPageFactory(parent=calendar, title="Kaffe", lead="Om barsel. " * 9)
    alike("barsel, mødregruppe")

    html = client.get("/da/soeg/", {"q": "barsel"}).text

    assert html.index("Mødregruppe</span>") < html.index("Kaffe</span>")


@pytest.mark.parametrize("count", [1, 30])
def test_synonyms_cost_no_statement_more(client, assert_queries, events, count):
    for number in range(count):
        alike(f"barsel, mødregruppe, ord{number}")

    assert_queries(2, client.get, "/da/soeg/", {"q": "barsel"})


@pytest.mark.parametrize("words", ["barsel", "barsel,", "barsel, Barslen", ",", "søvn, soevn, !"])
def test_a_word_alone_is_no_synonym(words):
    with pytest.raises(ValidationError):
        Synonyms(language="da", words=words).full_clean()


def test_editor_writes_changes_and_takes_out(site, editor, sign_in):
    client = sign_in(editor)

    client.post(f"{LIST}add/", {"language": "da", "words": "barsel, mødregruppe"})
    synonyms = Synonyms.objects.get()
    client.post(f"{LIST}edit/{synonyms.pk}/", {"language": "da", "words": "wc, toilet"})
    synonyms.refresh_from_db()
    assert synonyms.words == "wc, toilet"

    client.post(f"{LIST}delete/{synonyms.pk}/")
    assert not Synonyms.objects.exists()


def test_nobody_else_reaches_them(site, stranger, sign_in, client):
    for visitor in (client, sign_in(stranger)):
        assert visitor.get(LIST).status_code in (302, 404)
