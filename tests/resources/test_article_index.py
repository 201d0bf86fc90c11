"""The knowledge shelf as readers get it: which articles, in which order, in whose words."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.enums import Stage
from core.subject_lists import PAGE_SIZE
from tests.factories.core import TopicFactory
from tests.factories.resources import ArticlePageFactory, TopicPageFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def listed(client, shelf):
    """Titles in their order, as the list shows them."""

    def ask(query="", language="da"):
        response = client.get(f"/{language}/viden/{query}")
        assert response.status_code == 200
        return [row.title for row in response.context["rows"]]

    return ask


@pytest.fixture
def sleep(db):
    return TopicFactory(slug="soevn", names={"da": "Søvn", "en": "Sleep"})


def test_newest_article_stands_first(listed, shelf):
    for title, days in (("Ældst", 9), ("Nyest", 1), ("Imellem", 5)):
        ArticlePageFactory(parent=shelf, title=title, first_published_at=NOW - timedelta(days=days))

    assert listed() == ["Nyest", "Imellem", "Ældst"]


def test_drafts_and_what_is_no_longer_public_are_not_listed(listed, shelf):
    ArticlePageFactory(parent=shelf, title="Kladde", draft=True)
    down = ArticlePageFactory(parent=shelf, title="Nede")
    ArticlePageFactory(parent=shelf, title="Ude")
    assert "Nede" in listed()

    down.unpublish()

    assert listed() == ["Ude"]


def test_closed_article_is_nobodys(listed, shelf):
    closed = ArticlePageFactory(parent=shelf, title="Lukket")

    closed.view_restrictions.create(restriction_type="login")

    assert listed() == []


def test_filters_of_one_kind_mean_or_and_of_two_mean_and(listed, shelf, sleep):
    food = TopicFactory(slug="kost")
    ArticlePageFactory(parent=shelf, title="Alle", stages=list(Stage))
    ArticlePageFactory(parent=shelf, title="Teen", stages=[Stage.TEEN], topics=[sleep])
    ArticlePageFactory(parent=shelf, title="Baby", stages=[Stage.BABY], topics=[food, sleep])

    assert listed("?livsfase=baby") == ["Baby", "Alle"]
    assert listed("?livsfase=baby&livsfase=teen") == ["Baby", "Teen", "Alle"]
    assert listed("?emne=soevn") == ["Baby", "Teen"]
    assert listed("?emne=soevn&emne=kost") == ["Baby", "Teen"]
    assert listed("?emne=soevn&livsfase=teen") == ["Teen"]


@pytest.mark.parametrize("query", ["?emne=findes-ikke", "?livsfase=olding", "?x=1"])
def test_unknown_words_are_ignored_and_stay_out_of_the_canonical_address(client, shelf, query):
    ArticlePageFactory(parent=shelf, title="Ude")

    page = client.get(f"/da/viden/{query}")

    assert [row.title for row in page.context["rows"]] == ["Ude"]
    assert page.context["canonical"] == "http://localhost/da/viden/"


def test_canonical_address_is_the_same_in_whatever_order_it_was_asked(client, shelf, sleep):
    ArticlePageFactory(parent=shelf, topics=[sleep])

    page = client.get("/da/viden/?emne=soevn&livsfase=teen&fbclid=x&livsfase=baby")

    query = "?emne=soevn&livsfase=baby&livsfase=teen"
    assert page.context["canonical"] == f"http://localhost/da/viden/{query}"
    assert [each["url"] for each in page.context["languages"]] == [
        f"/{language}/viden/{query}" for language in ("da", "en", "ar")
    ]


def test_topics_that_no_article_is_about_are_not_offered(client, shelf, sleep):
    TopicFactory(slug="kost")
    ArticlePageFactory(parent=shelf, topics=[sleep])

    _stages, topics = client.get("/en/viden/").context["chip_groups"]

    assert [(chip.text, chip.url, chip.is_current) for chip in topics["chips"]] == [
        ("Sleep", "?emne=soevn", False)
    ]


def test_chosen_chip_leads_to_the_list_without_it(client, shelf, sleep):
    ArticlePageFactory(parent=shelf, topics=[sleep], stages=[Stage.BABY])

    context = client.get("/en/viden/?emne=soevn&livsfase=baby").context

    chosen = [
        (chip.text, chip.url)
        for group in context["chip_groups"]
        for chip in group["chips"]
        if chip.is_current
    ]
    assert chosen == [("Baby", "?emne=soevn"), ("Sleep", "?livsfase=baby")]
    assert context["chosen"] == "Baby, Sleep"


def test_words_are_those_of_the_language_or_else_danish_and_say_so(client, shelf, translate):
    ArticlePageFactory(parent=shelf, title="Nætter", lead="Om nætter.", stages=[Stage.BABY])
    lunch = ArticlePageFactory(parent=shelf, title="Madpakker", lead="Om mad.")
    translate(lunch, "en", title="Lunch boxes", lead="On food.")

    page = client.get("/en/viden/")

    assert [(row.title, row.lead, row.language, row.url) for row in page.context["rows"]] == [
        ("Lunch boxes", "On food.", "en", "/en/viden/madpakker/"),
        ("Nætter", "Om nætter.", "da", "/en/viden/naetter/"),
    ]
    assert page.text.count("Page in Danish only") == 1
    assert '<h3 lang="da" dir="ltr"><a href="/en/viden/naetter/">' in page.text


def test_list_goes_on_on_a_second_page(client, shelf):
    ArticlePageFactory.create_batch(PAGE_SIZE + 1, parent=shelf, stages=[Stage.BABY])

    first = client.get("/da/viden/?livsfase=baby").context
    second = client.get(f"/da/viden/{first['later']}").context
    beyond = client.get("/da/viden/?side=99").context

    assert (len(first["rows"]), first["count"], first["earlier"]) == (PAGE_SIZE, 21, None)
    assert first["later"] == "?livsfase=baby&side=2"
    assert (len(second["rows"]), second["earlier"]) == (1, "?livsfase=baby")
    assert second["canonical"] == "http://localhost/da/viden/?livsfase=baby&side=2"
    assert (beyond["number"], beyond["later"]) == (2, None)


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "9" * 5_000, "", "%00"])
def test_rubbish_page_numbers_are_harmless(client, shelf, page):
    assert client.get("/da/viden/", {"side": page}).status_code == 200


def test_empty_lists_say_so_and_show_a_way_on(client, shelf):
    assert "Nothing is written yet" in client.get("/en/viden/").text

    ArticlePageFactory(parent=shelf, stages=[Stage.BABY])
    page = client.get("/en/viden/?livsfase=teen").text

    assert "No article fits all of that." in page
    assert 'href="/en/viden/">Show everything</a>' in page


def test_topics_are_listed_by_name_with_their_pages(client, shelf, sleep):
    TopicPageFactory(parent=shelf, title="Søvn", topic=sleep)
    TopicPageFactory(parent=shelf, title="Amning")
    TopicPageFactory(parent=shelf, title="Kladde", draft=True)

    page = client.get("/da/viden/").text

    assert page.index('<a href="/da/viden/amning/">') < page.index('<a href="/da/viden/soevn/">')
    assert "Kladde" not in page


@pytest.mark.parametrize("count", [1, 30])
def test_list_costs_the_same_however_many_there_are(client, shelf, assert_queries, count):
    for _number in range(count):
        topic = TopicFactory()
        TopicPageFactory(parent=shelf, topic=topic)
        ArticlePageFactory(
            parent=shelf, stages=[Stage.BABY], topics=[topic], body=[("paragraph", "Ord. " * 99)]
        )

    for query in ("", "?livsfase=baby", f"?emne={topic.slug}", "?livsfase=teen"):
        for language in ("da", "en"):
            # since when what is kept is as it is
            assert_queries(1, client.get, f"/{language}/viden/{query}")


def test_first_visit_after_an_edit_asks_for_all_rows_at_once(client, shelf):
    def cost_of_first_visit():
        ArticlePageFactory(parent=shelf)
        with CaptureQueriesContext(connection) as captured:
            client.get("/da/viden/")
        return len(captured)

    client.get("/da/viden/")
    few = cost_of_first_visit()
    ArticlePageFactory.create_batch(10, parent=shelf)

    assert cost_of_first_visit() == few
