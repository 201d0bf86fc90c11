"""Every page a visitor can meet, by the rules of WCAG 2.0 to 2.2, A and AA, in every look."""

import pytest

from tests.support.axe import MIDDLE, NARROW, THEMES, WIDE, problems
from tests.support.visits import VISITS

pytestmark = [pytest.mark.journey, pytest.mark.sqlite]

EVERY_LOOK = ((NARROW, MIDDLE, WIDE), THEMES)
#: In every run each page is looked at in each language, each width and each theme once at least.
LOOKS = {
    "da": ((NARROW, WIDE), THEMES),
    "en": ((MIDDLE,), ("light",)),
    "ar": ((NARROW, WIDE), ("dark",)),
}


@pytest.mark.parametrize("language", LOOKS)
def test_no_page_breaks_a_rule_or_scrolls_sideways(go_visiting, language, sized):
    visitor = go_visiting()
    widths, themes = sized(LOOKS[language], EVERY_LOOK)

    found = [
        f"{visit.name}, {problem}"
        for visit in VISITS
        for problem in problems(visitor.go(visit, language), widths, themes)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<p style='color: #999'>Too pale</p>", "color-contrast"),
        ("<input>", "label"),
        ("<h1>One</h1><h3>Three</h3>", "heading-order"),
        ("<div style='width: 400px'>Wide</div>", "is 4"),
    ],
)
def test_what_breaks_a_rule_is_found(chromium, body, rule):
    page = chromium.new_page()
    page.set_content(f"<!doctype html><html lang=en><title>A page</title><main>{body}</main>")

    assert any(rule in found for found in problems(page, [NARROW]))

    page.close()
