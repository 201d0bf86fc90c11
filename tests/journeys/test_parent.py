"""A parent's way: find a date, sign up, read the letter, change, cancel; and who gets the place."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.events import FormerAddressFactory
from tests.support.browser import DESK

pytestmark = pytest.mark.journey

OURS, THEIRS = "parent@example.org", "waiting@example.org"


@pytest.fixture
def visitor(open_page):
    """A visitor's page; nobody who only visits gets a cookie."""
    pages = []

    def open_(**options):
        pages.append(open_page(**options))
        return pages[-1]

    yield open_
    assert [cookie["name"] for page in pages for cookie in page.context.cookies()] == []


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_a_place_is_found_taken_made_smaller_and_handed_on(
    visitor, playroom, letter_to, javascript
):
    date = playroom.add_date(capacity=3)
    us, them = visitor(javascript=javascript), visitor(javascript=javascript)

    # Found, from the front page on.
    us.goto("/da/")
    us.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Kalender").click()
    us.get_by_role("link", name="Fars Legestue").click()
    expect(us.get_by_role("heading", level=1)).to_have_text("Fars Legestue")
    expect(us.locator(".signup-panel")).to_contain_text("3 pladser tilbage")

    # One adult and two children take the last three places.
    us.locator(".thumb-bar").get_by_role("link", name="Tilmeld jer").click()
    us.get_by_label("Barn 1", exact=True).select_option("8 måneder")
    us.get_by_role("button", name="Et barn mere").click()
    us.get_by_label("Barn 2", exact=True).select_option("3 år")
    fill_in(us, "En forælder", OURS)
    us.get_by_role("button", name="Tilmeld jer").click()
    expect(us.get_by_role("heading", level=1)).to_have_text("I har en plads")
    expect(us.locator("main")).to_contain_text("3 pladser er jeres.")

    # The next family waits, and is told its number and what is missing.
    them.goto(playroom.address(date.local_date))
    expect(them.locator(".signup-panel")).to_contain_text("Fyldt – venteliste")
    them.locator(".signup-panel").get_by_role("link", name="Skriv jer på ventelisten").click()
    them.get_by_label("Barn 1", exact=True).select_option("4 år")
    fill_in(them, "Nogle andre", THEIRS)
    them.get_by_role("button", name="Skriv jer på ventelisten").click()
    expect(them.get_by_role("heading", level=1)).to_have_text("I står på venteliste")
    waiting = letter_to(THEIRS)
    assert waiting.subject == "I står på venteliste: Fars Legestue"
    assert "I er nr. 1 på ventelisten. Der mangler 2 pladser." in waiting.body

    # The letter leads back; one child fewer frees one place, which is not enough for them.
    receipt = letter_to(OURS)
    assert receipt.subject == "I har en plads: Fars Legestue"
    assert "1 voksen og 2 børn" in receipt.body
    us.goto(link_in(receipt))
    if javascript:
        us.get_by_role("button", name="Fjern barn 2").click()
    else:
        us.get_by_label("Barn 2", exact=True).select_option("Vælg alder")
    us.get_by_role("button", name="Gem, hvem der kommer").click()
    expect(us.get_by_text("1 voksen og 1 barn")).to_be_visible()
    assert "1 voksen og 1 barn" in letter_to(OURS).body
    them.goto(link_in(waiting))
    expect(them.locator("main")).to_contain_text("Der mangler 1 plads.")

    # Let go, the places are offered to who waits, and taken.
    us.get_by_role("button", name="Meld os fra").click()
    expect(us.get_by_text("I er ikke tilmeldt")).to_be_visible()
    assert letter_to(OURS).subject == "I er ikke længere tilmeldt: Fars Legestue"
    offer = letter_to(THEIRS)
    assert offer.subject == "Der er plads til jer: Fars Legestue"
    them.goto(link_in(offer))
    them.get_by_role("button", name="Ja, vi kommer").click()
    expect(them.get_by_text("I har en plads")).to_be_visible()

    us.goto(playroom.address(date.local_date))
    expect(us.locator(".signup-panel")).to_contain_text("1 plads tilbage")


