"""Addresses that can be read aloud, typed on any keyboard, and never come out empty."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.slugs import FALLBACK, MAX_LENGTH, danish_slug

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Fælles æblegrød på torsdag", "faelles-aeblegroed-paa-torsdag"),
        ("ÆBLER, ØL & ÅL", "aebler-oel-aal"),
        ("A\u030aben ra\u030adgivning", "aaben-raadgivning"),
        ("  Fars   Legestue – uge 42!  ", "fars-legestue-uge-42"),
        ("Mor's & far’s café", "mors-fars-cafe"),
        ("Straße in İstanbul", "strasse-in-istanbul"),
        ("snake_case", "snake-case"),
        ("CON\0SOLE\r\n", "con-sole"),
    ],
)
def test_danish_slug_reads_like_the_title(title: str, slug: str) -> None:
    assert danish_slug(title) == slug


@pytest.mark.parametrize("title", ["حضانة الأطفال", "育児サロン", "Дитяча група", "ทารก"])
def test_danish_slug_of_another_script_is_transliterated(title: str) -> None:
    slug = danish_slug(title)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert slug != FALLBACK


@pytest.mark.parametrize("title", ["", "   ", "!!!", "---", "\0", "\ud800", "'"])
def test_danish_slug_of_nothing_readable_is_a_word(title: str) -> None:
    assert danish_slug(title) == FALLBACK


def test_danish_slug_of_a_long_title_ends_with_a_whole_word() -> None:
    slug = danish_slug("småbørnsforældregruppe " * 10)

    assert slug == "smaaboernsforaeldregruppe-smaaboernsforaeldregruppe-smaaboernsforaeldregruppe"
    assert len(slug) <= MAX_LENGTH


def test_danish_slug_of_one_endless_word_is_cut() -> None:
    assert danish_slug("å" * 10_000) == "a" * MAX_LENGTH


@given(st.text(max_size=200))
def test_danish_slug_is_an_address_and_its_own_slug(title: str) -> None:
    slug = danish_slug(title)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= MAX_LENGTH
    assert danish_slug(slug) == slug
