"""A course that families sign up for as a whole, two of its dates full already."""

import re

import pytest
from playwright.sync_api import expect

from events.enums import Mode
from tests.factories.signups import PlaceFactory

pytestmark = pytest.mark.journey

OURS = "parent@example.org"


@pytest.fixture
def course(playroom):
    """Four weeks, three places each; the second and the third week have one left."""
    playroom.series.mode = Mode.SERIES
    playroom.series.max_age = None
    playroom.series.save()
    playroom.dates = [playroom.add_date(weeks=week, capacity=3) for week in (1, 2, 3, 4)]
    for date in playroom.dates[1:3]:
        PlaceFactory(occurrence=date, signup__adults=2)
    return playroom


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_family_comes_to_a_whole_series_with_two_full_dates(
    open_page, course, letter_to, javascript
):
    us = open_page(javascript=javascript)
    us.goto(course.address(course.dates[0].local_date))
    us.locator(".signup-panel").get_by_role("link", name="Tilmeld jer alle datoer").click()
    expect(us.locator("aside .date-list li")).to_have_count(4)

    # Two of them: where there is one place, they are told beforehand that they would wait.
    us.get_by_label("Voksne", exact=True).fill("2")
    us.get_by_label("Dit navn").fill("En forælder")
    us.get_by_label("Mailadresse").fill(OURS)
    us.get_by_role("button", name="Tilmeld jer alle datoer").click()
    expect(us.locator(".page-top")).to_contain_text(
        "På de 2 datoer herunder kommer I på venteliste"
    )
    expect(us.locator(".page-top .date-list li")).to_have_count(2)
    expect(us.get_by_label("Dit navn")).to_have_value("En forælder")
    us.get_by_role("button", name="Ja, tilmeld os").click()
    expect(us.get_by_role("heading", level=1)).to_have_text("I er tilmeldt")
    expect(us.locator("main")).to_contain_text("På 2 datoer står I på venteliste.")

    # One letter tells of all four, and leads to a page of them.
    letter = letter_to(OURS)
    assert letter.subject == "I er tilmeldt: Fars Legestue"
    assert "I har plads på 2 datoer. På 2 datoer står I på venteliste." in letter.body
    us.goto(re.search(r"http\S+/min-tilmelding/\S+", letter.body)[0])
    expect(us.locator(".date-list li")).to_have_count(4)

    # Ill one day: that date alone is let go of.
    us.locator(".date-list a").first.click()
    us.get_by_role("button", name="Meld os fra").click()
    expect(us.get_by_text("I er ikke tilmeldt")).to_be_visible()
    us.get_by_role("link", name="Se alle jeres datoer").click()
    expect(us.locator("main")).to_contain_text("I har plads på 1 dato.")

    # One comes alone from now on, so there is room on the two others.
    us.get_by_label("Voksne", exact=True).fill("1")
    us.get_by_role("button", name="Gem, hvem der kommer").click()
    expect(us.locator("main")).to_contain_text("På 2 datoer er der plads til jer, hvis I siger ja.")

    # And then not at all.
    us.get_by_role("button", name="Meld afbud til alle datoer").click()
    expect(us.get_by_text("I er ikke tilmeldt").first).to_be_visible()
    assert letter_to(OURS).subject == "I er ikke længere tilmeldt: Fars Legestue"
