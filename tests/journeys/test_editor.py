"""An editor's day: a page that saves itself, its dates in plain words, one of them cancelled."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from events.models import EventPage, Line, Occurrence
from tests.factories.core import UserFactory
from tests.factories.events import CalendarPageFactory, EventPageFactory
from tests.factories.home import SiteFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory
from tests.support.browser import DESK

pytestmark = [pytest.mark.journey, pytest.mark.either]


@pytest.fixture
def calendar(live_house):
    ZoneFactory(names={"da": "Stuen", "en": "The living room"})
    return CalendarPageFactory(parent=SiteFactory().root_page)


@pytest.fixture
def desk(open_page, calendar):
    editor = UserFactory(email="editor@example.org", staff=True, role="editor")
    UserProfile.objects.create(user=editor, preferred_language="en")
    return open_page(width=DESK, user=editor)


@pytest.fixture
def tuesday():
    """The first Tuesday a week or more from now."""
    day = timezone.localdate() + timedelta(days=7)
    return day + timedelta(days=(1 - day.weekday()) % 7)


def words(day):
    return f"{day:%A} {day.day} {day:%B %Y}"


def start_page(desk, calendar, title="Fars Legestue"):
    """A new page, typed and left alone: Wagtail saves it by itself."""
    desk.goto(f"/admin/pages/add/events/eventpage/{calendar.pk}/")
    # Wagtail looks at the form two seconds after the page came, and only then for what is typed.
    desk.evaluate("new Promise((done) => addEventListener('w-unsaved:watch-edits', done))")
    desk.get_by_role("textbox", name="Title").fill(title)
    desk.get_by_role("checkbox", name="Baby").check()
    expect(desk).to_have_url(re.compile(r"/admin/pages/\d+/edit/"))


def plan_tuesdays(desk, tuesday):
    desk.get_by_role("link", name="Plan dates").click()
    line = desk.locator(".schedule-line").first
    line.get_by_label("First date").fill(f"{tuesday}")
    line.get_by_role("combobox", name="Repeats").select_option(label="By weeks")
    line.get_by_label("Starts").fill("10:00")
    line.get_by_label("Ends", exact=True).fill("12:00")
    line.get_by_label("Seats").fill("8")
    line.get_by_role("checkbox", name="The living room").check()
    return line


def test_editor_writes_a_page_plans_its_dates_and_cancels_one(desk, calendar, tuesday, open_page):
    start_page(desk, calendar)

    line = plan_tuesdays(desk, tuesday)
    expect(line.locator("[data-announce]")).to_have_text(
        "Every Tuesday, 10:00–12:00, not on public holidays."
    )
    expect(
        line.get_by_role("group", name="What this line means").get_by_role("listitem")
    ).to_have_count(8)
    desk.get_by_role("radio", name="Sign-up for each date").check()
    desk.get_by_role("button", name="Save dates").click()
    expect(desk.get_by_text("The dates are saved.")).to_be_visible()
    expect(desk.get_by_role("rowheader", name=words(tuesday))).to_be_visible()

    # Planned, and seen by nobody yet.
    visitor = open_page()
    visitor.goto("/da/kalender/")
    expect(visitor.get_by_role("link", name="Fars Legestue")).to_have_count(0)

    desk.goto(f"/admin/pages/{EventPage.objects.get().pk}/edit/")
    expect(desk.locator(".schedule-panel")).to_contain_text(
        "Every Tuesday, 10:00–12:00, not on public holidays."
    )
    desk.get_by_role("button", name="More actions").click()
    desk.get_by_role("button", name="Publish", exact=True).click()
    expect(desk.get_by_text("published")).to_be_visible()
    visitor.goto("/da/kalender/")
    expect(visitor.get_by_role("link", name="Fars Legestue").first).to_be_visible()

    # A family comes; then the first date cannot be held.
    PlaceFactory(occurrence=Occurrence.objects.earliest("starts_at"))
    desk.goto(f"/admin/pages/{EventPage.objects.get().pk}/edit/")
    desk.get_by_role("link", name="Change the dates").click()
    desk.get_by_role("row", name=words(tuesday)).get_by_role("link", name="Cancel it").click()
    expect(
        desk.get_by_role("region", name="These people are told").get_by_role("listitem")
    ).to_have_text(["1 date", "1 family"])
    desk.get_by_label("Why?").fill("Underviseren er syg.")
    desk.get_by_role("button", name="Cancel this date").click()
    expect(desk.get_by_role("row", name=words(tuesday))).to_contain_text("Cancelled")
    visitor.goto("/da/kalender/")
    expect(visitor.get_by_text("Underviseren er syg")).to_be_visible()

    desk.get_by_role("button", name="Undo").click()
    expect(desk.get_by_role("row", name=words(tuesday))).to_contain_text("Planned")
    visitor.goto("/da/kalender/")
    expect(visitor.get_by_text("Underviseren er syg")).to_have_count(0)


def test_address_of_a_new_page_is_its_title_in_plain_danish_letters(desk, calendar):
    start_page(desk, calendar, title="Ærøs SMÅBØRN på tur")

    assert EventPage.objects.get().slug == "aeroes-smaaboern-paa-tur"


def test_rule_is_written_with_the_keyboard_and_enter_in_it_sends_nothing(desk, calendar, tuesday):
    start_page(desk, calendar)
    line = plan_tuesdays(desk, tuesday)
    sentence, keys = line.locator("[data-announce]"), desk.keyboard

    line.get_by_role("combobox", name="Repeats").focus()
    keys.press("ArrowDown")
    expect(sentence).to_contain_text("Every month on the")
    keys.press("Tab")
    expect(line.get_by_role("spinbutton", name="every")).to_be_focused()
    keys.press("Enter")
    keys.press("Tab")
    keys.press("ArrowDown")
    expect(sentence).to_have_text(
        "Every month on the first Tuesday, 10:00–12:00, not on public holidays."
    )
    expect(line.locator("[aria-live]")).to_have_text(sentence.inner_text())

    for _step in ("Weekday", "Stop after", "Leave a date out"):
        keys.press("Tab")
    keys.press("Enter")
    left_out = line.get_by_role("group", name="Not on").get_by_label("Date", exact=True)
    expect(left_out).to_be_focused()
    day = _first_tuesday_after(tuesday)
    left_out.fill(f"{day}")
    left_out.press("Enter")
    expect(sentence).to_contain_text(f"{day.day} {day:%B}")
    line.get_by_role("button", name="Take this date off the list").press("Enter")

    expect(line.get_by_role("button", name="Leave a date out")).to_be_focused()
    expect(sentence).to_have_text(
        "Every month on the first Tuesday, 10:00–12:00, not on public holidays."
    )
    assert not Occurrence.objects.exists()


def _first_tuesday_after(day):
    """The first Tuesday of the month after this one."""
    first = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    return first + timedelta(days=(1 - first.weekday()) % 7)


def test_lines_come_and_go(desk, calendar, tuesday):
    start_page(desk, calendar)
    first = plan_tuesdays(desk, tuesday)
    desk.get_by_role("button", name="Add a line").click()
    second = desk.locator(".schedule-line").nth(1)
    second.get_by_label("First date").fill(f"{tuesday + timedelta(days=2)}")
    second.get_by_role("combobox", name="Repeats").select_option(label="By months")
    second.get_by_role("combobox", name="On which day").select_option(label="on the last")
    expect(second.locator("[data-announce]")).to_have_text(
        "Every month on the last Thursday, all day, not on public holidays."
    )

    first.get_by_role("button", name="Take this line off the plan").click()
    desk.get_by_role("button", name="Save dates").click()

    expect(desk.get_by_text("The dates are saved.")).to_be_visible()
    assert {row.local_date.weekday() for row in Occurrence.objects.all()} == {3}


def test_dates_are_the_houses_own_in_a_browser_far_away(chromium, desk, calendar, tuesday):
    """A date is a day and never a moment, wherever the editor sits."""
    start_page(desk, calendar)
    state = desk.context.storage_state()
    far_away = chromium.new_context(
        base_url=desk.url.split("/admin/")[0], storage_state=state, timezone_id="America/New_York"
    )
    page = far_away.new_page()
    page.goto(desk.url)

    line = plan_tuesdays(page, tuesday)
    line.get_by_role("button", name="Add a date").click()
    line.get_by_role("group", name="Also on").get_by_label("Date", exact=True).fill(
        f"{tuesday + timedelta(days=3)}"
    )
    page.get_by_role("button", name="Save dates").click()
    expect(page.get_by_text("The dates are saved.")).to_be_visible()
    far_away.close()

    days = list(Occurrence.objects.order_by("starts_at").values_list("local_date", flat=True)[:2])
    assert days == [tuesday, tuesday + timedelta(days=3)]


def test_dates_are_planned_without_javascript_too(open_page, calendar, tuesday):
    editor = UserFactory(staff=True, role="editor")
    UserProfile.objects.create(user=editor, preferred_language="en")
    event = EventPageFactory(parent=calendar, title="Fars Legestue")
    page = open_page(width=DESK, javascript=False, user=editor)
    page.goto(f"/admin/events/schedule/{event.translation_key}/")

    page.get_by_label("First date").fill(f"{tuesday}")
    page.get_by_role("combobox", name="Repeats").select_option(label="By weeks")
    page.get_by_label("Stop after").fill("3")
    page.get_by_role("group", name="Not on").get_by_label("Date", exact=True).first.fill(
        f"{tuesday + timedelta(days=7)}"
    )
    page.get_by_label("Starts").fill("10:00")
    page.get_by_label("Ends", exact=True).fill("12:00")
    page.get_by_role("button", name="Show the dates first").click()
    expect(page.locator("[data-announce]")).to_contain_text("Every Tuesday, 10:00–12:00, not")
    assert not Occurrence.objects.exists()
    page.get_by_role("button", name="Save dates").click()

    expect(page.get_by_role("rowheader")).to_have_count(2)

    # It will be over within four weeks: next season is last season once more.
    page.get_by_role("button", name="Copy last season").click()
    expect(page.get_by_text("Proposal for the next season", exact=True)).to_be_visible()
    expect(page.locator("[data-announce]").last).to_have_text(
        "Every Tuesday, 10:00–12:00, not on public holidays, 3 times."
    )
    assert Line.objects.count() == 1
    page.get_by_role("button", name="Save dates").click()

    expect(page.get_by_role("rowheader")).to_have_count(2 + 3)


def test_dates_are_typed_as_danes_write_them(desk, calendar):
    shelf = ArticleIndexPageFactory(parent=calendar.get_parent())
    article = ArticlePageFactory(parent=shelf, reviewed_on=date(2026, 5, 2))
    desk.goto(f"/admin/pages/{article.pk}/edit/")
    reviewed = desk.locator("[name=reviewed_on]")
    expect(reviewed).to_have_value("02.05.2026")

    # Not a day: it stays as it was typed, and is not today.
    reviewed.fill("engang i maj")
    reviewed.blur()
    expect(reviewed).to_have_value("engang i maj")

    reviewed.fill("1.11.2026")
    reviewed.blur()
    with desk.expect_navigation():
        desk.get_by_role("button", name="Save draft").click()

    expect(reviewed).to_have_value("01.11.2026")
    article.refresh_from_db()
    assert article.get_latest_revision_as_object().reviewed_on == date(2026, 11, 1)


def test_checks_beside_the_page_count_its_words(desk, calendar):
    shelf = ArticleIndexPageFactory(parent=calendar.get_parent())
    article = ArticlePageFactory(parent=shelf)
    desk.goto(f"/admin/pages/{article.pk}/edit/")

    desk.get_by_role("button", name="Toggle checks").click()

    expect(desk.locator("[data-content-word-count]")).to_have_text(re.compile(r"\d"))
