"""A coordinator closes the house, reads first whom it reaches, changes the days, takes that back,
and opens it again before time."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from tests.factories.core import UserFactory
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.home import SiteFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory
from tests.support.browser import DESK, PHONE

pytestmark = pytest.mark.journey


@pytest.fixture
def series(live_house):
    """A date next week with a family on it, and one the day after with nobody."""
    calendar = CalendarPageFactory(parent=SiteFactory().root_page)
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    series = SeriesFactory(page=page, sign_up=True)
    ZoneFactory(names={"da": "Salen", "en": "The hall"})
    first = timezone.localdate() + timedelta(days=7)
    OccurrenceFactory(series=series, local_date=first + timedelta(days=1))
    PlaceFactory(occurrence=OccurrenceFactory(series=series, local_date=first))
    return series


def states(series):
    return [*series.occurrences.in_order().values_list("state", flat=True)]


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_house_is_closed_for_longer_and_opened_again(open_page, series, width):
    coordinator = UserFactory(email="boss@example.org", staff=True, role="coordinator")
    UserProfile.objects.create(user=coordinator, preferred_language="en")
    desk = open_page(width=width, user=coordinator)
    first = timezone.localdate() + timedelta(days=7)

    desk.goto("/admin/closures/")
    desk.get_by_role("link", name="Close the house").click()
    expect(desk.get_by_label("The hall")).to_be_hidden()
    desk.get_by_label("Closed from").fill(first.isoformat())
    desk.get_by_label("Up to and including").fill((first + timedelta(days=1)).isoformat())
    desk.get_by_label("Dansk").fill("Vandskade")
    desk.get_by_label("English").fill("Water damage")
    desk.get_by_role("button", name="See whom it reaches").click()

    told = desk.get_by_role("region", name="These people are told")
    expect(told.locator(".schedule-card__line")).to_have_text(["2 dates", "1 family"])
    assert states(series) == ["planned", "planned"]

    desk.get_by_role("button", name="Close and tell them").click()
    expect(desk.get_by_text("“Water damage”: the house has been closed, ")).to_be_visible()
    assert states(series) == ["cancelled", "skipped"]

    visitor = open_page(width=width)
    visitor.goto(f"/en/kalender/fars-legestue/{first}/")
    expect(visitor.get_by_text("The house is closed").first).to_be_visible()
    expect(visitor.get_by_text("Water damage")).to_be_visible()

    desk.get_by_role("link", name="Change").click()
    expect(desk.get_by_label("Closed from")).to_have_value(first.isoformat())
    expect(desk.get_by_label("English")).to_have_value("Water damage")
    desk.get_by_label("Closed from").fill((first + timedelta(days=1)).isoformat())
    desk.get_by_label("Up to and including").fill((first + timedelta(days=2)).isoformat())
    desk.get_by_role("button", name="See whom it reaches").click()
    expect(desk.get_by_text("1 date takes place again")).to_be_visible()
    expect(desk.get_by_text("Until now")).to_be_visible()
    desk.get_by_role("button", name="Change").click()
    expect(desk.get_by_text("“Water damage”: the closure has been changed, ")).to_be_visible()
    assert states(series) == ["planned", "skipped"]

    desk.get_by_role("button", name="Undo").first.click()
    expect(desk.get_by_text("the closure has been changed, ")).to_be_hidden()
    assert states(series) == ["cancelled", "skipped"]

    desk.get_by_role("link", name="Open again").click()
    expect(desk.get_by_text("2 dates take place again")).to_be_visible()
    desk.get_by_role("button", name="Open again").click()
    expect(desk.get_by_text("The house is not going to be closed.")).to_be_visible()
    assert states(series) == ["planned", "planned"]
