"""What the demo house says: whole in its languages, plainly made up, and right where it matters."""

import re

import pytest

from portal.demo.house.build import SERIES
from portal.demo.house.content.articles import ARTICLES
from portal.demo.house.content.articles.bag_den_lukkede_doer import BAG_DEN_LUKKEDE_DOER
from portal.demo.house.content.articles.lad_babyen_spise_selv import LAD_BABYEN_SPISE_SELV
from portal.demo.house.content.articles.naar_glaeden_ikke_kommer import NAAR_GLAEDEN_IKKE_KOMMER
from portal.demo.house.content.choking import CHOKING
from portal.demo.house.content.partners import PARTNERS
from portal.demo.house.content.partners.ungdomsraadgivningen import UNGDOMSRAADGIVNINGEN
from portal.demo.house.content.series.oplaeg_blw import OPLAEG_BLW
from portal.demo.house.content.stages import STAGE_PAGES
from portal.demo.house.content.topics import TOPIC_PAGES
from portal.demo.house.tree import PAGES as TREE
from portal.house.parts import Facts, Paragraphs
from portal.house.text import Text, Words
from portal.house.words import CALENDAR, FRONT

pytestmark = pytest.mark.pure

DEMOS = (*SERIES, *ARTICLES, *PARTNERS)
PAGES = [
    FRONT,
    CALENDAR,
    *(words for _model, _slug, words, _is_door in TREE),
    *STAGE_PAGES.values(),
    *TOPIC_PAGES.values(),
    *(demo.words for demo in DEMOS),
]
LIVSLINIEN, LAEGEVAGTEN, BOERNETELEFONEN = "70201201", "70113131", "116111"
SUICIDE = re.compile(
    r"selvmord|om at dø|ikke at ville leve|livet ikke er værd|skade på [ds]ig selv"
)


def said(words, language="da"):
    return " ".join(getattr(text, language) for text in words.texts())


def numbers_in(text):
    """Telephone numbers of six digits and eight, as one dials them."""
    found = re.findall(r"\b(?:\d{3} ?\d{3}|\d{2}(?: ?\d{2}){3}|\d{2} ?\d{3} ?\d{3})\b", text)
    return {number.replace(" ", "") for number in found}


OF_SUICIDE = [words for words in PAGES if SUICIDE.search(said(words))]


@pytest.mark.parametrize("words", PAGES, ids=lambda words: words.title.da)
def test_page_is_written_whole_in_each_of_its_languages(words):
    for language in words.languages:
        assert all(words.translations(language).values())


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)
def test_article_says_that_nobody_real_has_read_it_through(article):
    reviewer = article.words.fields["reviewed_by"]

    assert "opdigtet" in reviewer.da
    assert "prøvehus" in reviewer.da
    for language, words in {"en": "invented", "ar": "مختلقة"}.items():
        if language in article.words.languages:
            assert words in getattr(reviewer, language)


@pytest.mark.parametrize("words", OF_SUICIDE, ids=lambda words: words.title.da)
def test_page_that_speaks_of_suicide_names_more_than_112(words):
    for language in ("da", *words.languages):
        assert {LIVSLINIEN, LAEGEVAGTEN} <= numbers_in(said(words, language))


@pytest.mark.parametrize("words", PAGES, ids=lambda words: words.title.da)
def test_page_names_no_telephone_number_but_those_for_the_hardest_moments(words):
    for language in ("da", *words.languages):
        assert numbers_in(said(words, language)) <= {LIVSLINIEN, LAEGEVAGTEN, BOERNETELEFONEN}


def test_page_on_postnatal_depression_names_whom_to_call():
    assert {LIVSLINIEN, LAEGEVAGTEN} <= numbers_in(said(NAAR_GLAEDEN_IKKE_KOMMER.words))


@pytest.mark.parametrize("demo", [BAG_DEN_LUKKEDE_DOER, UNGDOMSRAADGIVNINGEN])
def test_page_for_young_people_names_the_line_for_them(demo):
    assert BOERNETELEFONEN in numbers_in(said(demo.words))


@pytest.mark.parametrize("demo", [LAD_BABYEN_SPISE_SELV, OPLAEG_BLW])
def test_article_and_talk_tell_the_same_first_aid_for_both_ages(demo):
    assert {text.da for text in CHOKING} <= {text.da for text in demo.words.texts()}


def test_first_aid_is_for_babies_and_for_older_children():
    ages = [text.da.partition(":")[0] for text in CHOKING]

    assert ages[1:3] == ["Under 1 år", "Over 1 år"]


def test_text_missing_in_a_language_is_refused():
    words = Words(Text("Huset", "The house"), Text("Kom ind"))

    with pytest.raises(ValueError, match="Kom ind"):
        words.translations("en")


def test_text_with_two_translations_is_refused():
    words = Words(
        Text("Huset", "The house"),
        Text("Kom ind", "Come in"),
        [Paragraphs([Text("Huset", "The building")])],
    )

    with pytest.raises(ValueError, match="Huset"):
        words.translations("en")


def test_blocks_are_the_same_each_time_and_of_no_other_page():
    words = Words(Text("Huset"), Text(""), [Facts([(Text("Pris"), Text("Gratis & <glad>"))])])

    (block,) = words.blocks("huset")

    assert words.blocks("huset") == [block]
    assert words.blocks("haven")[0]["id"] != block["id"]
    assert block["value"][0]["value"] == {"label": "Pris", "text": "Gratis & <glad>"}
