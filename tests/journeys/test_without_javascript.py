"""What people come for, in a browser that runs no script; signing up is in ``test_parent``."""

import re

import pytest
from playwright.sync_api import expect

from core.guarded_forms import WRITTEN_IN
from families.models import Subscription
from home.models import Enquiry
from tests.factories.home import ContactPageFactory

pytestmark = [pytest.mark.journey, pytest.mark.either]

#: What a form wants between being shown and being sent, since nobody writes faster.
PATIENCE = 1000 * WRITTEN_IN.total_seconds() + 1000  # milliseconds


@pytest.fixture
def page(open_page):
    return open_page(javascript=False)


def test_dates_are_filtered_and_the_filter_taken_off_again(page, playroom):
    playroom.add_date(capacity=12)
    page.goto("/da/kalender/")

    page.locator(".chip[data-stage=gravid]").click()
    expect(page).to_have_url(re.compile(r"\?livsfase=gravid$"))
    expect(page.locator(".timetable-row")).to_have_count(0)

    page.locator(".tally a.more").click()
    expect(page.locator(".timetable-row h3")).to_contain_text("Fars Legestue")


def test_a_day_is_found_in_the_month(page, playroom):
    day = playroom.add_date(weeks=4, capacity=12).local_date
    page.goto("/da/kalender/")

    page.locator("#view-month").click()
    for _month in range(2):
        links = page.locator(f"main table a[href*='naar={day.isoformat()}']")
        if links.count():
            break
        page.locator("#month-next").click()
    links.first.click()

    expect(page.locator(".timetable-row h3")).to_contain_text("Fars Legestue")


def test_something_is_searched_for(page, playroom):
    playroom.add_date(capacity=12)
    page.goto("/da/soeg/")

    page.locator("main input[name=q]").fill("legestue")
    page.locator("main input[name=q]").press("Enter")

    expect(page).to_have_url(re.compile(r"/da/soeg/\?q=legestue$"))
    page.locator("main").get_by_role("link", name="Fars Legestue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fars Legestue")


def test_a_family_asks_to_be_told_of_new_dates(page, playroom, letter_to):
    page.goto(f"/da/sig-til/{playroom.series.subject_id}/")

    page.locator("main input[name=email]").fill("parent@example.org")
    page.wait_for_timeout(PATIENCE)
    page.locator("main form[method=post] button").click()
    expect(page).to_have_url(re.compile("/sendt/$"))
    letter = letter_to("parent@example.org")
    page.goto(re.search(r"https?://\S+/sig-til/ja/\S+", letter.body)[0])
    page.locator("main form[method=post] button").click()

    assert Subscription.objects.get().confirmed_at is not None


def test_somebody_writes_to_the_house(page, playroom):
    ContactPageFactory(parent=playroom.page.get_parent().get_parent())
    page.goto("/da/kontakt/")

    page.locator("main a[href$='/skriv-til-os/frivillig/']").click()
    page.locator("main [name=text]").fill("Jeg kan bage boller.")
    page.locator("main [name=name]").fill("En bager")
    page.locator("main [name=email]").fill("baker@example.org")
    page.wait_for_timeout(PATIENCE)
    page.locator("main form[method=post] button").click()

    expect(page).to_have_url(re.compile("/frivillig/tak/$"))
    assert Enquiry.objects.values_list("door", "text").get() == (
        "frivillig",
        "Jeg kan bage boller.",
    )
