"""A date at its own address: which date a path means, and what is no date at all."""

from datetime import date, time
from urllib.parse import parse_qs, urlsplit

import pytest

from core.models import Contact
from tests.factories.events import (
    EventPageFactory,
    FormerAddressFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.rooms import ZoneFactory

pytestmark = pytest.mark.usefixtures("frozen")

DAY = date(2026, 11, 4)


@pytest.fixture
def page(calendar):
    return EventPageFactory(parent=calendar, title="Fars Legestue", slug="fars-legestue")


@pytest.fixture
def series(page):
    return SeriesFactory(page=page)


@pytest.fixture
def get(client):
    return lambda path, language="da": client.get(f"/{language}/kalender/fars-legestue/{path}")


def test_date_is_found_by_its_day(get, series):
    row = OccurrenceFactory(series=series, local_date=DAY)

    response = get("2026-11-04/")

    assert response.status_code == 200
    assert response.context["occurrence"] == row


def test_time_is_in_the_address_only_where_the_day_has_two(get, series):
    morning = OccurrenceFactory(series=series, local_date=DAY)
    afternoon = OccurrenceFactory(series=series, local_date=DAY, start=time(13), end=time(15))

    assert get("2026-11-04-1300/").context["occurrence"] == afternoon
    assert get("2026-11-04-1000/").context["occurrence"] == morning
    assert get("2026-11-04/").headers["Location"].endswith("/2026-11-04-1000/")


def test_address_with_a_time_it_does_not_need_leads_to_the_one_without(get, series):
    OccurrenceFactory(series=series, local_date=DAY)

    assert get("2026-11-04-1000/").headers["Location"].endswith("/fars-legestue/2026-11-04/")


def test_former_address_leads_to_where_the_date_is_now(get, series):
    row = OccurrenceFactory(series=series, local_date=DAY)
    FormerAddressFactory(occurrence=row, path="2026-11-03")

    assert get("2026-11-03/").headers["Location"].endswith("/fars-legestue/2026-11-04/")


def test_former_address_is_a_new_date_where_there_is_one(get, series):
    FormerAddressFactory(
        occurrence=OccurrenceFactory(series=series, local_date=DAY), path="2026-11-03"
    )
    newer = OccurrenceFactory(series=series, local_date=date(2026, 11, 3))

    assert get("2026-11-03/").context["occurrence"] == newer


@pytest.mark.parametrize(
    "path",
    [
        "2026-11-05/",
        "2026-02-30/",
        "0000-00-00/",
        "9999-12-31/",
        "2026-13-01/",
        "2026-11-04-9999/x/",
        "2026-11-0४/",
        "2026-W42-1/",
    ],
)
def test_impossible_and_empty_days_are_not_found(get, series, path):
    OccurrenceFactory(series=series, local_date=DAY)

    assert get(path).status_code == 404


def test_skipped_dates_and_dates_of_others_are_not_found(get, series, calendar):
    OccurrenceFactory(series=series, local_date=DAY, skipped=True)
    OccurrenceFactory(series=SeriesFactory(page=EventPageFactory(parent=calendar)), local_date=DAY)

    assert get("2026-11-04/").status_code == 404


def test_cancelled_date_says_so_and_why(get, series):
    OccurrenceFactory(series=series, local_date=DAY, cancelled=True)

    text = get("2026-11-04/").content.decode()

    assert "Aflyst" in text
    assert "Sygdom" in text
    assert "/tilmeld/" not in text


def test_same_date_is_at_the_same_address_in_each_language(get, series, page, translate):
    row = OccurrenceFactory(series=series, local_date=DAY)
    translate(page, "en", title="Dads' playroom")

    english = get("2026-11-04/", "en")

    assert english.context["occurrence"] == row
    languages = english.context["languages"]
    assert [each["url"] for each in languages] == [
        f"/{code}/kalender/fars-legestue/2026-11-04/" for code in ("da", "en", "ar")
    ]
    assert [each["code"] for each in languages if each["is_own"]] == ["da", "en"]


def test_public_pages_set_no_cookie_and_ask_nobody_who_you_are(get, series):
    OccurrenceFactory(series=series, local_date=DAY)

    for path in ("", "2026-11-04/"):
        response = get(path)

        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")


def test_series_page_lists_what_is_coming_of_it(get, series):
    OccurrenceFactory(series=series, over=True)
    coming = OccurrenceFactory(series=series, local_date=DAY)

    assert [row.occurrence for row in get("").context["entries"]] == [coming]


def test_page_without_any_plan_is_a_page(get, page):
    response = get("")

    assert response.status_code == 200
    assert response.context["entries"] == []


def test_calendars_elsewhere_are_told_where_the_house_stands(get, series):
    Contact.objects.create(address="Eksempelgade 12, 7400 Herning")
    OccurrenceFactory(series=series, local_date=DAY, zones=[ZoneFactory(names={"da": "Legesalen"})])

    ways = get("2026-11-04/").context["calendar_ways"]

    for way in ("google", "outlook"):
        (place,) = parse_qs(urlsplit(ways[way]).query)["location"]
        assert place == "Legesalen, Familieværket, Eksempelgade 12, 7400 Herning"


@pytest.mark.parametrize(
    ("facts", "window", "is_offered"),
    [
        ({}, {}, False),
        ({"full": True}, {}, True),
        ({"cancelled": True}, {}, True),
        ({}, {"closes_minutes_before": 60 * 24 * 40}, True),
        ({}, {"opens_days_before": 2}, False),
    ],
)
def test_news_is_offered_where_nothing_can_be_had_any_more(get, page, facts, window, is_offered):
    series = SeriesFactory(page=page, sign_up=True, **window)
    OccurrenceFactory(**{"series": series, "local_date": DAY, "capacity": 8} | facts)

    html = get("2026-11-04/").content.decode()

    assert (f"/da/sig-til/{page.translation_key}/" in html) is is_offered
