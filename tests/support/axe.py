"""What axe finds wrong on a page as it stands, for every look it can have, and what is too wide."""

from collections.abc import Iterable, Iterator

from axe_playwright_python.base import AXE_SCRIPT

#: WCAG 2.0 to 2.2, A and AA, and what axe's makers recommend besides.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: The rules that read colours; nothing else of a page differs between light and dark.
COLOURS = ["color-contrast", "link-in-text-block"]
THEMES = ("light", "dark")
NARROW, MIDDLE, WIDE = 320, 768, 1280  # the first is 1280 at 400 %

_RUN = """([kind, values]) => axe.run({
    runOnly: { type: kind, values },
    resultTypes: ["violations"],
    preload: false,
}).then((results) => results.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`))"""


def problems(page, widths: Iterable[int], themes: Iterable[str] = THEMES) -> Iterator[str]:
    """What is wrong in each width and theme.

    The page is loaded already; its theme and its width change under it, as they do for people.
    """
    page.evaluate(AXE_SCRIPT)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for number, theme in enumerate(themes):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            asked = ["rule", COLOURS] if number else ["tag", RULES]
            yield from (f"{theme} {width}: {found}" for found in page.evaluate(_RUN, asked))


def too_wide(page, widths: Iterable[int]) -> Iterator[str]:
    """Where the page is wider than the screen."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            yield f"{width}: is {needed} wide"
