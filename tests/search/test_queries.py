"""Real pages in the real index of this run's database, asked as a reader asks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page

from core.text import query_words, typed_words, written_words
from home.models import OrdinaryPage
from search.queries import is_title, is_title_typed, is_written_so, search_query

TITLES = {
    "soevn": "Søvn",
    "raad": "Åben rådgivning",
    "kirke": "Gudstjeneste for små",
    "musik": "Koncerten på torsdag",
    "aeldre": "Ældre søskende",
    "baby": "Baby og amning",
    "boern": "Børn og skærm",
    "snak": "Snak om søvn og baby",
    "far": "Fars legestue",
    "faar": "Får på besøg",
    "tal": "1e5 uge42 3d 0x1f 2026-10-14",
}

TITLE = "Om søvn hos små børn"


@pytest.fixture
def pages(db: None, search_index: None) -> None:
    root = Page.get_first_root_node()
    for language in ("da", "ar"):
        Locale.objects.get_or_create(language_code=language)
    danish, arabic = (Locale.objects.get(language_code=code) for code in ("da", "ar"))
    for slug, title in TITLES.items():
        root.add_child(instance=OrdinaryPage(title=title, slug=slug, locale=danish))
    root.add_child(
        instance=OrdinaryPage(
            title="Familie",
            slug="familie",
            lead="Her står, hvad huset kan være for jer i de første år: et sted at komme ud, "
            "et måltid, nogen at tale med om mad, gråd, søvn og det at blive til mange.",
            locale=danish,
        )
    )
    root.add_child(instance=OrdinaryPage(title="مدرسة الأطفال", slug="skole", locale=arabic))


def found(text: str, language: str = "da") -> list[str]:
    query = search_query(query_words(text, language))
    return [page.slug for page in OrdinaryPage.objects.search(query)] if query else []


def found_as_written(text: str) -> list[str]:
    query = search_query(written_words(text, "da"))
    return [page.slug for page in OrdinaryPage.objects.search(query)] if query else []


def suggested(text: str) -> set[str]:
    query = search_query(typed_words(text, "da"))
    return {page.slug for page in OrdinaryPage.objects.autocomplete(query)} if query else set()


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("søvn", {"soevn", "snak", "familie"}),
        ("SØVN", {"soevn", "snak", "familie"}),
        ("sovn", {"soevn", "snak", "familie"}),
        ("soevn", {"soevn", "snak", "familie"}),
        ("babyers søvn", {"snak"}),
        ("gudstjenesten", {"kirke"}),
        ("koncert", {"musik"}),
        ("aeldre", {"aeldre"}),
        ("aldre", {"aeldre"}),
        ("aaben", {"raad"}),
        ("aben", {"raad"}),
        ("barn", {"boern"}),
        ("1e5", {"tal"}),
        ("0x1f 3d", {"tal"}),
        ("uge42 2026-10-14", {"tal"}),
        ("søvn kirke", set()),
    ],
)
def test_search_finds(pages: None, text: str, slugs: set[str]) -> None:
    assert set(found(text)) == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("far", {"far"}),
        ("fædre", {"far"}),
        ("får", {"faar"}),
        ("faar", {"faar"}),
        ("soevnen", {"soevn", "snak", "familie"}),
        ("sovn", set()),
    ],
)
def test_search_as_written_finds(pages: None, text: str, slugs: set[str]) -> None:
    assert set(found_as_written(text)) == slugs


def test_search_finds_arabic_however_it_is_written(pages: None) -> None:
    assert found("المدرسه", "ar") == ["skole"]


def test_search_puts_a_title_before_a_mention(pages: None) -> None:
    assert found("sovn")[0] == "soevn"
    assert found("sovn")[-1] == "familie"


@pytest.mark.parametrize("typed", ["søv", "sov", "soev", "SØV"])
def test_suggestions_come_for_the_beginning_of_a_word(pages: None, typed: str) -> None:
    assert suggested(typed) == {"soevn", "snak", "familie"}


def test_suggestions_take_all_words_but_the_last_as_whole(pages: None) -> None:
    assert suggested("babyer sø") == {"snak"}


def test_wagtails_own_search_still_finds_titles_as_written(pages: None) -> None:
    assert {page.slug for page in OrdinaryPage.objects.search("Ældre")} == {"aeldre"}


@pytest.mark.parametrize("text", ["søvn", "sovn", "SØVN", "om søvn", "børns søvn"])
def test_title_that_holds_all_the_words_is_one(text: str) -> None:
    assert is_title(TITLE, query_words(text, "da"), "da")


@pytest.mark.parametrize("text", ["søvnen i huset", "sø", "kirke"])
def test_title_that_lacks_a_word_is_none(text: str) -> None:
    assert not is_title(TITLE, query_words(text, "da"), "da")


@pytest.mark.parametrize("text", ["sø", "so", "soe", "små bør", "børns sø"])
def test_title_that_holds_the_words_so_far_is_one(text: str) -> None:
    assert is_title_typed(TITLE, typed_words(text, "da"), "da")


@pytest.mark.parametrize("text", ["små ki", "sm børn", "øvn"])
def test_title_that_lacks_a_word_typed_so_far_is_none(text: str) -> None:
    assert not is_title_typed(TITLE, typed_words(text, "da"), "da")


@pytest.mark.parametrize("text", ["f", "fa", "far", "og far"])
def test_title_is_written_so_where_a_word_begins_with_these_letters(text: str) -> None:
    assert is_written_so("Fars legestue", text)


@pytest.mark.parametrize("text", ["far", "fas", "på far"])
def test_title_is_not_written_so_where_other_letters_fold_to_them(text: str) -> None:
    assert not is_written_so("Får på besøg", text)


@pytest.mark.parametrize(
    "text",
    ['"', "'", '""', "* OR (", 'baby" OR "søvn', "NEAR(baby søvn)", "baby\0søvn", "a'b\\c", "%s",
     "😀", "title : baby", "-baby", "æ" * 10_000, "ø " * 5_000, "\ud800"],
)  # fmt: skip
def test_nothing_a_reader_types_is_an_error(pages: None, text: str) -> None:
    found(text)
    suggested(text)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=60), language=st.sampled_from(["da", "en", "ar"]))
def test_no_text_at_all_is_an_error(pages: None, text: str, language: str) -> None:
    found(text, language)
    suggested(text)
