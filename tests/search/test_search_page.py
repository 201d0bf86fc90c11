"""The search page over HTTP: what it finds, in which order, and that nothing typed breaks it."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import OrdinaryPageFactory
from tests.factories.resources import ArticlePageFactory, StagePageFactory

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def search(client):
    """``search("søvn", gruppe="datoer")``: the answer of the page."""

    def search(typed, language="da", **words):
        return client.get(f"/{language}/soeg/", {"q": typed, **words})

    return search


def main_of(response):
    return BeautifulSoup(response.content, "html.parser").main


def titles(response):
    """What each group lists, by its heading."""
    return {
        section.h2["id"]: [
            row.h3.a.find("span", class_=False).get_text() for row in section.find_all("li")
        ]
        for section in main_of(response).find_all("section")
    }


def text(response):
    return " ".join(main_of(response).get_text(" ").split())


@pytest.mark.parametrize("typed", ["søvn", "SØVN", "sovn", "soevn", "temadag sovn"])
def test_page_is_found_however_its_words_are_spelled(search, event, typed):
    assert titles(search(typed)) == {"datoer": ["Temadag om søvn"]}


@pytest.mark.parametrize("typed", ['"', "'", "*", "(", "\\", "%", "🤱", "søvn AND", "a" * 10_000])
def test_search_takes_rubbish_calmly(search, event, typed):
    assert search(typed).status_code == 200


@pytest.mark.parametrize(
    "words", [{"side": "x"}, {"side": "-1"}, {"side": "9" * 50}, {"side": "²"}]
)
@pytest.mark.parametrize("group", ["datoer", "nonsens", ""])
def test_rubbish_in_the_address_is_ignored(search, event, words, group):
    assert search("søvn", gruppe=group, **words).status_code == 200


def test_what_was_typed_is_shown_as_text(search, event):
    response = search('"><script>alert(1)</script>')

    assert "<script>alert" not in response.text


def test_results_stand_in_groups(search, house):
    assert titles(search("søvn")) == {
        "datoer": ["Temadag om søvn"],
        "artikler": ["Søvn"],
        "partnere": ["Vejledning om søvn"],
        "sider": ["Ro"],
    }


def test_each_group_says_how_many_it_has_and_leads_to_them(search, house):
    chips = main_of(search("søvn", "en")).find(class_="chips").find_all("a")

    assert {chip.get_text(): chip["href"] for chip in chips} == {
        "Dates: 1": "?gruppe=datoer&q=s%C3%B8vn",
        "Articles: 1": "?gruppe=artikler&q=s%C3%B8vn",
        "Partners: 1": "?gruppe=partnere&q=s%C3%B8vn",
        "Pages: 1": "?gruppe=sider&q=s%C3%B8vn",
    }


def test_one_group_alone_is_shown_where_it_is_asked_for_and_the_others_are_one_step_away(
    search, house
):
    response = search("søvn", gruppe="artikler")

    assert titles(response) == {"artikler": ["Søvn"]}
    chosen = main_of(response).find("a", attrs={"aria-current": True})
    assert chosen["href"] == "?q=s%C3%B8vn"


def test_group_without_results_leads_to_the_groups_that_have_some(search, event):
    response = search("søvn", "en", gruppe="artikler")

    assert titles(response) == {}
    chips = main_of(response).find(class_="chips").find_all("a")
    assert {chip["href"] for chip in chips} == {"?gruppe=datoer&q=s%C3%B8vn", "?q=s%C3%B8vn"}


def test_title_comes_before_a_text_that_says_the_word_often(search, calendar):
    lead = "For far, og far, og fars far. Spørg far: far er med."
    EventPageFactory(parent=calendar, title="Kreativt værksted", lead=lead)
    EventPageFactory(parent=calendar, title="Fars Legestue på den lange og brede gulvplads")

    assert titles(search("far"))["datoer"] == [
        "Fars Legestue på den lange og brede gulvplads",
        "Kreativt værksted",
    ]


def test_word_is_taken_as_it_is_written_where_anything_is(search, calendar, house):
    EventPageFactory(parent=calendar, title="Fars Legestue")
    EventPageFactory(parent=calendar, title="Ammecafé", lead="Spørg, og I får svar.")
    ArticlePageFactory(
        parent=house["artikler"].get_parent(), title="Feber", lead="Uden fare for barnet."
    )

    assert titles(search("far")) == {"datoer": ["Fars Legestue"]}
    assert titles(search("får")) == titles(search("faar")) == {"datoer": ["Ammecafé"]}


def test_word_is_taken_in_any_spelling_where_nothing_is_written_so(search, calendar):
    EventPageFactory(parent=calendar, title="Små lån")

    for typed in ("lån", "laan", "lan", "sma lan"):
        assert titles(search(typed)) == {"datoer": ["Små lån"]}

    EventPageFactory(parent=calendar, title="LAN-aften")

    assert titles(search("lan")) == {"datoer": ["LAN-aften"]}
    assert titles(search("lån")) == {"datoer": ["Små lån"]}


def test_word_of_another_language_hides_none_that_may_be_meant_in_danish(search, house, translate):
    translate(house["sider"], "en", title="Born at home")
    ArticlePageFactory(parent=house["artikler"].get_parent(), title="Børn")

    assert titles(search("born", "en")) == {"artikler": ["Børn"], "sider": ["Born at home"]}


def test_row_says_what_it_is_when_it_is_next_and_what_can_be_had(search, house):
    row = main_of(search("temadag")).find("li", class_="result")

    assert row.h3.a["href"] == "/da/kalender/temadag-om-soevn/2026-10-21/"
    assert " ".join(row.get_text(" ").split()) == (
        "Onsdag den 21. oktober kl. 10–12 Temadag om søvn Baby Stuen Kig forbi"
    )


def test_next_date_is_one_that_happens(search, event):
    series = event.series
    series.occurrences.update(state="cancelled")
    assert main_of(search("temadag")).find("li", class_="result").time is None

    OccurrenceFactory(series=series, local_date=series.occurrences.get().local_date.replace(day=28))

    assert "28. oktober" in main_of(search("temadag")).find("li", class_="result").time.get_text()


def test_lead_is_the_excerpt(search, house):
    assert "Om at sove." in text(search("søvn"))


def test_what_is_only_in_danish_is_found_in_danish_and_marked(search, house, translate):
    translate(house["artikler"], "en", title="Sleep")

    response = search("søvn", "en")

    assert titles(response) == {
        "datoer": ["Temadag om søvn"],
        "artikler": ["Sleep"],
        "partnere": ["Vejledning om søvn"],
        "sider": ["Ro"],
    }
    row = main_of(response).find("li", class_="result")
    assert row.h3.a["href"].startswith("/en/kalender/")
    assert row.h3.a.find("span", class_=False)["lang"] == "da"
    assert "Page in Danish only" in row.get_text()


def test_what_is_translated_is_found_by_the_words_of_the_reader(search, house, translate):
    translate(house["artikler"], "en", title="Sleep")
    translate(house["sider"], "ar", title="مدرسة الأطفال")

    assert titles(search("sleeping", "en")) == {"artikler": ["Sleep"]}
    assert titles(search("المدرسه", "ar")) == {"sider": ["مدرسة الأطفال"]}
    assert titles(search("sleep", "da")) == {}


def test_drafts_and_pages_closed_to_some_are_never_found(search, house, client):
    OrdinaryPageFactory(parent=house["sider"], title="Kladde om søvn", draft=True)
    closed = OrdinaryPageFactory(parent=house["sider"], title="Lukket om søvn")
    OrdinaryPageFactory(parent=closed, title="Under den lukkede om søvn")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)

    for language in ("da", "en"):
        assert titles(search("søvn", language))["sider"] == ["Ro"]
        found = client.get(f"/{language}/soeg/forslag/", {"q": "lukket"})
        assert "om søvn" not in found.text


def test_nothing_found_leads_on(search, house):
    response = search("xyzzy")

    assert titles(response) == {}
    links = {link["href"] for link in main_of(response).find_all("a")}
    assert {"/da/kalender/", "/da/kontakt/"} <= links
    assert "Nothing found" in text(search("xyzzy", "en"))


def test_twenty_of_a_group_are_shown_and_the_rest_is_one_step_further(search, house):
    for number in range(45):
        ArticlePageFactory(parent=house["artikler"].get_parent(), title=f"Søvn nummer {number}")

    first = search("søvn")
    more = main_of(first).find_all("section")[1].find("a", class_="more")
    second, third, behind = (
        search("søvn", gruppe="artikler", side=number) for number in ("2", "3", "9")
    )

    assert len(titles(first)["artikler"]) == 20
    assert more["href"] == "?gruppe=artikler&q=s%C3%B8vn&side=2"
    assert len(titles(second)["artikler"]) == 20
    assert len(titles(third)["artikler"]) == 6
    shown = titles(first)["artikler"] + titles(second)["artikler"] + titles(third)["artikler"]
    assert len(set(shown)) == 46
    assert titles(behind) == titles(third)


def test_series_without_a_date_is_found_and_leads_to_its_own_page(search, calendar):
    EventPageFactory(parent=calendar, title="Søvn for tumlinge")

    row = main_of(search("søvn")).find("li", class_="result")

    assert row.h3.a["href"] == "/da/kalender/soevn-for-tumlinge/"


def languages(response):
    links = BeautifulSoup(response.content, "html.parser").find(class_="languages").find_all("a")
    return [link["href"] for link in links]


def test_search_is_the_same_in_other_languages(search, house):
    query = "?gruppe=artikler&q=s%C3%B8vn"

    found = languages(search("søvn", gruppe="artikler", utm_source="x", side="1"))

    assert found == [f"/{code}/soeg/{query}" for code in ("da", "en", "ar")]


def test_search_for_nothing_is_one_address_in_each_language(search, house):
    assert languages(search(" ", gruppe="artikler")) == [
        f"/{code}/soeg/" for code in ("da", "en", "ar")
    ]


def test_search_page_names_no_alternates_to_search_engines(search, house):
    assert 'rel="alternate"' not in search("søvn").text


def test_answer_is_for_everybody_and_in_no_index(search, event):
    response = search("søvn")

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert '<meta name="robots" content="noindex">' in response.text
    assert "noindex" not in search("").text


def test_sixty_searches_a_minute_from_one_place(client, event, frozen):
    answers = [client.get("/da/soeg/", {"q": "søvn"}).status_code for _ in range(61)]
    refused = client.get("/da/soeg/", {"q": "søvn"})
    elsewhere = client.get("/da/soeg/", {"q": "søvn"}, REMOTE_ADDR="192.0.2.7")
    frozen.shift(61)
    later = client.get("/da/soeg/", {"q": "søvn"})

    assert answers == [200] * 60 + [429]
    assert refused["Retry-After"] == "60"
    assert client.get("/da/soeg/").status_code == 200
    assert (elsewhere.status_code, later.status_code) == (200, 200)


@pytest.mark.parametrize("count", [1, 30])
def test_search_costs_the_same_however_much_is_found(client, assert_queries, house, count):
    article, event = house["artikler"], house["datoer"]
    for number in range(count):
        ArticlePageFactory(parent=article.get_parent(), title=f"Søvn nummer {number}")
        page = EventPageFactory(parent=event.get_parent(), title=f"Søvn hver uge {number}")
        OccurrenceFactory(series=SeriesFactory(page=page))

    # Since when what is kept is as it is; the pages; the next dates.
    assert_queries(3, client.get, "/da/soeg/", {"q": "søvn"})
    # The English pages in any spelling, since none has the word as it is written; the Danish ones.
    assert_queries(5, client.get, "/en/soeg/", {"q": "søvn"})
    # Titles are kept.
    assert_queries(2, client.get, "/da/soeg/forslag/", {"q": "søv"})


@pytest.mark.parametrize("typed", ["småbørn", "smaboern", "forældregruppe", "børnsforældre"])
def test_word_is_found_in_a_longer_one_of_a_title(search, calendar, typed):
    EventPageFactory(parent=calendar, title="Småbørnsforældregruppe")

    assert titles(search(typed)) == {"datoer": ["Småbørnsforældregruppe"]}


def test_title_with_the_word_comes_before_one_with_a_longer_word_and_that_before_a_text(
    search, calendar
):
    EventPageFactory(parent=calendar, title="Onsdag", lead="Vi drikker kaffe på café.")
    EventPageFactory(parent=calendar, title="Barselscafé")
    EventPageFactory(parent=calendar, title="Café for fædre")

    assert titles(search("café")) == {"datoer": ["Café for fædre", "Barselscafé", "Onsdag"]}


def test_few_letters_are_no_part_of_a_word(search, calendar):
    EventPageFactory(parent=calendar, title="Farver og lim")

    assert titles(search("far")) == {}


def test_page_of_a_stage_is_found_by_its_word_whatever_it_is_called(search, front_page):
    StagePageFactory(parent=front_page, title="For jer der venter", stage="gravid")

    assert titles(search("gravid")) == {"sider": ["For jer der venter"]}


def test_translation_is_found_by_the_danish_title_that_stands_on_the_door(
    search, calendar, translate
):
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    translate(page, "en", title="Dads’ playroom")

    assert titles(search("fars legestue", "en")) == {"datoer": ["Dads’ playroom"]}
