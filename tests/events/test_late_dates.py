"""Dates that were moved past their rule's day, once that is over: they still are of the plan."""

from datetime import date, time

import pytest

from events.actions import change_dates
from events.date_states import TIME, written_times
from events.models import Line
from events.scopes import first_to_come
from events.wall_clock import span
from tests.factories.rooms import ZoneFactory

from .going_on import from_on, row_of
from .scheduling import FIRST, changed, days, save

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

SECOND, LATER = date(2026, 10, 27), date(2026, 10, 30)


@pytest.fixture
def late(series, line, frozen):
    """The date of Tuesday 27 October, which is on Friday instead; today is Wednesday."""
    row = row_of(series, SECOND)
    times = written_times(*span(LATER, time(10), time(12), 0), is_all_day=False)
    change_dates(series=series, wanted={row.pk: {TIME: times, "pinned": [TIME]}}, by=None)
    frozen.move_to("2026-10-28T09:00+01:00")
    return row_of(series, LATER)


def test_plan_that_is_saved_reaches_it_and_leaves_its_time(series, line, late):
    save(series, changed(Line.objects.get(pk=line.pk), capacity=7))

    late.refresh_from_db()
    assert (late.capacity, late.local_date, late.rule_date) == (7, LATER, SECOND)


def test_it_goes_to_another_room_with_its_plan(series, line, late):
    room = ZoneFactory()
    save(series, changed(Line.objects.get(pk=line.pk)), zones=[room])

    assert list(late.zones.all()) == [room]


def test_this_and_following_has_this(series, line, late):
    uid = late.uid

    before, after = from_on(series, LATER, {"capacity": 7})

    late.refresh_from_db()
    assert (late.capacity, late.line_id, late.uid) == (7, after.pk, uid)
    assert (before.until_date, after.from_date) == (date(2026, 10, 26), SECOND)
    assert {row.capacity for row in series.occurrences.upcoming()} == {7}


def test_all_from_now_on_has_it_too(series, line, late):
    row = row_of(series, date(2026, 11, 3))

    from_on(series, date(2026, 11, 3), {"capacity": 7}, first=first_to_come(row))

    late.refresh_from_db()
    assert late.capacity == 7
    assert days(series) == [FIRST, LATER, date(2026, 11, 3), date(2026, 11, 10)]


def test_where_no_rule_has_its_day_any_more_it_stays(series, line, late):
    save(series, changed(Line.objects.get(pk=line.pk), rule="RRULE:FREQ=WEEKLY;BYDAY=WE"))

    late.refresh_from_db()
    assert (late.local_date, late.state, late.line_id) == (LATER, "planned", line.pk)


def test_no_day_that_is_over_gets_a_date_of_its_own(series, line, late):
    before = series.occurrences.count()

    save(series, changed(Line.objects.get(pk=line.pk), from_date=SECOND, capacity=7))

    assert series.occurrences.count() == before
