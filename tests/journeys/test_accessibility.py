"""Every page a visitor can meet, by the rules of WCAG 2.0 to 2.2, A and AA, in every look."""

import pytest

from tests.support.axe import MIDDLE, NARROW, THEMES, WIDE, problems, too_wide
from tests.support.visits import VISITS

pytestmark = [pytest.mark.journey, pytest.mark.either]

EVERY_LOOK = ((NARROW, MIDDLE, WIDE), THEMES)
#: In every run each page is looked at in each language, each width and each theme once at least.
#: Whether it scrolls sideways costs so little that each language is asked it of every width.
LOOKS = {
    "da": ((NARROW,), ("light",)),
    "en": ((MIDDLE,), ("dark",)),
    "ar": ((WIDE,), ("light",)),
}


@pytest.mark.parametrize("language", LOOKS)
def test_no_page_breaks_a_rule_or_scrolls_sideways(go_visiting, language, sized):
    visitor = go_visiting()
    widths, themes = sized(LOOKS[language], EVERY_LOOK)
    found = []

    for visit in VISITS:
        page = visitor.go(visit, language)
        wrong = [*problems(page, widths, themes), *too_wide(page, EVERY_LOOK[0])]
        found += [f"{visit.name}, {problem}" for problem in wrong]

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

    found = [*problems(page, [NARROW]), *too_wide(page, [NARROW])]
    assert any(rule in each for each in found)

    page.close()
