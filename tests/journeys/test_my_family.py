"""A family's account from the first code to the last tap, and the same without an account."""

import re

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from core.privacy import export_person

pytestmark = pytest.mark.journey

OURS = "our-family@example.org"


def test_account_from_first_code_to_erase(phone, playroom, letter_to, live_house):
    date = playroom.add_date(capacity=12)
    playroom.add_date(weeks=2)

    # A code by mail is all it takes.
    phone.goto("/da/min-familie/")
    phone.get_by_label("Mailadresse").fill(OURS)
    phone.get_by_role("button", name="Send mig en kode").click()
    code = re.search(r"\d{4}-\d{4}", letter_to(OURS).body)[0]
    phone.get_by_label("Kode").fill(code)
    phone.get_by_role("button", name="Log ind").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Min familie")
    expect(phone.get_by_text("Ikke noget endnu")).to_be_visible()

    # Who they are, and a child that is a toddler by its month.
    phone.get_by_role("link", name="Fortæl, hvem I er").click()
    phone.get_by_label("Voksne", exact=True).fill("2")
    phone.get_by_role("button", name="Gem", exact=True).click()
    phone.get_by_role("link", name="Tilføj et barn").click()
    phone.get_by_label("Fornavn, hvis I vil").fill("Lillesøster")
    phone.get_by_label("Fødselsmåned").select_option("1")
    phone.get_by_label("Fødselsår").select_option(index=2)
    phone.get_by_role("button", name="Gem barnet").click()
    expect(phone.locator(".own-list")).to_contain_text("Lillesøster")
    phone.get_by_role("link", name="Tilbage til Min familie").click()
    expect(phone.get_by_role("region", name="Hvem I er")).to_contain_text("Tumling")
    expect(phone.get_by_role("region", name="For en familie som jeres")).to_contain_text(
        "Fars Legestue"
    )

    # From there to a date, whose form is filled in.
    phone.get_by_role("region", name="For en familie som jeres").get_by_role("link").first.click()
    phone.locator(".thumb-bar").get_by_role("link", name="Tilmeld jer").click()
    phone.get_by_role("link", name="Udfyld fra Min familie").click()
    expect(phone.locator("[name=email]")).to_have_value(OURS)
    expect(phone.get_by_label("Voksne", exact=True)).to_have_value("2")
    assert phone.get_by_label("Barn 1", exact=True).input_value().endswith("m")
    phone.locator("[name=name]").fill("Familien Test")
    phone.get_by_role("button", name="Tilmeld jer").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("I har en plads")

    # News with one tap, and a calendar that says no more than it has to.
    phone.goto("/da/min-familie/")
    expect(phone.get_by_role("region", name="Det kommer I til")).to_contain_text("I har en plads")
    phone.get_by_role("button", name="Tumling").click()
    expect(phone.get_by_role("button", name=re.compile("Stop ?: Tumling"))).to_be_visible()
    phone.get_by_role("button", name="Lav vores kalender").click()
    phone.get_by_text("Adressen, og hvad der står").click()
    address = re.sub(r"^https?://[^/]+", "", phone.get_by_label("Eller kopiér").input_value())
    [ours] = Calendar.from_ical(phone.request.get(address).body()).events
    assert (ours["SUMMARY"], ours["UID"]) == ("Familieværket", f"{date.uid}@familievaerket")

    # Their data as a file, and then nothing of it any more.
    phone.get_by_role("link", name="Se, hvad vi har").click()
    with phone.expect_download() as download:
        phone.get_by_role("link", name="Hent det som en fil").click()
    assert download.value.suggested_filename == "det-har-vi-om-jer.json"
    assert "Lillesøster" in download.value.path().read_text()
    phone.get_by_role("link", name="Slet det hele").click()
    expect(phone.locator("main")).to_contain_text("jeres plads på 1 dato")
    phone.get_by_role("button", name="Ja, slet det hele").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("I er slettet her")
    assert not any(export_person(OURS).values())
    assert phone.request.get(address).status == 404
    phone.goto("/da/min-familie/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Log ind")


def test_all_of_it_by_a_link_without_account_cookie_or_javascript(
    open_page, playroom, letter_to, live_house
):
    date = playroom.add_date(capacity=12)
    page = open_page(javascript=False)
    page.goto(f"/da/tilmeld/{date.uid}/")
    page.locator("[name=name]").fill("Familien Test")
    page.locator("[name=email]").fill(OURS)
    page.get_by_role("button", name="Tilmeld jer").click()
    own = re.search(r"http\S+/min-tilmelding/\S+", letter_to(OURS).body)[0]

    # From the page of one sign-up, by way of their own mailbox.
    page.goto(own)
    page.get_by_role("link", name="Se alt det, der er jeres i huset").click()
    page.get_by_role("button", name="Send os linket").click()
    page.goto(re.search(r"http\S+/min-familie/link/\S+", letter_to(OURS).body)[0])

    expect(page.get_by_role("region", name="Det kommer I til")).to_contain_text("Fars Legestue")
    page.get_by_role("link", name="Se, hvad vi har").click()
    page.get_by_role("link", name="Slet det hele").click()
    page.get_by_role("button", name="Ja, slet det hele").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("I er slettet her")
    assert page.context.cookies() == []
    assert not any(export_person(OURS).values())
    date.refresh_from_db()
    assert date.taken == 0
