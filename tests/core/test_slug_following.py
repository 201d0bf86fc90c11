"""What is renamed in Danish is found under its new address in every language, and under the old."""

import pytest
from wagtail.models import Page

from core.slug_following import follow_slug
from tests.factories.events import EventPageFactory
from tests.factories.home import OrdinaryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def playroom(calendar, translate):
    """In English too, and read in Danish by Arabic readers."""
    playroom = EventPageFactory(parent=calendar, title="Fars Legestue")
    translate(playroom, "en", title="Dads' playroom")
    return playroom


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    def rename(page, slug):
        with django_capture_on_commit_callbacks(execute=True):
            page.slug = slug
            page.save_revision().publish()

    return rename


def english(page):
    return Page.objects.get(translation_key=page.translation_key, locale__language_code="en")


def test_translation_moves_along(client, playroom, rename):
    rename(playroom, "fars-sal")

    assert english(playroom).slug == "fars-sal"
    for language, title in (("da", "Fars Legestue"), ("en", "Dads&#x27; playroom")):
        page = client.get(f"/{language}/kalender/fars-sal/")
        assert page.status_code == 200
        assert title in page.text


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_old_address_leads_to_the_new_one_in_every_language(client, playroom, rename, language):
    rename(playroom, "fars-sal")

    old = client.get(f"/{language}/kalender/fars-legestue/")

    assert (old.status_code, old["Location"]) == (301, f"/{language}/kalender/fars-sal/")


def test_what_stands_below_moves_along_too(client, calendar, playroom, rename):
    rename(calendar, "det-sker")

    for language in ("da", "en", "ar"):
        assert client.get(f"/{language}/det-sker/fars-legestue/").status_code == 200
        old = client.get(f"/{language}/kalender/fars-legestue/")
        assert (old.status_code, old["Location"]) == (
            301,
            f"/{language}/det-sker/fars-legestue/",
        )


def test_draft_of_a_translation_is_published_at_the_new_address(playroom, rename):
    page = english(playroom).specific
    page.title = "Fathers"
    page.save_revision()

    rename(playroom, "fars-sal")

    page.refresh_from_db()
    page.latest_revision.publish()
    assert (english(playroom).title, english(playroom).slug) == ("Fathers", "fars-sal")


def test_translation_stays_where_its_new_place_is_taken(playroom, translate, calendar):
    other = EventPageFactory(parent=calendar, title="Optaget")
    translate(other, "en", title="Taken")
    Page.objects.filter(pk=other.pk).update(slug="andet")
    playroom.slug = "optaget"
    playroom.save()

    assert follow_slug(playroom) == 0
    assert english(playroom).slug == "fars-legestue"


def test_translation_that_is_renamed_changes_nothing_in_danish(playroom, rename):
    rename(english(playroom).specific, "dads")

    playroom.refresh_from_db()
    assert playroom.slug == "fars-legestue"


def test_nothing_leads_from_what_never_was(client, front_page):
    OrdinaryPageFactory(parent=front_page, title="Huset")

    assert client.get("/ar/findes-ikke/").status_code == 404
