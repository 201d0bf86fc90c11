"""Every page a parent meets, for people who see, read, point or tap differently."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from signups.links import token
from tests.factories.home import OrdinaryPageFactory
from tests.factories.signups import PlaceFactory
from tests.support.browser import DESK, PHONE
from tests.support.translating import translate

pytestmark = pytest.mark.journey

#: WCAG 2.0 to 2.2, A and AA.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = 320  # what 1280 px are at 400 %
#: Each page is loaded once in a language, and then looked at so; in `make drill` in every way.
LOOKS = {
    "da": [("light", NARROW), ("dark", DESK)],
    "ar": [("dark", NARROW), ("light", DESK)],
}
EVERY_LOOK = [(theme, width) for theme in ("light", "dark") for width in (NARROW, PHONE, DESK)]


@pytest.fixture
def addresses(playroom):
    """Where each kind of page is, after the language; by a name to tell them apart."""
    free, full = playroom.add_date(capacity=12), playroom.add_date(weeks=2, capacity=2)
    off = playroom.add_date(weeks=3, cancelled=True)
    held = PlaceFactory(occurrence=full, signup__adults=2)
    waiting = PlaceFactory(occurrence=full, waiting=True, signup__child_ages=[30])
    offered = PlaceFactory(occurrence=free, offered=True)
    home = playroom.page.get_parent().get_parent()
    house = OrdinaryPageFactory(parent=home, title="Huset", show_in_menus=True)
    translate(house, "ar", title="البيت")
    dates = "kalender/fars-legestue/"
    return {
        "front page": "",
        "calendar": "kalender/",
        "calendar, filtered": "kalender/?livsfase=baby&ledig=1",
        "calendar, empty": "kalender/?livsfase=gravid",
        "series": dates,
        "date": f"{dates}{free.local_date}/",
        "full date": f"{dates}{full.local_date}/",
        "cancelled date": f"{dates}{off.local_date}/",
        "sign-up": f"tilmeld/{free.uid}/",
        "waiting list": f"tilmeld/{full.uid}/",
        "closed": f"tilmeld/{off.uid}/",
        "confirmed": f"min-tilmelding/{token(held.signup)}/",
        "waiting": f"min-tilmelding/{token(waiting.signup)}/",
        "offered": f"min-tilmelding/{token(offered.signup)}/",
        "search": "soeg/?q=legestue",
        "search, nothing": "soeg/?q=xyzzy",
        "page": "huset/",
        "not found": "findes-ikke/",
        "sign-in": "konto/log-ind/",
    }


@pytest.mark.parametrize("language", LOOKS)
def test_no_page_breaks_a_rule_of_wcag_or_scrolls_sideways(open_page, addresses, language, sized):
    page = open_page()
    looks = sized(LOOKS[language], EVERY_LOOK)
    problems = []

    for name, address in addresses.items():
        assert page.goto(f"/{language}/{address}").status == (404 if name == "not found" else 200)
        problems += [f"{name}, {problem}" for problem in _problems(page, looks)]
    page.goto(f"/{language}/{addresses['sign-up']}")
    page.locator("form.form button[type=submit]").last.click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    problems += [f"form with errors, {problem}" for problem in _problems(page, looks)]

    assert problems == []


def test_twice_the_text_size_fits_a_phone(open_page, addresses):
    page = open_page(javascript=False)
    too_wide = {}

    for name, address in addresses.items():
        page.goto(f"/da/{address}")
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        if (width := page.evaluate("document.documentElement.scrollWidth")) > PHONE:
            too_wide[name] = width

    assert too_wide == {}


def test_a_place_is_taken_and_let_go_with_the_keyboard_alone(open_page, playroom):
    date = playroom.add_date(capacity=12)
    page = open_page(width=DESK)
    keys = page.keyboard

    page.goto(playroom.address(date.local_date))
    _tab_to(page, page.locator(".signup-panel").get_by_role("link", name="Tilmeld jer"))
    keys.press("Enter")
    page.wait_for_url("**/tilmeld/**")
    _tab_to(page, page.get_by_role("button", name="Voksne: en mere"))
    keys.press("Space")
    _tab_to(page, page.get_by_label("Barn 1", exact=True))
    keys.type("8")
    _tab_to(page, page.get_by_label("Dit navn"))
    keys.type("En forælder")
    keys.press("Tab")
    keys.type("parent@example.org")
    keys.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("I har en plads")
    signup = date.places.get().signup
    assert (signup.adults, signup.child_ages) == (2, [8])

    page.goto(f"/da/min-tilmelding/{token(signup)}/")
    _tab_to(page, page.get_by_role("button", name="Meld os fra"))
    keys.press("Enter")
    expect(page.get_by_text("I er ikke tilmeldt")).to_be_visible()


def _problems(page, looks):
    """What axe finds on the page as it is shown in each look, and whether it is too wide."""
    found = []
    for theme, width in looks:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 844})
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        found += [
            f"{theme} {width}: {rule['id']} {rule['nodes'][0]['html']}"
            for rule in result.response["violations"]
        ]
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            found.append(f"{theme} {width}: is {needed} wide")
    return found


def _tab_to(page, target, most=60):
    """Press Tab until it is the target's turn, as somebody without a mouse does."""
    for _ in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not lead to {target}")
