"""What is known of all pages agrees with what Wagtail says of each."""

from uuid import uuid4

import pytest
from django.db.models.signals import post_save
from wagtail.models import Page, PageViewRestriction, Site

from core import generation
from core.page_tree import every_page, in_best_language, live_rows, open_rows, page_tree
from home.models import OrdinaryPage
from tests.factories.events import EventPageFactory
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

    assert {row.pk: row.address for row in every_page()} == wagtails
    assert len(set(wagtails.values())) > 4


def test_pages_stand_in_the_order_of_the_tree(house):
    paths = [row.path for row in every_page()]

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

    rows = page_tree().translations([house.translation_key])

    assert sorted(row.language for row in rows) == ["ar", "da", "en"]
    assert in_best_language(rows, "ar")[house.translation_key].language == "da"


def test_what_is_closed_is_closed_with_all_below(house):
    PageViewRestriction.objects.create(page=house, restriction_type="login")

    titles = {row.title for row in every_page() if row.is_open}

    assert titles.isdisjoint({"Huset", "Parkering"})
    assert "The house" in titles
    assert {row.title for row in open_rows(OrdinaryPage, "en").values()} == {"The house"}


def test_change_is_known_at_once(house):
    def parking():
        return page_tree().below(page_tree().page(house.pk), "parkering")

    assert parking()

    house.get_children().get().delete()

    assert parking() is None


@pytest.fixture
def playroom(calendar, translate):
    """One of the many below the calendar, in English too."""
    playroom = EventPageFactory(parent=calendar, title="Fars Legestue")
    translate(playroom, "en", title="Dads' playroom")
    return playroom


def below_calendar(calendar, slug):
    return page_tree().below(page_tree().page(calendar.pk), slug)


def test_one_of_many_is_read_with_its_translations_when_it_is_asked_for(
    calendar, playroom, django_assert_num_queries
):
    generation.begin()
    page_tree()

    with generation.asked_once(), django_assert_num_queries(2):  # the generation, the page
        for _time in range(2):
            assert below_calendar(calendar, "fars-legestue").pk == playroom.pk
            rows = page_tree().translations([playroom.translation_key])
            assert [row.title for row in rows] == ["Fars Legestue", "Dads' playroom"]
            assert page_tree().above(playroom.path).pk == calendar.pk


def test_slug_leads_to_the_page_below_that_calendar_and_to_nothing_deeper(
    calendar, playroom, translate
):
    english = playroom.get_translations().get()
    OrdinaryPageFactory(parent=playroom, title="Under")

    assert page_tree().below(page_tree().page(english.get_parent().pk), "fars-legestue").pk == (
        english.pk
    )
    assert below_calendar(calendar, "under") is None
    assert below_calendar(calendar, "findes-ikke") is None


@pytest.mark.parametrize("count", [1, 12])
def test_many_are_read_at_once_and_what_is_no_page_is_known_to_be_none(
    calendar, django_assert_num_queries, count
):
    pages = EventPageFactory.create_batch(count, parent=calendar)
    keys = [*(page.translation_key for page in pages), uuid4()]
    generation.begin()
    page_tree()

    with generation.asked_once(), django_assert_num_queries(2):  # the generation, the pages
        for _time in range(2):
            assert list(live_rows(keys, "en")) == keys[:-1]


def test_many_are_found_with_all_others_in_the_order_of_the_tree(calendar, playroom):
    PageViewRestriction.objects.create(page=playroom, restriction_type="login")

    rows = {row.pk: row for row in every_page()}

    assert list(rows) == list(Page.objects.order_by("path").values_list("pk", flat=True))
    assert not rows[playroom.pk].is_open
    assert rows[calendar.pk].is_open


def test_all_pages_are_one_statement(house, django_assert_num_queries):
    page_tree()
    generation.begin()

    with generation.asked_once(), django_assert_num_queries(2):  # the generation, the pages
        page_tree()
        page_tree()


@pytest.fixture
def renamed(house, django_capture_on_commit_callbacks):
    """The house under another address, and somebody asks before what is below it has one."""

    def ask(**_signal):
        page_tree()

    post_save.connect(ask, sender=OrdinaryPage)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            house.slug = "hjaelp"
            house.save()
    finally:
        post_save.disconnect(ask, sender=OrdinaryPage)
    return house


def test_what_stands_below_a_page_moves_along_with_its_address(renamed):
    known = {row.pk: row.url_path for row in every_page()}

    assert known == dict(Page.objects.values_list("pk", "url_path"))
    below = page_tree().below(page_tree().page(renamed.pk), "parkering")
    assert below.address[1] == "/da/hjaelp/parkering/"


def test_address_of_a_site_is_known_whatever_another_process_has_kept(house):
    kept = Site.get_site_root_paths()  # in this process, as Wagtail keeps them
    Site.objects.update(hostname="familien.example", port=443)
    generation.begin()
    generation.begin_house()

    row = page_tree().page(house.pk)

    assert row.address[0] == "https://familien.example"
    assert Site.get_site_root_paths() != kept
