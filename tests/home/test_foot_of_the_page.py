"""What every page leads to at its foot."""

import pytest

from tests.factories.home import OrdinaryPageFactory


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


def test_links_are_those_of_the_language(links, front_page, calendar, translate):
    page = OrdinaryPageFactory(parent=front_page, title="Jeres oplysninger")
    translate(calendar, "en", title="Calendar")

    assert list(links("en")) == ["My family"]

    translate(page, "en", title="Your data")
    assert links("en") == {
        "Your data": "/en/jeres-oplysninger/",
        "My family": "/en/min-familie/",
    }
