"""Editors meet Danish on the screens they use daily, Wagtail's own words among them."""

import re

import polib
import pytest
from django.utils import translation
from django.utils.translation import trans_real
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from tests.factories.core import HouseImageFactory, TopicFactory
from tests.factories.events import EventPageFactory
from tests.factories.partners import PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.either]

#: Asked for and never shown: how django-filter looks fields up.
NOT_SHOWN = {"exact"}

COPY = {"new_title": "Mors Legestue", "new_parent_page": "{calendar}"}

SCREENS = [
    "",
    "account/",
    "bulk/core/houseimage/add_tags/?id={image}",
    "bulk/core/houseimage/add_to_collection/?id={image}",
    "bulk/core/houseimage/delete/?id={image}",
    "bulk/wagtailcore/page/delete/?id={page}",
    "bulk/wagtailcore/page/move/?id={page}",
    "bulk/wagtailcore/page/publish/?id={page}",
    "bulk/wagtailcore/page/unpublish/?id={page}",
    "choose-page/?page_type=events.EventPage,partners.PartnerPage,resources.ArticlePage",
    "documents/",
    "documents/chooser/",
    "documents/multiple/add/",
    "images/",
    "images/?layout=list",
    "images/?q=qq",
    "images/add/",
    "images/chooser/",
    "images/multiple/add/",
    "images/usage/{image}/",
    "images/{image}/",
    "images/{image}/delete/",
    "images/{used}/delete/",
    "letter/",
    "localize/reports/translations/",
    "localize/submit/page/{article}/",
    "localize/update/{source}/",
    "pages/",
    "pages/{calendar}/",
    "pages/{page}/copy/",
    "pages/{page}/delete/",
    "pages/{page}/edit/",
    "pages/{page}/history/",
    "pages/{page}/move/",
    "pages/{translation}/edit/",
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
    "snippets/core/topic/delete/{topic}/",
    "snippets/core/topic/edit/{topic}/",
    "snippets/core/topic/usage/{topic}/",
    "snippets/rooms/zone/",
    "snippets/rooms/zone/add/",
    "snippets/search/synonyms/",
    "snippets/search/synonyms/add/",
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


@pytest.fixture
def house(calendar, translate):
    """One of everything the screens below are about; their keys by name."""
    front_page = calendar.get_parent()
    shelf = ArticleIndexPageFactory(parent=front_page)
    used = HouseImageFactory()
    used.contextual_alt_text = "En gul dør"
    body = [("paragraph", "Vi ser på den. " * 20), ("picture", {"image": used, "caption": ""})]
    partner = PartnerPageFactory(parent=PartnerIndexPageFactory(parent=front_page))
    things = {
        "calendar": calendar,
        "page": EventPageFactory(parent=calendar, title="Fars Legestue"),
        "shelf": shelf,
        "article": ArticlePageFactory(parent=shelf, body=body),
        "partner": partner,
        "translation": translate(calendar, "en", title="Calendar"),
        "source": TranslationSource.objects.get_for_instance(calendar),
        "used": used,
        "image": HouseImageFactory(),
        "topic": TopicFactory(),
    }
    return {name: each.pk for name, each in things.items()} | {"facts": partner.translation_key}


def test_screens_are_danish_throughout(desk, house, danish):
    """All of them in one house, which takes longer to make than most of them to look at."""
    wrong = {}

    for screen in SCREENS:
        danish.missing.clear()
        response = desk.get(f"/admin/{screen.format(**house)}")
        answer = (response.status_code, response.get("Content-Language"))
        if answer != (200, "da") or danish.missing - NOT_SHOWN:
            wrong[screen] = (*answer, danish.missing - NOT_SHOWN)

    assert wrong == {}


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("images/add/", {"title": "", "collection": 1}),
        ("images/add/", {"title": "Hus", "collection": 1, "file": "huset.png"}),
        ("images/add/", {"title": "Hus", "collection": 1, "file": "huset.jpg"}),
        ("images/multiple/add/", {"collection": 1, "files[]": "huset.png"}),
        ("images/multiple/add/", {"collection": 1, "files[]": "huset.jpg"}),
        ("images/{image}/", {"title": "", "collection": 1}),
        ("images/{image}/", {"title": "Hus", "collection": 1}),
        ("images/{image}/delete/", {}),
        ("images/{used}/delete/", {}),
        ("bulk/core/houseimage/delete/?id={image}&next=/admin/images/", {}),
        ("bulk/wagtailcore/page/unpublish/?id={page}&next=/admin/pages/", {}),
        ("localize/submit/page/{article}/", {}),
        ("localize/submit/page/{article}/", {"locales": "{english}"}),
        ("localize/update/{source}/", {}),
        ("pages/{page}/copy/", COPY | {"new_slug": "mors-legestue"}),
        ("pages/{page}/copy/", COPY | {"new_slug": "fars-legestue"}),
        ("pages/{page}/delete/", {}),
        ("pages/{page}/unpublish/", {}),
        ("snippets/core/topic/add/", {}),
        ("snippets/core/topic/add/", {"names_da": "Søvn"}),
        ("snippets/core/topic/delete/{topic}/", {}),
    ],
)  # fmt: skip
def test_answer_is_danish_throughout(desk, house, danish, address, sent):
    """What the screen says that comes of sending something, right or wrong."""
    keys = house | {"english": Locale.objects.get(language_code="en").pk}
    files = {"huset.png": get_test_image_file(), "huset.jpg": get_test_image_file("huset.jpg")}
    filled_in = {
        name: files.get(value) or (value.format(**keys) if isinstance(value, str) else value)
        for name, value in sent.items()
    }

    answer = desk.post(f"/admin/{address.format(**keys)}", filled_in, follow=True)

    assert answer.status_code == 200
    assert danish.missing - NOT_SHOWN == set()


def test_texts_of_the_admins_scripts_are_danish(desk):
    catalogue = desk.get("/admin/jsi18n/").text

    assert "Fold alt sammen" in catalogue
    assert "Vis eller skjul sidemenuen" in catalogue
    assert "Hent PO-fil" in catalogue


def test_nothing_of_wagtails_own_waits_under_help(desk, site):
    menu = desk.get("/admin/").text

    assert "whats-new-in-wagtail" not in menu
    assert "editor-guide" not in menu


def test_way_to_have_a_page_approved_has_a_danish_name(desk, house):
    assert "Send til gennemsyn" in desk.get(f"/admin/pages/{house['page']}/edit/").text


def test_screens_blame_nothing_on_the_gender_of_a_word():
    """“Denne rum” and “denne emne” is how a program says it."""
    said = polib.pofile("locale_packages/da/LC_MESSAGES/django.po")
    texts = [text for entry in said for text in (entry.msgstr, *entry.msgstr_plural.values())]

    assert [text for text in texts if re.search(r"[Dd]enne (%\(|{)", text)] == []
