"""Every night each line is planned eighteen months ahead, and nothing else is touched."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from events.actions import extend_horizon
from events.enums import State
from events.models import Line, Occurrence
from tests.factories.events import LineFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import FIRST, changed, days, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def series():
    return SeriesFactory()


@pytest.fixture
def line(series):
    line = weekly_line(series, until_date=None)
    save(series, line)
    return line


def test_new_days_come_into_sight_as_time_passes(series, line, frozen):
    last = days(series)[-1]
    frozen.shift(timedelta(days=7))

    counts = extend_horizon()

    assert counts == {"lines": 1, "added": 1}
    assert days(series)[-1] == last + timedelta(days=7)


def test_second_run_writes_nothing(series, line, frozen):
    frozen.shift(timedelta(days=30))
    extend_horizon()
    before = rows(series)

    assert extend_horizon() == {"lines": 1, "added": 0}
    assert rows(series) == before


def test_line_without_dates_gets_them_all_with_its_zones(series):
    zone = ZoneFactory()
    LineFactory(series=series, until_date=FIRST + timedelta(days=20), zones=[zone])

    assert extend_horizon() == {"lines": 1, "added": 3}
    assert [list(row.zones.all()) for row in series.occurrences.all()] == [[zone]] * 3


@pytest.mark.parametrize("facts", [{"is_ended": True}, {"until_date": date(2026, 10, 13)}])
def test_line_that_is_over_is_not_looked_at(series, facts):
    LineFactory(series=series, from_date=date(2026, 9, 1), **facts)

    assert extend_horizon() == {"lines": 0, "added": 0}


def test_existing_dates_are_left_alone_whatever_became_of_them(series, line):
    first, second, third, fourth = series.occurrences.in_order()[:4]
    Occurrence.objects.filter(pk=first.pk).update(state=State.SKIPPED)
    Occurrence.objects.filter(pk=second.pk).update(state=State.CANCELLED)
    Occurrence.objects.filter(pk=third.pk).update(
        pinned=["time"],
        local_date=date(2026, 11, 5),
        starts_at=datetime(2026, 11, 5, 9, tzinfo=UTC),
        ends_at=datetime(2026, 11, 5, 11, tzinfo=UTC),
    )
    seated(fourth)
    Line.objects.filter(pk=line.pk).update(start_time=time(9))
    before = rows(series)

    extend_horizon()

    assert rows(series) == before


def test_undecided_date_is_not_made_a_second_time(series, line):
    seated(series.occurrences.in_order().first())
    save(series, changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261020"))
    Line.objects.filter(pk=line.pk).update(rule=changed(line, rule="RRULE:FREQ=WEEKLY").rule)
    before = rows(series)

    extend_horizon()

    assert rows(series) == before


def test_night_without_that_hour_has_no_date(series):
    LineFactory(
        series=series,
        from_date=date(2027, 3, 21),
        until_date=date(2027, 4, 4),
        start_time=time(2, 30),
        end_time=time(4),
    )

    extend_horizon()

    assert days(series) == [date(2027, 3, 21), date(2027, 4, 4)]
