"""The forms of other calendars, filled in with one date."""

from datetime import date, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest

from events.calendar_links import CalendarEntry, google_url, outlook_url
from events.wall_clock import ZONE, span

pytestmark = pytest.mark.pure


def filled_in(way, starts_at, ends_at, *, is_all_day):
    """What stands in the form."""
    url = way(CalendarEntry("Leg", "Huset", "/leg/", starts_at, ends_at, is_all_day))
    return dict(parse_qsl(urlsplit(url).query))


def test_all_day_date_is_days_and_not_times_also_where_the_clock_is_changed():
    sunday = span(date(2026, 10, 25), None, None)

    google = filled_in(google_url, *sunday, is_all_day=True)
    outlook = filled_in(outlook_url, *sunday, is_all_day=True)

    assert google["dates"] == "20261025/20261026"
    assert (outlook["startdt"], outlook["enddt"]) == ("2026-10-25", "2026-10-26")
    assert outlook["allday"] == "true"


def test_date_with_times_is_told_by_them():
    times = [datetime(2026, 10, 21, hour, tzinfo=ZONE) for hour in (10, 12)]

    google = filled_in(google_url, *times, is_all_day=False)
    outlook = filled_in(outlook_url, *times, is_all_day=False)

    assert google["dates"] == "20261021T080000Z/20261021T100000Z"
    assert outlook["startdt"] == "2026-10-21T10:00:00+02:00"
    assert outlook["enddt"] == "2026-10-21T12:00:00+02:00"
    assert "allday" not in outlook


def test_no_blank_is_shown_as_a_plus_sign():
    times = [datetime(2026, 10, 21, hour, tzinfo=ZONE) for hour in (10, 12)]
    entry = CalendarEntry("Leg & læs 1+1", "Huset", "/leg/", *times, is_all_day=False)

    assert "subject=Leg%20%26%20l%C3%A6s%201%2B1&" in outlook_url(entry)
