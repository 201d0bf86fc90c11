"""Editors meet Danish on the screens they use daily, Wagtail's own words among them."""

import re

import pytest
from django.utils import translation
from django.utils.translation import trans_real

from tests.factories.events import EventPageFactory
from tests.factories.partners import PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db

#: Asked for and never shown: how django-filter looks fields up.
NOT_SHOWN = {"exact"}

SCREENS = [
    "",
    "account/",
    "documents/",
    "documents/chooser/",
    "documents/multiple/add/",
    "images/",
    "images/add/",
    "images/chooser/",
    "images/multiple/add/",
    "letter/",
    "pages/{calendar}/",
    "pages/{page}/copy/",
    "pages/{page}/delete/",
    "pages/{page}/edit/",
    "pages/{page}/history/",
    "pages/{page}/unpublish/",
    "pages/add/events/eventpage/{calendar}/",
    "pages/add/resources/articlepage/{shelf}/",
    "pages/{article}/edit/",
    "pages/{partner}/edit/",
    "pages/search/?q=fars",
    "pages/search/?q=qq",
    "partner/",
    "partner/{facts}/",
    "reports/aging-pages/",
    "reports/locked/",
    "reports/page-types-usage/",
    "reports/site-history/",
    "reports/workflow/",
    "reports/workflow_tasks/",
    "snippets/core/topic/",
    "snippets/core/topic/add/",
    "snippets/rooms/zone/",
    "snippets/rooms/zone/add/",
]


class Noting(trans_real.TranslationCatalog):
    """A catalogue that remembers which texts were asked of it in vain."""

    def __init__(self, catalogue):
        self._catalogs, self._plurals = catalogue._catalogs, catalogue._plurals
        self.missing = set()

    def get(self, key, default=None):
        found = super().get(key, default)
        if found is default and isinstance(key, str) and re.search("[A-Za-z]{2}", key):
            self.missing.add(key)
        return found

    def plural(self, msgid, num):
        try:
            return super().plural(msgid, num)
        except KeyError:
            self.missing.add(msgid)
            raise


@pytest.fixture
def danish(monkeypatch):
    """The Danish catalogue, which notes what it does not hold."""
    catalogue = Noting(translation.trans_real.translation("da")._catalog)
    monkeypatch.setattr(translation.trans_real.translation("da"), "_catalog", catalogue)
    return catalogue


@pytest.fixture
def desk(coordinator, sign_in):
    return sign_in(coordinator)


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_is_danish_throughout(desk, calendar, danish, screen):
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    front_page = calendar.get_parent()
    shelf = ArticleIndexPageFactory(parent=front_page)
    article = ArticlePageFactory(parent=shelf, body=[("paragraph", "Vi ser på den. " * 20)])
    partner = PartnerPageFactory(parent=PartnerIndexPageFactory(parent=front_page))
    pages = {"page": page, "calendar": calendar, "shelf": shelf}
    pages |= {"article": article, "partner": partner}
    keys = {name: each.pk for name, each in pages.items()} | {"facts": partner.translation_key}
    address = f"/admin/{screen.format(**keys)}"

    response = desk.get(address)

    assert response.status_code == 200
    assert response["Content-Language"] == "da"
    assert danish.missing - NOT_SHOWN == set()


def test_texts_of_the_admins_scripts_are_danish(desk):
    catalogue = desk.get("/admin/jsi18n/").text

    assert "Fold alt sammen" in catalogue
    assert "Vis eller skjul sidemenuen" in catalogue
