"""Finding something in the calendar: filters, days, the month, and back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from core.enums import Stage
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.support.browser import DESK, PHONE

pytestmark = [pytest.mark.journey, pytest.mark.either]

WAYS = pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])


@pytest.fixture
def two_dates(playroom):
    """Fars Legestue in a week, for babies too, and the week after something for teenagers."""
    date = playroom.add_date(capacity=12)
    page = EventPageFactory(
        parent=playroom.page.get_parent(), title="Aftenmøde", stages=[Stage.TEEN]
    )
    OccurrenceFactory(
        series=SeriesFactory(page=page), local_date=timezone.localdate() + timedelta(weeks=2)
    )
    return date


@WAYS
def test_filters_change_the_list_and_the_address_and_back_goes_through_them(
    open_page, two_dates, javascript
):
    page = open_page(javascript=javascript)
    page.goto("/da/kalender/")
    mark(page)
    expect_rows(page, "Fars Legestue", "Aftenmøde")

    page.get_by_role("link", name="Teenager").click()
    expect(page).to_have_url(re.compile(r"/da/kalender/\?livsfase=teen$"))
    expect_rows(page, "Aftenmøde")
    expect(page).to_have_title(re.compile("^Kalender: Teenager"))
    page.get_by_role("link", name="Kig forbi").first.click()
    expect(page).to_have_url(re.compile(r"\?kigforbi=1&livsfase=teen$"))
    page.get_by_role("link", name="Nulstil").click()
    expect_rows(page, "Fars Legestue", "Aftenmøde")

    page.go_back()
    expect(page).to_have_url(re.compile(r"\?kigforbi=1&livsfase=teen$"))
    expect_rows(page, "Aftenmøde")
    if javascript:
        expect(page.locator("[data-swap-say]")).to_be_focused()
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/da/kalender/\??$"))
    expect_rows(page, "Fars Legestue", "Aftenmøde")
    page.go_forward()
    expect_rows(page, "Aftenmøde")
    assert is_same_page(page) is javascript


def test_what_is_on_its_way_does_not_take_the_place_of_where_one_has_gone_back_to(
    open_page, two_dates
):
    page = open_page()
    page.goto("/da/kalender/")
    page.get_by_role("link", name="Teenager").click()
    expect_rows(page, "Aftenmøde")
    page.get_by_role("link", name="Nulstil").click()
    expect_rows(page, "Fars Legestue", "Aftenmøde")
    held = []
    page.route("**/kalender/?livsfase=teen", lambda route: held.append(route))

    page.go_back()
    page.go_forward()
    expect(page).to_have_url(re.compile(r"/da/kalender/\??$"))
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)

    expect_rows(page, "Fars Legestue", "Aftenmøde")


def test_second_choice_on_a_slow_line_is_added_to_the_first(open_page, two_dates):
    page = open_page(width=DESK)
    held = []
    page.goto("/da/kalender/")
    page.route("**/kalender/?livsfase=baby", lambda route: held.append(route))

    page.get_by_role("link", name="Baby").click()
    page.get_by_role("link", name="Baby").click()
    page.get_by_role("link", name="Ledige pladser").click()
    held[0].continue_()

    expect(page).to_have_url(re.compile(r"\?ledig=1&livsfase=baby$"))
    expect_rows(page, "Fars Legestue")
    assert len(held) == 1


@pytest.mark.parametrize(("width", "javascript"), [(PHONE, False), (DESK, True)])
def test_month_leads_to_a_day_and_from_there_to_the_date(open_page, two_dates, width, javascript):
    day = two_dates.local_date
    page = open_page(width=width, javascript=javascript)
    page.goto(f"/da/kalender/?naar={day:%Y-%m}")
    mark(page)

    page.locator("#view-month").click()
    expect(page.locator(".month--large")).to_be_visible()
    entry = page.locator(".month__dates a").filter(has_text="Fars Legestue")
    expect(entry).to_be_visible(visible=width == DESK)
    page.locator(f'.month__number[href*="naar={day}"]').click()
    expect(page).to_have_url(re.compile(rf"\?naar={day}$"))
    expect_rows(page, "Fars Legestue")
    assert is_same_page(page) is javascript
    rows(page).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Fars Legestue")


def test_addresses_elsewhere_on_the_page_follow_and_where_fetching_fails_links_do(
    open_page, two_dates
):
    page = open_page(width=DESK)
    page.goto("/da/kalender/")
    page.get_by_role("link", name="Teenager").click()
    expect(page.locator("link[rel=canonical]")).to_have_attribute(
        "href", re.compile(r"/da/kalender/\?livsfase=teen$")
    )

    page.locator(".languages summary").click()
    page.get_by_role("link", name="English").click()

    expect(page).to_have_url(re.compile(r"/en/kalender/\?livsfase=teen$"))
    expect_rows(page, "Aftenmøde")

    mark(page)
    page.route("**/kalender/**", answer_fetches_with_something_else)
    page.get_by_role("link", name="Baby").click()
    expect(page).to_have_url(re.compile(r"\?livsfase=baby&livsfase=teen$"))
    expect_rows(page, "Dads’ Playroom", "Aftenmøde")
    assert not is_same_page(page)


def test_keyboard_alone_filters_and_stays_where_it_was(open_page, two_dates):
    page = open_page(width=DESK)
    page.goto("/da/kalender/")
    mark(page)

    tab_to(page, "livsfase-teen")
    page.keyboard.press("Enter")
    expect(page.locator("#livsfase-teen")).to_have_attribute("aria-current", "true")
    expect(page.locator("#livsfase-teen")).to_be_focused()
    expect(page.locator("[data-swap-said]")).to_have_text("1 dato: Teenager")
    page.keyboard.press("Enter")
    expect(page.locator("[data-swap-said]")).to_have_text("2 datoer")

    page.locator("#further-filters summary").focus()
    page.keyboard.press("Enter")
    tab_to(page, "type-gruppe")
    page.keyboard.press("Enter")
    expect(page.locator("#type-gruppe")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#type-gruppe")).not_to_have_attribute("aria-current", "true")
    expect(page.locator("#type-gruppe")).to_be_focused()

    tab_to(page, "view-month")
    page.keyboard.press("Enter")
    expect(page.locator(".month--large")).to_be_visible()
    expect(page.locator("#view-month")).to_be_focused()
    tab_to(page, "month-next")
    page.keyboard.press("Enter")
    expect(page.locator("#month-next")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?naar=\d{4}-\d\d&vis=maaned$"))
    assert is_same_page(page)


def rows(page):
    """The titles of the list."""
    return page.locator(".timetable-row h3 a")


def expect_rows(page, *titles):
    """Just these, in this order."""
    expect(rows(page)).to_have_count(len(titles))
    expect(rows(page)).to_contain_text(titles)


def mark(page):
    """Something that a page load takes away."""
    page.evaluate("window.isMarked = true")


def is_same_page(page):
    return page.evaluate("window.isMarked === true")


def tab_to(page, name, most=90):
    """Press Tab until it is this element's turn."""
    for _ in range(most):
        if page.evaluate("document.activeElement.id") == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not lead to {name}")


def answer_fetches_with_something_else(route):
    if route.request.resource_type == "fetch":
        route.fulfill(body="<p>Log på netværket", content_type="text/html")
    else:
        route.continue_()


@pytest.mark.parametrize("width", [PHONE, DESK], ids=["phone", "desk"])
def test_day_that_something_has_left_leaves_room_for_what_stays(open_page, two_dates, width):
    two_dates.moved_from = two_dates.starts_at + timedelta(weeks=1)  # where the other date is
    two_dates.save()
    page = open_page(width=width)
    page.goto("/da/kalender/")

    day = page.locator(".day", has_text="Flyttet til")
    expect(day.get_by_role("link", name="Aftenmøde")).to_be_visible()
    heading, left, row = (
        day.locator(each).bounding_box() for each in (".day-heading", ".moved-away", ".timetable")
    )
    assert row["x"] == left["x"]
    assert row["width"] == left["width"] >= heading["width"]
