"""The way to a place and back, with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from signups.links import token
from tests.support.browser import DESK

pytestmark = [pytest.mark.journey, pytest.mark.either]


def test_a_date_is_found_from_the_top_of_the_page_on(open_page, playroom):
    playroom.add_date(capacity=12)
    page = open_page(width=DESK)
    page.goto("/da/")

    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#main")
    menu = page.get_by_role("navigation", name="Hovedmenu")
    tab_to(page, menu.get_by_role("link", name="Kalender"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/kalender/")
    tab_to(page, page.locator(".chip[data-stage=baby]"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/kalender/?livsfase=baby")
    tab_to(page, page.locator(".timetable-row a").first)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Fars Legestue")


def test_the_way_past_the_header_leads_into_the_page(open_page, playroom):
    playroom.add_date(capacity=12)
    page = open_page(width=DESK)
    page.goto("/da/kalender/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.locator("main").evaluate("main => main.contains(document.activeElement)")


def test_a_place_is_taken_and_let_go(open_page, playroom):
    date = playroom.add_date(capacity=12)
    page = open_page(width=DESK)
    keys = page.keyboard

    page.goto(playroom.address(date.local_date))
    tab_to(page, page.locator(".signup-panel").get_by_role("link", name="Tilmeld jer"))
    keys.press("Enter")
    page.wait_for_url("**/tilmeld/**")
    tab_to(page, page.get_by_role("button", name="Voksne: en mere"))
    keys.press("Space")
    tab_to(page, page.get_by_label("Barn 1", exact=True))
    keys.type("8")
    tab_to(page, page.get_by_label("Dit navn"))
    keys.type("En forælder")
    keys.press("Tab")
    keys.type("parent@example.org")
    keys.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("I har en plads")
    signup = date.places.get().signup
    assert (signup.adults, signup.child_ages) == (2, [8])

    page.goto(f"/da/min-tilmelding/{token(signup)}/")
    tab_to(page, page.get_by_role("button", name="Meld os fra"))
    keys.press("Enter")
    expect(page.get_by_text("I er ikke tilmeldt")).to_be_visible()


def tab_to(page, target, most=60):
    """Press Tab until it is the target's turn, as somebody without a mouse does."""
    for _step in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not lead to {target}")
