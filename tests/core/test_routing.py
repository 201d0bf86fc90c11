"""Addresses mean what they mean to Wagtail, in fewer statements."""

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Site
from wagtail.models.sites import get_site_for_hostname

from core import generation
from core.routing import MOST_STEPS, route, site_of
from tests.factories.events import EventPageFactory
from tests.factories.home import OrdinaryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(front_page, calendar, translate):
    """Pages at three depths, some with the same word in their address, some in English too."""
    house = OrdinaryPageFactory(parent=front_page, title="Huset")
    OrdinaryPageFactory(parent=OrdinaryPageFactory(parent=house, title="Huset"), title="Kalender")
    OrdinaryPageFactory(parent=house, title="Kladde", live=False)
    draft = OrdinaryPageFactory(parent=front_page, title="Skjult", live=False)
    OrdinaryPageFactory(parent=draft, title="Under")
    playroom = EventPageFactory(parent=calendar, title="Fars Legestue")
    EventPageFactory(parent=calendar, title="Barselscafé")
    translate(playroom, "en", title="Dads' playroom")
    return front_page


PATHS = [
    "",
    "huset/",
    "huset/huset/",
    "huset/huset/kalender/",
    "huset/kalender/",
    "huset/kladde/",
    "skjult/",
    "skjult/under/",
    "kalender/",
    "kalender/fars-legestue/",
    "kalender/fars-legestue/2026-10-14/",
    "kalender/fars-legestue/2026-10-14-1300/",
    "kalender/fars-legestue/i-morgen/",
    "kalender/barselscafe/",
    "kalender/kalender/",
    "fars-legestue/",
    "kalender/huset/",
    "findes-ikke/",
    "x/" * (MOST_STEPS + 1),
]


def wagtails(request, path):
    """What Wagtail itself finds in the language now active, or else in Danish."""
    danish = Site.objects.get().root_page
    for root in (danish.localized.specific, danish.specific):
        try:
            return root.route(request, [step for step in path.split("/") if step])
        except Http404:
            pass
    return None


def said(result):
    if result is None:
        return None
    view, *rest = result.args or [None]
    return type(result.page), result.page.pk, getattr(view, "__name__", None), rest, result.kwargs


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_every_address_means_what_it_means_to_wagtail(tree, language):
    request = RequestFactory().get("/")

    with translation.override(language):
        ours = {path: said(route(request, path)) for path in PATHS}
        theirs = {path: said(wagtails(request, path)) for path in PATHS}

    assert ours == theirs
    assert sum(found is not None for found in theirs.values()) >= 1


def test_page_that_is_not_written_in_the_readers_language_is_offered_in_danish(tree, client):
    response = client.get("/en/kalender/barselscafe/")

    assert response.status_code == 200
    assert response.headers["Content-Language"] == "en"
    assert response.context["page"].language_code == "da"
    assert response.context["page"].is_foreign


def test_page_that_is_no_longer_public_is_offered_to_nobody(tree, client):
    assert client.get("/en/huset/kladde/").status_code == 404


def test_address_that_is_longer_than_any_page_has_is_looked_for_nowhere(
    tree, django_assert_num_queries
):
    request = RequestFactory().get("/")
    route(request, "huset/")  # the site is kept from here on

    with generation.asked_once(), django_assert_num_queries(1):  # the generation
        assert route(request, "nowhere/" * (MOST_STEPS + 1)) is None


def test_statements_do_not_grow_with_the_depth(tree, django_assert_num_queries):
    request = RequestFactory().get("/")

    for path in ("huset/", "huset/huset/kalender/", "kalender/fars-legestue/2026-10-14/"):
        route(request, path)  # the page is known from here on
        with generation.asked_once(), django_assert_num_queries(1):  # the generation
            assert route(request, path)


def test_moved_page_is_found_at_its_new_address_and_not_at_the_old(tree):
    request = RequestFactory().get("/")
    page = route(request, "huset/huset/kalender/").page

    page.move(route(request, "huset/").page, "last-child")

    assert route(request, "huset/huset/kalender/") is None
    assert route(request, "huset/kalender/").page.pk == page.pk


@pytest.mark.parametrize("has_default", [True, False])
@pytest.mark.parametrize("host", ["a.test", "b.test", "c.test"])
@pytest.mark.parametrize("port", ["80", "8000", "9000"])
def test_site_is_the_one_wagtail_chooses(site, rf, settings, has_default, host, port):
    settings.ALLOWED_HOSTS = ["*"]
    Site.objects.update(hostname="a.test", port=80, is_default_site=has_default)
    root = site.root_page
    Site.objects.create(hostname="a.test", port=8000, root_page=root)
    Site.objects.create(hostname="b.test", port=8000, root_page=root)
    request = rf.get("/", SERVER_NAME=host, SERVER_PORT=port)

    try:
        wagtails = get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        wagtails = None

    assert site_of(request) == wagtails


def test_page_is_known_and_every_request_has_one_of_its_own(tree):
    request = RequestFactory().get("/")

    first, second = (route(request, "huset/").page for _time in range(2))
    first.title = "Anderledes"

    assert second.title == route(request, "huset/").page.title == "Huset"


def test_without_a_site_no_address_means_anything(db):
    Site.objects.all().delete()

    assert route(RequestFactory().get("/"), "") is None
