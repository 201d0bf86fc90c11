"""What is known of all pages agrees with what Wagtail says of each."""

import pytest
from wagtail.models import Page, PageViewRestriction

from core import generation
from core.page_tree import in_best_language, live_rows, open_rows, page_tree
from home.models import OrdinaryPage
from tests.factories.home import LocaleFactory, OrdinaryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(front_page, translate):
    """A page with one below, in English too; a draft, and an alias in Arabic."""
    house = OrdinaryPageFactory(parent=front_page, title="Huset")
    OrdinaryPageFactory(parent=house, title="Parkering")
    OrdinaryPageFactory(parent=front_page, title="Kladde", live=False)
    translate(house, "en", title="The house")
    return house


def test_every_address_is_wagtails(house):
    wagtails = {}
    for page in Page.objects.all():
        _site, *address = page.get_url_parts() or (None, "", "")  # outside every site
        wagtails[page.pk] = tuple(address)

    assert {row.pk: row.address for row in page_tree()} == wagtails
    assert len(set(wagtails.values())) > 4


def test_pages_stand_in_the_order_of_the_tree(house):
    paths = [row.path for row in page_tree()]

    assert paths == sorted(Page.objects.values_list("path", flat=True))


def test_page_is_the_readers_or_else_danish(house):
    def found(language):
        row = live_rows([house.translation_key], language)[house.translation_key]
        return row.title, row.language

    assert [found(language) for language in ("da", "en", "ar")] == [
        ("Huset", "da"),
        ("The house", "en"),
        ("Huset", "da"),
    ]


def test_alias_is_no_translation(house):
    arabic = LocaleFactory(language_code="ar")
    house.copy_for_translation(arabic, copy_parents=True, alias=True)

    rows = page_tree().translations(house.translation_key)

    assert sorted(row.language for row in rows) == ["ar", "da", "en"]
    assert in_best_language(rows, "ar")[house.translation_key].language == "da"


def test_what_is_closed_is_closed_with_all_below(house):
    PageViewRestriction.objects.create(page=house, restriction_type="login")

    titles = {row.title for row in page_tree() if row.is_open}

    assert titles.isdisjoint({"Huset", "Parkering"})
    assert "The house" in titles
    assert {row.title for row in open_rows(OrdinaryPage, "en").values()} == {"The house"}


def test_change_is_known_at_once(house):
    assert page_tree().below(house.path, "parkering")

    house.get_children().get().delete()

    assert page_tree().below(house.path, "parkering") is None


def test_all_pages_are_one_statement(house, django_assert_num_queries):
    generation.begin()

    with generation.asked_once(), django_assert_num_queries(2):  # the generation, the pages
        page_tree()
        page_tree()
