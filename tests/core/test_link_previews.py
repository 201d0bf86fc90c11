"""What programs show of a page when somebody shares its link."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from core.templatetags.core_tags import preview_locale
from tests.factories.core import HouseImageFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import OrdinaryPageFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory


def preview(client, path):
    """The tags of the Open Graph protocol, without their prefix; of one that repeats, all."""
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    said: dict[str, list[str]] = {}
    for tag in soup.head.find_all("meta", property=True):
        said.setdefault(tag["property"].removeprefix("og:"), []).append(tag["content"])
    return {name: texts if len(texts) > 1 else texts[0] for name, texts in said.items()}


@pytest.mark.pure
def test_every_language_has_a_name_in_previews():
    assert {preview_locale(code)[:2] for code, _name in settings.LANGUAGES} == {"da", "en", "ar"}


def test_preview_names_the_language_of_the_words_and_the_others_there_are(
    client, front_page, translate
):
    page = OrdinaryPageFactory(parent=front_page, title="Om os")
    assert "locale:alternate" not in preview(client, "/ar/om-os/")
    for language in ("en", "ar"):
        translate(page, language)

    danish, english = preview(client, "/da/om-os/"), preview(client, "/en/om-os/")

    assert (danish["locale"], danish["locale:alternate"]) == ("da_DK", ["en_GB", "ar_AR"])
    assert (english["locale"], english["locale:alternate"]) == ("en_GB", ["da_DK", "ar_AR"])


def test_danish_page_read_by_others_is_previewed_as_danish(client, front_page):
    OrdinaryPageFactory(parent=front_page, title="Om os")

    assert preview(client, "/ar/om-os/")["locale"] == "da_DK"


def test_preview_says_what_its_picture_shows_and_how_large_it_is(client, front_page):
    shelf = ArticleIndexPageFactory(parent=front_page)
    image = HouseImageFactory()
    ArticlePageFactory(parent=shelf, title="Nætter", body=[("picture", {"image": image})])

    drawn, photographed = preview(client, "/da/viden/"), preview(client, "/da/viden/naetter/")

    assert (drawn["image:width"], drawn["image:height"]) == ("1200", "630")
    assert drawn["image:alt"].startswith("Tegning af huset")
    shared = image.renditions.get(filter_spec="fill-1200x630|format-jpeg")
    assert photographed["image"] == shared.full_url
    assert photographed["image:width"] == str(shared.width)
    assert photographed["image:height"] == str(shared.height)
    assert photographed["image:alt"] == "En gul dør"


@pytest.mark.parametrize(
    ("state", "description"),
    [
        ({"cancelled": True}, "This date has been cancelled. Kom og leg."),
        ({}, "Kom og leg."),
    ],
)
def test_preview_of_a_cancelled_date_says_so(client, calendar, frozen, state, description):
    page = EventPageFactory(parent=calendar, title="Legestue", lead="Kom og leg.")
    OccurrenceFactory(series=SeriesFactory(page=page), **state)

    assert preview(client, "/en/kalender/legestue/2026-10-21/")["description"] == description
