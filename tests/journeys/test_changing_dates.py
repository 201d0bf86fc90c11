"""An editor changes dates: one, those that follow, all, several; and takes it back."""

from datetime import time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from events.actions import LineFacts, save_schedule
from events.models import Line
from events.rule_text import parse_rule
from events.wall_clock import ZONE
from tests.factories.core import UserFactory
from tests.factories.events import CalendarPageFactory, EventPageFactory, SeriesFactory
from tests.factories.home import SiteFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory
from tests.support.browser import DESK, PHONE

pytestmark = pytest.mark.journey


@pytest.fixture
def series(live_house):
    """Four dates a week apart, 10 to 12; a family on the third."""
    calendar = CalendarPageFactory(parent=SiteFactory().root_page)
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    series = SeriesFactory(page=page, sign_up=True)
    hall = ZoneFactory(names={"da": "Salen", "en": "The hall"})
    first = timezone.localdate() + timedelta(days=7)
    line = Line(
        series=series,
        from_date=first,
        until_date=first + timedelta(weeks=3),
        rule=parse_rule("RRULE:FREQ=WEEKLY"),
        start_time=time(10),
        end_time=time(12),
    )
    line.clean()
    save_schedule(series=series, lines=[LineFacts(line, [hall])], by=None)
    PlaceFactory(occurrence=series.occurrences.in_order()[2])
    return series


@pytest.fixture
def desk(request, open_page, series):
    editor = UserFactory(email="editor@example.org", staff=True, role="editor")
    UserProfile.objects.create(user=editor, preferred_language="en")
    page = open_page(width=getattr(request, "param", DESK), user=editor)
    page.goto(f"/admin/events/schedule/{series.subject_id}/")
    return page


def open_date(desk, series, number):
    row = series.occurrences.in_order()[number]
    day = f"{row.local_date:%A} {row.local_date.day} {row.local_date:%B %Y}"
    desk.get_by_role("link", name=f"Change it {day}").click()
    return day


def hours(series):
    rows = series.occurrences.planned().in_order()
    return [row.starts_at.astimezone(ZONE).hour for row in rows]


def shift(desk, start="13:00", end="15:00"):
    desk.get_by_label("Starts").fill(start)
    desk.get_by_label("Ends", exact=True).fill(end)


@pytest.mark.parametrize("desk", [DESK, PHONE], indirect=True)
def test_only_this_date(desk, series):
    day = open_date(desk, series, 0)
    shift(desk)
    desk.get_by_role("button", name=f"Only {day}").click()

    expect(desk.get_by_text("The dates are saved.")).to_be_visible()
    expect(desk.get_by_text("Set by hand: time")).to_be_visible()
    assert hours(series) == [13, 10, 10, 10]


@pytest.mark.parametrize("desk", [DESK, PHONE], indirect=True)
def test_this_and_following_with_the_card_and_undo(desk, series):
    open_date(desk, series, 1)
    shift(desk)
    desk.get_by_role("button", name="This and those that follow").click()

    told = desk.get_by_role("region", name="These people are told")
    expect(told.locator(".schedule-card__line")).to_have_text(["1 date", "1 family"])
    expect(told).to_contain_text("3 dates move, 1 of them with families")
    assert hours(series) == [10, 10, 10, 10]

    desk.get_by_role("button", name="Save dates and tell them").click()
    expect(desk.get_by_text("dates with families on them are changed")).to_be_visible()
    assert hours(series) == [10, 13, 13, 13]

    desk.get_by_role("button", name="Undo").click()
    expect(desk.get_by_text("Undone. Nobody has been told of it.")).to_be_visible()
    assert hours(series) == [10, 10, 10, 10]


@pytest.mark.parametrize("desk", [DESK, PHONE], indirect=True)
def test_all_from_now_on_but_what_was_set_by_hand(desk, series):
    day = open_date(desk, series, 3)
    shift(desk, "16:00", "17:00")
    desk.get_by_role("button", name=f"Only {day}").click()

    open_date(desk, series, 1)
    shift(desk)
    desk.get_by_role("button", name="All from now on").click()
    expect(desk.get_by_role("checkbox", name=f"{day}: time")).to_be_checked()
    desk.get_by_role("button", name="Save dates and tell them").click()

    expect(desk.get_by_text("The dates are saved.")).to_be_visible()
    assert hours(series) == [13, 13, 13, 16]


def test_back_from_the_card_keeps_what_was_entered(desk, series):
    open_date(desk, series, 2)
    shift(desk)
    desk.get_by_role("button", name="This and those that follow").click()
    desk.get_by_role("button", name="Back to editing").click()

    expect(desk.get_by_label("Starts")).to_have_value("13:00")
    assert hours(series) == [10, 10, 10, 10]


@pytest.mark.parametrize("desk", [DESK, PHONE], indirect=True)
def test_several_are_chosen_and_cancelled(desk, series):
    for row in series.occurrences.in_order()[:2]:
        desk.locator(f"input[name=date][value='{row.uid}']").check()
    desk.get_by_role("button", name="Cancel those chosen").click()
    desk.get_by_label("Why?").fill("Ferie")
    desk.get_by_role("button", name="Cancel these dates").click()

    expect(desk.get_by_text("2 dates are cancelled. You can undo it.")).to_be_visible()
    assert series.occurrences.planned().count() == 2
