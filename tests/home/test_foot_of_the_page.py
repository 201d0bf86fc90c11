"""What every page leads to at its foot."""

import pytest
from wagtail.models import PageViewRestriction

from core.enums import Stage
from tests.factories.home import OrdinaryPageFactory
from tests.factories.resources import ArticleIndexPageFactory, StagePageFactory


@pytest.fixture
def links(client, calendar):
    def ask(language="da"):
        links = client.get(f"/{language}/kalender/").context["footer"]["links"]
        return {link["title"]: link["url"] for link in links}

    return ask


def test_pages_under_the_front_page_that_are_no_doors_stand_at_the_foot(links, front_page):
    OrdinaryPageFactory(parent=front_page, title="Huset", show_in_menus=True)
    OrdinaryPageFactory(parent=front_page, title="Jeres oplysninger")
    OrdinaryPageFactory(parent=front_page, title="Kladde", draft=True)

    assert list(links().values())[:-1] == ["/da/jeres-oplysninger/"]


def test_a_familys_own_page_is_the_last(links):
    assert list(links().values()) == ["/da/min-familie/"]


def test_page_that_is_not_in_the_readers_language_stands_there_in_danish(
    client, links, front_page, calendar, translate
):
    page = OrdinaryPageFactory(parent=front_page, title="Jeres oplysninger")

    assert links("en") == {
        "Jeres oplysninger": "/en/jeres-oplysninger/",
        "My family": "/en/min-familie/",
    }
    foot = client.get("/en/kalender/").content.decode()
    assert '<a href="/en/jeres-oplysninger/" lang="da" dir="ltr">Jeres oplysninger</a>' in foot

    translate(page, "en", title="Your data")
    assert list(links("en")) == ["Your data", "My family"]


def test_stages_stand_there_by_their_own_words(client, front_page, calendar):
    StagePageFactory(parent=front_page, title="For jer med en baby", stage=Stage.BABY)

    foot = client.get("/da/kalender/").context["footer"]

    assert foot["stages"] == [{"title": "Baby", "url": "/da/for-jer-med-en-baby/"}]
    assert [link["url"] for link in foot["links"]] == ["/da/min-familie/"]


def test_page_that_is_closed_to_some_is_led_to_from_nowhere(client, front_page, calendar):
    shelf = ArticleIndexPageFactory(parent=front_page, show_in_menus=True)
    stage = StagePageFactory(parent=front_page, stage=Stage.BABY)
    for page in (shelf, stage):
        PageViewRestriction.objects.create(page=page, restriction_type="login")

    html = client.get("/da/").content.decode()

    assert [path for page in (shelf, stage) if (path := page.get_url()) in html] == []
