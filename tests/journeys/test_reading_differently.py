"""The same pages in large letters, without movement, and in colours of the reader's own."""

import pytest

from tests.support.axe import WIDE
from tests.support.browser import PHONE
from tests.support.visits import VISITS

pytestmark = [pytest.mark.journey, pytest.mark.either]

#: Text that its box cuts off, that stands a few letters to the line, or lies on other text. What is
#: hidden on purpose, drawn, or stays in sight while the rest scrolls (which covers for a moment
#: only) is left out.
_UNREADABLE = """() => {
    const found = [];
    // As when one has scrolled there: what is out of sight is not laid out (timetable.css).
    for (const row of document.querySelectorAll(".timetable-row")) {
        row.style.contentVisibility = "visible";
    }
    const hidden = ".visually-hidden, .skip-link, svg, details:not([open]) > :not(summary)";
    const shown = (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest(hidden);
    const stays = (element) => {
        for (let each = element; each; each = each.parentElement) {
            if (["fixed", "sticky"].includes(getComputedStyle(each).position)) return true;
        }
        return false;
    };
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
        const style = getComputedStyle(element);
        const ways = [style.overflowX, style.overflowY];
        const cuts = ways.some((way) => ["hidden", "clip"].includes(way))
            && (element.scrollWidth > element.clientWidth + 2
                || element.scrollHeight > element.clientHeight + 2);
        if (cuts && shown(element) && element.innerText?.trim()) {
            found.push(`cut off: ${element.outerHTML.slice(0, 90)}`);
        }
    }
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement;
        if (!node.data.trim() || !shown(parent) || stays(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()];
        const least = 2 * parseFloat(getComputedStyle(parent).fontSize);
        if (lines.length > 4 && lines.every((box) => box.width < least)) {
            found.push(`letters down a column: “${node.data.trim()}”`);
        }
        for (const box of lines) boxes.push([box, node.data.trim()]);
    }
    // From the top down, so that each is held against those only that begin before it ends.
    boxes.sort(([one], [other]) => one.top - other.top);
    boxes.forEach(([one, first], at) => boxes.slice(at + 1).every(([other, second]) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const least = Math.min(one.height, other.height);
        // Tall Arabic letters reach into the next line's box, not into its letters.
        if (across > 3 && down > 0.45 * least) found.push(`“${first}” lies on “${second}”`);
        return other.top < one.bottom;
    }));
    if (document.documentElement.scrollWidth > innerWidth) {
        const wide = [...document.querySelectorAll("body *")].findLast((element) =>
            shown(element) && !element.closest(".chips")
            && element.getBoundingClientRect().right > innerWidth + 1);
        found.push(`wider than the screen: ${wide?.outerHTML.slice(0, 90)}`);
    }
    return found;
}"""

_MOVES = """() => [...document.querySelectorAll("*")].flatMap((element) =>
    [null, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
        const moves = seconds(style.transitionDuration) > 0
            || (style.animationName !== "none" && seconds(style.animationDuration) > 0);
        return moves ? [`${element.outerHTML.slice(0, 60)} ${part ?? ""}`] : [];
    }))"""

#: Whatever takes the focus and does not show it, by a line round it or round what it is all of.
_UNSEEN = """() => {
    const lined = (element) => [null, "::before", "::after"].some((part) => {
        const style = getComputedStyle(element, part);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const unseen = [];
    for (const element of document.querySelectorAll("*")) {
        if (element.tabIndex < 0) continue;
        element.focus();
        if (document.activeElement !== element) continue;
        let each = element;
        while (each && !lined(each)) each = each.parentElement;
        if (!each) unseen.push(element.outerHTML.slice(0, 90));
    }
    return unseen;
}"""


@pytest.mark.parametrize("language", ["da", "ar"])
def test_twice_the_text_size_cuts_nothing_off_and_covers_nothing(
    go_visiting, large_letters, language
):
    visitor = go_visiting(javascript=False, browser=large_letters)
    found = []

    for visit in VISITS:
        page = visitor.go(visit, language)
        for width in (PHONE, WIDE):
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{visit.name} {width}: {each}" for each in page.evaluate(_UNREADABLE)]

    assert found == []


def test_nothing_moves_and_focus_is_seen_for_who_asked_the_browser_for_it(go_visiting):
    visitor = go_visiting()
    found = []

    for visit in VISITS:
        page = visitor.go(visit, "da")
        page.emulate_media(reduced_motion="reduce", forced_colors="active")
        found += [f"{visit.name} moves: {each}" for each in page.evaluate(_MOVES)]
        # From then on the browser shows the focus as to somebody who has no mouse.
        page.keyboard.press("Tab")
        found += [f"{visit.name} hides the focus: {each}" for each in page.evaluate(_UNSEEN)]

    assert found == []
