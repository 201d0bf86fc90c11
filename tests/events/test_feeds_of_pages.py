"""The calendar file of a series or a partner, below the address of its page."""

from datetime import date

import icalendar
import pytest
from wagtail.models import Page, PageViewRestriction

from events.enums import Kind
from events.models import EventPage
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerPageFactory

from .calendar_text import as_text

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def page(calendar):
    return EventPageFactory(parent=calendar, title="Fars Legestue")


@pytest.fixture
def series(page):
    return SeriesFactory(page=page)


@pytest.fixture
def feed(client):
    """The file's own name, and the UIDs in it."""

    def fetch(path):
        answer = client.get(f"{path}calendar.ics")
        assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        calendar = icalendar.Calendar.from_ical(answer.content)
        return as_text(calendar["X-WR-CALNAME"]), [str(event["UID"]) for event in calendar.events]

    return fetch


def uids(*rows):
    return [f"{row.uid}@familievaerket" for row in rows]


def test_series_has_all_its_dates_and_no_other_ones(feed, series, calendar):
    OccurrenceFactory(series=SeriesFactory(page=EventPageFactory(parent=calendar)))
    OccurrenceFactory(series=series, local_date=date(2026, 8, 14), cancelled=True)  # 61 days ago
    OccurrenceFactory(series=series, local_date=date(2026, 10, 20), skipped=True)
    off = OccurrenceFactory(series=series, local_date=date(2026, 8, 16), cancelled=True)
    on = OccurrenceFactory(series=series, local_date=date(2026, 10, 21))

    assert feed("/da/kalender/fars-legestue/") == ("Familieværket: Fars Legestue", uids(off, on))


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_series_has_the_same_dates_in_every_language(feed, page, series, translate, language):
    row = OccurrenceFactory(series=series)
    translate(page, "en", title="Dads")

    title = {"en": "Dads"}.get(language, "Fars Legestue")
    assert feed(f"/{language}/kalender/fars-legestue/") == (f"Familieværket: {title}", uids(row))


def test_item_of_a_programme_is_in_its_own_feed(feed, page, calendar):
    day = SeriesFactory(page=EventPageFactory(parent=calendar), kind=Kind.THEMED_DAY)
    item = SeriesFactory(page=page, part_of=day)
    OccurrenceFactory(series=day)
    row = OccurrenceFactory(series=item)

    assert feed("/da/kalender/fars-legestue/")[1] == uids(row)


def test_page_without_dates_has_an_empty_file(feed, page):
    assert feed("/da/kalender/fars-legestue/") == ("Familieværket: Fars Legestue", [])


def test_partner_has_what_it_holds_items_of_programmes_too(feed, site, calendar):
    partner = PartnerFactory(page=PartnerPageFactory(parent=site.root_page, title="Sundhedshuset"))
    day = SeriesFactory(page=EventPageFactory(parent=calendar), kind=Kind.THEMED_DAY)
    OccurrenceFactory(series=day)
    item = SeriesFactory(page=EventPageFactory(parent=calendar), part_of=day, partner=partner)
    row = OccurrenceFactory(series=item)

    assert feed("/da/sundhedshuset/") == ("Familieværket: Sundhedshuset", uids(row))


@pytest.mark.parametrize(
    "path",
    [
        "/da/kalender/",
        "/da/kalender/findes-ikke/",
        "/da/kalender/fars-legestue/2026-10-21/",
        "/da/" + "dybt/" * 20,
    ],
)
def test_other_addresses_have_no_file(client, series, path):
    assert client.get(f"{path}calendar.ics").status_code == 404


@pytest.mark.parametrize("hide", ["close", "take down", "delete"])
def test_what_is_not_public_has_no_file_and_no_name(client, page, series, hide):
    OccurrenceFactory(series=series)
    assert client.get("/da/kalender/fars-legestue/calendar.ics").status_code == 200

    match hide:
        case "close":
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        case "take down":
            EventPage.objects.get().unpublish()
        case "delete":
            Page.objects.get(pk=page.pk).delete()

    answer = client.get("/da/kalender/fars-legestue/calendar.ics")
    assert answer.status_code == 404
    assert "Fars Legestue" not in answer.text


@pytest.mark.parametrize("address", ["", "2026-10-21/"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_pages_of_a_series_offer_its_file(client, series, settings, address, language):
    settings.WAGTAILADMIN_BASE_URL = "https://familie.example"
    OccurrenceFactory(series=series, local_date=date(2026, 10, 21))

    html = client.get(f"/{language}/kalender/fars-legestue/{address}").text

    path = f"/{language}/kalender/fars-legestue/calendar.ics"
    assert f'<link rel="alternate" type="text/calendar" href="{path}"' in html
    assert f'href="webcal://familie.example{path}"' in html


def test_page_of_a_partner_offers_the_file_of_what_it_holds(client, site, series):
    page = PartnerPageFactory(parent=site.root_page, title="Sundhedshuset")
    series.partner = PartnerFactory(page=page)
    series.save()
    OccurrenceFactory(series=series)

    html = client.get("/en/sundhedshuset/").text

    path = "/en/sundhedshuset/calendar.ics"
    assert f'<link rel="alternate" type="text/calendar" href="{path}"' in html
    assert f"{path}" in html
    assert "Subscribe to these dates" in html
