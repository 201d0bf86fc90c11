"""What is read in Danish under another language's address says so to whoever hears it (ADR 15)."""

import re
from collections.abc import Iterator

import polib
import pytest
from bs4 import BeautifulSoup, Tag
from wagtail.models import Page
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from events.models import Occurrence
from partners.models import Partner
from tests.support.sources import ROOT
from tests.support.visiting import meet
from tests.support.visits import STEP_TWO, VISITS

pytestmark = [pytest.mark.slow, pytest.mark.either, pytest.mark.urls("tests.support.failing_urls")]

#: Attributes that are read aloud; they are in the language of their element.
SPOKEN = ("alt", "aria-label", "title")


def danish_words() -> set[str]:
    """Whatever the house says in Danish alone: on its pages, of partners and of dates."""
    texts = [text for page in Page.objects.filter(depth__gt=1).specific() for text in said_on(page)]
    for partner in Partner.objects.all():
        texts += [
            names["da"] for names in (partner.hours, partner.price, partner.referral) if names
        ]
    texts += Occurrence.objects.exclude(reason="").values_list("reason", flat=True)
    return {line.strip() for text in texts for line in text.splitlines() if line.strip()}


def said_on(page: Page) -> Iterator[str]:
    """The texts that an editor would be given to translate, each as it stands between two tags."""
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue) and segment.path != "slug":
            yield from BeautifulSoup(segment.string.data, "html.parser").stripped_strings


def unmarked(html: bytes, words: set[str]) -> set[str]:
    """Of these Danish words, those a page has outside elements that are marked as Danish."""
    body = BeautifulSoup(html, "html.parser").body
    said = [(text, text.parent) for text in body.find_all(string=True)]
    said += [(tag[name], tag) for tag in body.find_all() for name in SPOKEN if tag.get(name)]
    foreign = "\n".join(text for text, tag in said if language_of(tag) != "da")
    return {word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", foreign)}


def language_of(tag: Tag) -> str:
    return (tag if tag.get("lang") else tag.find_parent(lang=True))["lang"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_read_in_danish_is_marked_as_danish(danish_house, language):
    words = danish_words()

    pages = {
        visit.name: meet(danish_house.client(visit.user), visit, language).content
        for visit in VISITS
    }

    found = {name: unmarked(page, words) for name, page in pages.items()}
    assert {name: missed for name, missed in found.items() if missed} == {}


def test_no_family_meets_an_interface_that_is_only_in_danish(danish_house):
    words = danish_of_what_arabic_lacks()
    assert "Datoerne er gemt." in words  # which is for editors alone

    found = {
        visit.name: unmarked(meet(danish_house.client(visit.user), visit, "ar").content, words)
        for visit in VISITS
        if visit not in STEP_TWO and visit.user != "newcomer"
    }

    assert {name: missed for name, missed in found.items() if missed} == {}


def danish_of_what_arabic_lacks() -> set[str]:
    """Danish texts of the interface, in pieces between what is filled in."""
    arabic = polib.pofile(ROOT / "locale/ar/LC_MESSAGES/django.po")
    said = {(entry.msgctxt, entry.msgid) for entry in arabic.translated_entries()}
    lacking = [
        entry
        for entry in polib.pofile(ROOT / "locale/da/LC_MESSAGES/django.po")
        if (entry.msgctxt, entry.msgid) not in said
    ]
    texts = [text for each in lacking for text in (each.msgstr, *each.msgstr_plural.values())]
    pieces = {piece.strip() for text in texts for piece in re.split(r"%\(\w+\)[ds]|<[^>]+>", text)}
    # Names of models and fields have no capital, and stand in the admin alone.
    return {piece for piece in pieces if piece[:1].isupper()}


@pytest.mark.pure
def test_unmarked_words_are_found_and_marked_ones_are_not():
    page = """<!doctype html><html lang="en"><body>
      <p>Back to Legestuen</p><p>Back to <span lang="da">BarselscafÃ©en</span></p>
      <div lang="da"><p>Gratis</p><p lang="en">Hverdage</p></div><nav aria-label="Vejen op"></nav>
    </body></html>""".encode()

    words = {"Legestue", "Legestuen", "Barselscaféen", "Gratis", "Hverdage", "Vejen op"}

    assert unmarked(page, words) == {"Legestuen", "Hverdage", "Vejen op"}
