"""The contact sheet: what its pictures are called and how they lie on the page."""

import re

import pytest

from scripts.sheet.looks import LOOKS
from scripts.sheet.page import sheet
from scripts.sheet.pictures import GROUPS
from tests.support import visits

pytestmark = pytest.mark.pure


def test_every_picture_has_a_name_of_its_own():
    named = [visit.name for group in GROUPS for visit in getattr(visits, group)]

    files = [look.file(name) for name in named for look in LOOKS]

    assert len(set(files)) == len(files)
    assert all(re.fullmatch(r"[a-z0-9-]+\.png", file) for file in files)


def test_every_language_is_taken_and_danish_and_arabic_in_every_look():
    looks = {
        language: {(look.width, look.theme) for look in LOOKS if look.language == language}
        for language in ("da", "en", "ar")
    }

    assert looks["da"] == looks["ar"] == {(w, t) for w in (390, 1280) for t in ("light", "dark")}
    assert looks["en"] == {(1280, "light")}


def test_page_shows_each_picture_under_its_visit_and_group():
    html = sheet({"Pages": {"front <page>": LOOKS[:2]}, "Search": {"search, nothing": LOOKS[:1]}})

    assert "<h2>Pages</h2>" in html
    assert "<h3>front &lt;page&gt;</h3>" in html
    assert re.findall(r'<img src="([^"]+)"', html) == [
        "front-page-da-390-light.png",
        "front-page-da-390-dark.png",
        "search-nothing-da-390-light.png",
    ]
