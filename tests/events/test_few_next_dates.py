"""The next few dates of several subjects, asked for at once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.next_dates import few_next_dates
from events.templatetags.events_tags import of
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def a_series(calendar):
    """``a_series("Title", 2, 9)``: the key of one with dates in so many days."""

    def make(title, *days, **facts):
        page = EventPageFactory(parent=calendar, title=title)
        series = SeriesFactory(page=page)
        for day in days:
            local_date = timezone.localdate() + timedelta(days=day)
            OccurrenceFactory(series=series, local_date=local_date, **facts)
        return page.translation_key

    return make


def days_of(entries):
    return [(entry.occurrence.local_date - timezone.localdate()).days for entry in entries]


def test_each_gets_its_own_next_ones_in_order(a_series):
    often, seldom = a_series("Tit", 9, 2, 16, 30), a_series("Sjældent", 40)
    a_series("Anden", 1)

    found = few_next_dates([often, seldom], 2, request=None)

    assert {key: days_of(entries) for key, entries in found.items()} == {
        often: [2, 9],
        seldom: [40],
    }


def test_series_that_is_on_every_day_hides_none_that_is_seldom_on(a_series):
    daily, seldom = a_series("Dagligt", *range(1, 30)), a_series("Sjældent", 40, 50, 60)

    found = few_next_dates([daily, seldom], 2, request=None)

    assert {key: days_of(entries) for key, entries in found.items()} == {
        daily: [1, 2],
        seldom: [40, 50],
    }


def test_cancelled_and_past_dates_are_no_next_ones(a_series):
    off, past = a_series("Aflyst", 2, cancelled=True), a_series("Forbi", -2)

    found = few_next_dates([off, past], 2, request=None)

    assert found == {}
    assert of(found, off) == of(None, off) == []


def test_nothing_is_asked_for_nobody(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert few_next_dates([], 2, request=None) == {}
