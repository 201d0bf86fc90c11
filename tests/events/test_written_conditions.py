"""What the conditions mean that lists of dates ask in SQL written by hand."""

from datetime import time, timedelta

import pytest

from core.models import Subject
from events.enums import Kind, State
from events.models import Occurrence
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.support.clock import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TODAY = NOW.date()
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def series(calendar):
    return SeriesFactory(page=EventPageFactory(parent=calendar))


@pytest.fixture
def item(calendar):
    """On the programme of a public themed day, both of them today."""
    day = SeriesFactory(page=EventPageFactory(parent=calendar), kind=Kind.THEMED_DAY)
    OccurrenceFactory(series=day, local_date=TODAY)
    item = SeriesFactory(page=EventPageFactory(parent=calendar), part_of=day)
    return OccurrenceFactory(series=item, local_date=TODAY)


def of_day(series, hour, day=TODAY, **facts):
    return OccurrenceFactory(
        series=series, local_date=day, start=time(hour), end=time(hour + 1), **facts
    )


def has_twin(occurrence):
    return Occurrence.objects.with_twins().get(pk=occurrence.pk).has_twin


def is_listed(occurrence):
    return Occurrence.objects.not_items().filter(pk=occurrence.pk).exists()


def test_two_dates_of_a_series_on_a_day_are_twins(series):
    morning, evening = of_day(series, 9), of_day(series, 19)

    assert has_twin(morning)
    assert has_twin(evening)


def test_dates_of_other_days_other_series_and_skipped_ones_are_no_twins(series):
    date = of_day(series, 9)
    of_day(series, 9, TOMORROW)
    of_day(series, 19, skipped=True)
    of_day(SeriesFactory(), 19)

    assert not has_twin(date)


def test_item_on_the_programme_of_its_day_is_not_listed_and_the_day_is(item):
    assert not is_listed(item)
    assert is_listed(item.series.part_of.occurrences.get())


def test_item_on_another_day_is_listed(item):
    assert is_listed(of_day(item.series, 9, TOMORROW))


def test_item_of_a_day_that_is_not_public_is_listed(item):
    Subject.objects.filter(pk=item.series.part_of.subject_id).update(is_public=False)

    assert is_listed(item)


def test_item_of_a_day_that_is_skipped_is_listed(item):
    item.series.part_of.occurrences.update(state=State.SKIPPED)

    assert is_listed(item)


def test_part_of_what_is_no_themed_day_is_listed(item):
    item.series.part_of.__class__.objects.filter(pk=item.series.part_of_id).update(kind=Kind.CAFE)

    assert is_listed(item)
