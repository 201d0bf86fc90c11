"""From the sitemap and the front pages through every link of the public site, in every language."""

import re
from urllib.parse import urldefrag, urlsplit
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from core.static_storage import SHEETS
from tests.support.crawling import HOUSE, Walk, inside

from .test_headers import PUBLIC, policy_of

pytestmark = [pytest.mark.slow, pytest.mark.either]

LANGUAGES = [code for code, _name in settings.LANGUAGES]
#: A link to a family's own pages stands everywhere; it leads to signing in, which needs a cookie.
PRIVATE = re.compile(r"/\w\w/(min-familie|konto)/")


@pytest.fixture
def walk(visited_house, client):
    """Everything the public can come to, met once."""
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    listed = [inside(each.text) for each in tree.iter() if each.tag.endswith("}loc")]
    walk = Walk()
    walk.go([*listed, *(f"/{language}/" for language in LANGUAGES)])
    return walk


def test_everything_the_public_can_come_to_is_there_and_harmless(walk):
    problems = [problem for met in walk.met.values() for problem in problems_of(met, walk)]

    assert problems == []
    # The walk went somewhere: all languages, lists with filters, dates, forms, calendar files.
    for part in ("/ar/kalender/", "?livsfase=", "/da/tilmeld/", "/en/soeg/", "calendar.ics"):
        assert any(part in address for address in walk.met), part


def problems_of(met, walk):
    """What is wrong with an answer, in words."""
    if PRIVATE.match(met.address):
        return
    response = met.response
    if response.status_code != 200:
        yield f"{met.address} answers {response.status_code}"
    if response.cookies or "cookie" in response.get("Vary", "").lower():
        yield f"{met.address} knows its visitor"
    if policy_of(response) != PUBLIC:
        yield f"{met.address} has another content policy"
    for tag in met.inline:
        yield f"{met.address} has inline {tag}"
    for url in met.fetched:
        if not url.startswith((f"{HOUSE}/", "data:")):
            yield f"{met.address} fetches {url}"
        elif (path := urlsplit(url).path).startswith("/static/") and not finders.find(path[8:]):
            yield f"{met.address} fetches {url}, which is not there"
    for link in met.links:
        address, fragment = inside(link), urldefrag(link).fragment
        if fragment and address in walk.met and fragment not in walk.met[address].ids:
            yield f"{met.address} leads to #{fragment}, which {address} has not"


@pytest.mark.pure
@pytest.mark.parametrize("name", SHEETS)
def test_sheets_fetch_only_files_of_ours(name):
    with open(finders.find(name)) as sheet:
        urls = re.findall(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", sheet.read())

    elsewhere = [url for pair in urls for url in pair if re.match(r"\w+:|//", url)]
    assert [url for url in elsewhere if not url.startswith("data:")] == []
