"""Finding something with a keyboard, with a thumb, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import DESK

pytestmark = [pytest.mark.journey, pytest.mark.either]

FIELD = "Hvad leder du efter?"


def test_slash_leads_to_the_field_and_arrows_through_its_suggestions(open_page, playroom):
    date = playroom.add_date()
    page = open_page(width=DESK)

    page.goto("/da/kalender/")
    page.keyboard.press("/")
    page.keyboard.type("legest")
    suggestion = page.get_by_role("link", name="Fars Legestue Aktivitet")
    expect(suggestion).to_be_visible()
    expect(page.locator(".search-field").get_by_role("status")).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    expect(suggestion).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label(FIELD)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**{playroom.address(date.local_date)}")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(open_page, playroom):
    page = open_page(width=DESK)

    page.goto("/da/")
    page.keyboard.press("/")
    page.keyboard.type("legest")
    expect(page.locator(".suggestions a")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")

    expect(page.locator(".suggestions a")).to_have_count(0)
    expect(page.get_by_label(FIELD)).to_be_focused()
    expect(page.get_by_label(FIELD)).to_have_value("legest")


def test_suggestions_go_when_the_field_is_left(open_page, playroom):
    page = open_page(width=DESK)

    page.goto("/da/")
    page.get_by_label(FIELD).press_sequentially("legest")
    expect(page.locator(".suggestions a")).to_be_visible()
    page.keyboard.press("Shift+Tab")

    expect(page.locator(".suggestions a")).to_have_count(0)


def test_letters_typed_before_the_script_has_come_are_not_lost(open_page, playroom):
    page = open_page(width=DESK)
    held = []
    page.route("**/suggest*.js", lambda route: held.append(route))

    page.goto("/da/")
    page.get_by_label(FIELD).press_sequentially("legest")
    expect(page.get_by_label(FIELD)).to_have_value("legest")
    held[0].continue_()

    expect(page.locator(".suggestions a")).to_be_visible()


def test_slash_leads_to_the_search_page_where_there_is_no_field(phone, playroom):
    phone.goto("/da/kalender/")
    phone.keyboard.press("/")

    phone.wait_for_url("**/da/soeg/#q")
    expect(phone.get_by_label(FIELD)).to_be_focused()
    phone.keyboard.type("1/2")
    expect(phone.get_by_label(FIELD)).to_have_value("1/2")


def test_slash_can_be_turned_off_for_good(open_page, playroom):
    page = open_page(width=DESK)
    choice = page.get_by_role("checkbox")

    page.goto("/da/soeg/")
    choice.uncheck()
    page.goto("/da/kalender/")
    page.keyboard.press("/")
    expect(page.get_by_label(FIELD)).not_to_be_focused()

    page.goto("/da/soeg/")
    choice.check()
    page.goto("/da/kalender/")
    page.keyboard.press("/")
    expect(page.get_by_label(FIELD)).to_be_focused()


def test_search_without_javascript(open_page, playroom):
    page = open_page(javascript=False)

    page.goto("/da/")
    page.get_by_role("link", name="Søg", exact=True).click()
    page.get_by_label(FIELD).fill("legestue")
    page.get_by_role("button", name="Søg").click()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.get_by_role("link", name="Fars Legestue").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Fars Legestue")


def test_choice_about_the_key_is_offered_where_there_is_one(open_page, phone, playroom):
    desk = open_page(width=DESK)

    for page in (desk, phone):
        page.goto("/da/soeg/")

    expect(desk.get_by_role("checkbox")).to_be_visible()
    expect(phone.locator("[data-search-key]")).to_be_attached()
    expect(phone.locator("[data-search-key]")).to_be_hidden()
