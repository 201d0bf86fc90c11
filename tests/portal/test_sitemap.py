"""What search engines are told of, and what they are asked to leave alone."""

from datetime import date
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.decorators import declared_headers
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import OrdinaryPageFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.usefixtures("frozen")

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
HOUSE = "http://localhost"


@pytest.fixture
def listed(client):
    """``listed()``: each address with the addresses of its languages and when it changed."""

    def read():
        tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
        return {
            each.findtext(f"{SITEMAP}loc").removeprefix(HOUSE): (
                {
                    link.get("hreflang"): link.get("href").removeprefix(HOUSE)
                    for link in each.findall(f"{XHTML}link")
                },
                each.findtext(f"{SITEMAP}lastmod"),
            )
            for each in tree.findall(f"{SITEMAP}url")
        }

    return read


def test_page_is_listed_once_in_each_language_it_is_written_in(listed, calendar, translate):
    page = OrdinaryPageFactory(parent=calendar.get_parent(), title="Om huset")
    translate(page, "en", title="About the house")
    of_all = {"da": "/da/om-huset/", "en": "/en/om-huset/", "x-default": "/da/om-huset/"}

    found = listed()

    assert found["/da/om-huset/"][0] == of_all
    assert found["/en/om-huset/"][0] == of_all
    assert "/ar/om-huset/" not in found
    assert found["/da/kalender/"][0] == {}


def test_page_says_when_it_was_last_published(listed, front_page):
    page = OrdinaryPageFactory(parent=front_page, title="Om huset")
    page.save_revision().publish()

    assert listed()["/da/om-huset/"][1] == timezone.localtime().isoformat()


def test_dates_of_the_coming_weeks_are_listed_below_their_page(listed, calendar, translate):
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    translate(page, "en", title="Dads' playroom")
    series = SeriesFactory(page=page)
    for day in (date(2026, 10, 1), date(2026, 10, 21), date(2027, 1, 20)):
        OccurrenceFactory(series=series, local_date=day)

    dates = {path: each[0] for path, each in listed().items() if "2026-" in path or "2027-" in path}

    of_all = {
        "da": "/da/kalender/fars-legestue/2026-10-21/",
        "en": "/en/kalender/fars-legestue/2026-10-21/",
        "x-default": "/da/kalender/fars-legestue/2026-10-21/",
    }
    assert dates == {of_all["da"]: of_all, of_all["en"]: of_all}


def test_drafts_and_pages_closed_to_some_are_not_listed(listed, calendar, front_page):
    draft = EventPageFactory(parent=calendar, title="Kladde", draft=True)
    OccurrenceFactory(series=SeriesFactory(page=draft))
    closed = OrdinaryPageFactory(parent=front_page, title="Lukket")
    OrdinaryPageFactory(parent=closed, title="Under den")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)

    assert set(listed()) == {"/da/", "/da/kalender/"}


@pytest.mark.parametrize("count", [1, 20])
def test_sitemap_costs_two_statements(calendar, client, assert_queries, count):
    for number in range(count):
        page = EventPageFactory(parent=calendar, title=f"Nummer {number}")
        OccurrenceFactory(series=SeriesFactory(page=page), local_date=NOW.date())

    # Since when what is kept is as it is; the dates.
    assert_queries(2, client.get, "/sitemap.xml")


@pytest.mark.parametrize("address", ["/sitemap.xml", "/robots.txt"])
def test_both_are_for_everybody_and_may_be_kept(client, site, address):
    response = client.get(address)

    assert response.status_code == 200
    assert response["Cache-Control"].startswith("public, max-age=")
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    assert client.post(address).status_code == 405


def test_robots_are_told_of_the_sitemap_and_may_read_what_is_in_it(client, listed, calendar):
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").text.splitlines())

    assert robots.site_maps() == [f"{settings.WAGTAILADMIN_BASE_URL}/sitemap.xml"]
    assert all(robots.can_fetch("*", path) for path in listed())


def personal_routes(resolver=None, above=""):
    """Addresses whose view is of one family or behind sign-in, up to what differs."""
    for each in (resolver or get_resolver()).url_patterns:
        route = above + str(each.pattern).removeprefix("^")
        if isinstance(each, URLResolver):
            yield from personal_routes(each, route)
        elif declared_headers(each.callback) is not None:
            yield "/" + route.split("<")[0]


def test_robots_leave_every_personal_address_alone(client, site):
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").text.splitlines())
    routes = set(personal_routes())

    assert {route for route in routes if robots.can_fetch("*", f"{route}x/")} == set()
    assert "/da/tilmeld/" in routes
    for language in ("en", "ar"):
        assert not robots.can_fetch("*", f"/{language}/min-tilmelding/x/")