def test_places_are_the_same_in_english_and_the_language_switch_stays_with_the_date(
    visitor, playroom, letter_to
):
    date = playroom.add_date(capacity=12)
    page = visitor(width=DESK)

    page.goto(playroom.address(date.local_date))
    page.locator(".languages summary").click()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(re.escape(playroom.address(date.local_date, "en"))))
    expect(page.get_by_role("heading", level=1)).to_have_text("Dads’ Playroom")

    page.locator(".signup-panel").get_by_role("link", name="Sign up").click()
    page.get_by_role("button", name="Adults: one more").click()
    fill_in(page, "A parent", OURS)
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You have a place")

    page.goto(playroom.address(date.local_date, "en"))
    expect(page.locator(".signup-panel")).to_contain_text("10 places left")
    page.goto(playroom.address(date.local_date))
    expect(page.locator(".signup-panel")).to_contain_text("10 pladser tilbage")
    assert "2 adults" in letter_to(OURS).body


def test_what_is_wrong_is_said_and_nothing_written_is_lost(visitor, playroom):
    date = playroom.add_date(capacity=12)
    page = visitor()

    page.goto(playroom.address(date.local_date))
    page.locator(".thumb-bar").get_by_role("link", name="Tilmeld jer").click()
    page.get_by_label("Barn 1", exact=True).select_option("10 år")
    fill_in(page, "En forælder", "uden snabel-a")
    page.get_by_role("button", name="Tilmeld jer").click()

    expect(page).to_have_title(re.compile("^Fejl: "))
    expect(page.locator("[data-error-summary]")).to_be_focused()
    expect(page.get_by_text("Har I sendt formularen før?")).to_have_count(0)
    expect(page.get_by_label("Dit navn")).to_have_value("En forælder")
    page.locator("[data-error-summary]").get_by_role("link").filter(
        has_text="Denne dato er for"
    ).click()
    expect(page.get_by_label("Barn 1", exact=True)).to_be_focused()
    assert not date.places.exists()


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_mistyped_address_is_put_right_by_going_back(visitor, playroom, javascript):
    date = playroom.add_date(capacity=12)
    page = visitor(javascript=javascript)
    page.goto(playroom.address(date.local_date))
    page.locator(".thumb-bar").get_by_role("link", name="Tilmeld jer").click()
    address = page.url
    fill_in(page, "En forælder", "forkert@example.org")
    page.get_by_role("button", name="Tilmeld jer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("I har en plads")

    page.go_back()
    assert page.url == address
    fill_in(page, "En forælder", OURS)
    page.get_by_role("button", name="Tilmeld jer").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("I har en plads")
    assert [place.email_key for place in date.places.all()] == [OURS]


def test_address_passed_on_is_a_form_of_ones_own(visitor, playroom):
    date = playroom.add_date(capacity=12)
    address = f"/da/tilmeld/{date.uid}/"
    for name in ("anna", "bo"):
        page = visitor()
        page.goto(address)
        address = page.url  # Anna passes on what her browser shows
        fill_in(page, "En forælder", f"{name}@example.org")
        page.get_by_role("button", name="Tilmeld jer").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("I har en plads")

    assert sorted(place.email_key for place in date.places.active()) == [
        "anna@example.org",
        "bo@example.org",
    ]


def test_dates_that_were_called_off_or_moved_lead_on(visitor, playroom):
    off = playroom.add_date(cancelled=True, reason="Værten er syg.")
    moved = playroom.add_date(weeks=2, capacity=12)
    FormerAddressFactory(occurrence=moved, path="2026-01-03")
    page = visitor()

    page.goto(playroom.address(off.local_date))
    expect(page.locator("main")).to_contain_text("Datoen er aflyst.")
    expect(page.locator("main")).to_contain_text("Værten er syg.")
    expect(page.locator(".thumb-bar, .signup-panel")).to_have_count(0)
    page.locator(".date-list a").first.click()
    expect(page).to_have_url(re.compile(re.escape(playroom.address(moved.local_date))))

    page.goto("/da/kalender/fars-legestue/2026-01-03/")
    expect(page).to_have_url(re.compile(re.escape(playroom.address(moved.local_date))))


def fill_in(page, name, address):
    page.locator("[name=name]").fill(name)
    page.locator("[name=email]").fill(address)


def link_in(letter):
    """The family's own way back, as the letter has it."""
    return re.search(r"http\S+/min-tilmelding/\S+", letter.body)[0]
