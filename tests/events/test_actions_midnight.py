"""Dates that begin at midnight: in UTC the day before, but not to anybody who comes."""

from datetime import UTC, date, datetime, time

import pytest

from .scheduling import FIRST, changed, days, save, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

IN_SUMMER_TIME, IN_WINTER_TIME = FIRST, date(2026, 10, 27)

begins_at = pytest.mark.parametrize(
    ("times", "minute"),
    [
        ({"start_time": time(0), "end_time": time(2)}, 0),
        ({"start_time": time(0, 30), "end_time": time(2)}, 30),
        ({"start_time": None, "end_time": None}, 0),
    ],
    ids=["00:00", "00:30", "all day"],
)


def stored(series):
    return list(series.occurrences.in_order().values_list("local_date", "starts_at"))


def moments(minute):
    """The two Tuesdays with their starts as stored: two hours behind the house, then one."""
    return [
        (IN_SUMMER_TIME, datetime(2026, 10, 19, 22, minute, tzinfo=UTC)),
        (IN_WINTER_TIME, datetime(2026, 10, 26, 23, minute, tzinfo=UTC)),
    ]


@begins_at
def test_new_date_lies_on_its_own_day(series, times, minute):
    save(series, weekly_line(series, until_date=IN_WINTER_TIME, **times))

    assert stored(series) == moments(minute)


@begins_at
def test_new_date_is_found_under_its_own_day_only(client, page, series, times, minute):
    save(series, weekly_line(series, until_date=IN_WINTER_TIME, **times))

    for day, before in ((IN_SUMMER_TIME, date(2026, 10, 19)), (IN_WINTER_TIME, date(2026, 10, 26))):
        shown = client.get(f"{page.url}{day}/")
        assert shown.status_code == 200
        assert shown.context["occurrence"].local_date == day
        assert client.get(f"{page.url}{before}/").status_code == 404
    listed = client.get(page.url).context["entries"]
    assert [entry.url for entry in listed] == [
        f"{page.url}2026-10-20/",
        f"{page.url}2026-10-27/",
    ]


@begins_at
def test_date_moved_to_midnight_stays_on_its_day(series, line, times, minute):
    save(series, changed(line, until_date=IN_WINTER_TIME, **times))

    assert days(series) == [IN_SUMMER_TIME, IN_WINTER_TIME]
    assert stored(series)[:2] == moments(minute)
    assert not series.former_addresses.exists()
