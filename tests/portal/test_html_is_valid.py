"""Every page a visitor can meet is HTML as the standard has it, in every language and state."""

import re

import pytest
from django.conf import settings

from tests.support.html_checker import complaints, java
from tests.support.visiting import meet
from tests.support.visits import VISITS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.either,
    pytest.mark.urls("tests.support.failing_urls"),
    pytest.mark.skipif(not java(), reason="no Java is installed, which the HTML checker needs"),
]


def test_every_page_is_valid_html(visited_house, tmp_path):
    """All pages at once: most of the time is Java's own beginning."""
    for language, _name in settings.LANGUAGES:
        for visit in VISITS:
            page = meet(visited_house.client(visit.user), visit, language)
            name = re.sub(r"\W+", "-", visit.name)
            (tmp_path / f"{language}-{name}.html").write_bytes(page.content)

    assert complaints(tmp_path) == []


WRONG = {
    "block": "<p><div>A block in a paragraph</div></p>",
    "picture": '<img src="x.png">',
    "ids": '<p id="a"></p><p id="a"></p>',
    "list": "<ul><p>No item</p></ul>",
    "label": '<label for="nobody">A name</label>',
    "heading": "<h1>One</h1><section><p>No heading</p></section>",
}


def test_what_is_wrong_is_found_and_what_is_right_is_not(tmp_path):
    for name, body in {**WRONG, "right": "<h1>One</h1>"}.items():
        head = '<!doctype html><html lang="en"><head><title>A page</title></head>'
        (tmp_path / f"{name}.html").write_text(f"{head}<body>{body}</body></html>")

    found = {complaint.split(".html: ")[0] for complaint in complaints(tmp_path)}

    assert found == set(WRONG)
