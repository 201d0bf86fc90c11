"""The search page over HTTP: what it finds, and that nothing typed can break it."""

import pytest

from tests.factories.events import EventPageFactory


@pytest.fixture
def results(client, calendar):
    EventPageFactory(parent=calendar, title="Temadag om søvn")

    def search(typed, language="da"):
        return client.get(f"/{language}/soeg/", {"q": typed})

    return search


@pytest.mark.parametrize("typed", ["søvn", "SØVN", "sovn", "soevn", "temadag sovn"])
def test_search_finds_a_page_however_its_words_are_spelled(results, typed):
    response = results(typed)

    assert [page.title for page in response.context["pages"]] == ["Temadag om søvn"]


@pytest.mark.parametrize("typed", ['"', "'", "*", "(", "\\", "%", "🤱", "søvn AND", "a" * 10_000])
def test_search_takes_rubbish_calmly(results, typed):
    response = results(typed)

    assert response.status_code == 200


def test_search_shows_what_was_typed_as_text(results):
    response = results('"><script>alert(1)</script>')

    assert "<script>alert" not in response.content.decode()


def test_search_shows_the_lead_of_what_it_finds(results, calendar):
    for number in range(5):
        EventPageFactory(parent=calendar, title=f"Søvn {number}", lead=f"Om at sove, {number}.")

    response = results("søvn")

    assert "Om at sove, 4." in response.content.decode()
    assert type(response.context["pages"][0]).__name__ == "EventPage"


def test_title_comes_before_a_text_that_says_the_word_often(results, calendar):
    lead = "For far, og far, og fars far. Spørg far: far er med."
    EventPageFactory(parent=calendar, title="Kreativt værksted", lead=lead)
    EventPageFactory(parent=calendar, title="Fars Legestue på den lange og brede gulvplads")

    titles = [page.title for page in results("far").context["pages"]]

    assert titles == ["Fars Legestue på den lange og brede gulvplads", "Kreativt værksted"]


def test_search_leaves_out_drafts_and_other_languages(results, calendar):
    EventPageFactory(parent=calendar, title="Kladde om søvn", slug="kladde", live=False)

    assert [page.title for page in results("søvn").context["pages"]] == ["Temadag om søvn"]
    assert list(results("søvn", "en").context["pages"]) == []
