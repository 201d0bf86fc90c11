"""What that means which lists of dates ask in SQL written by hand."""

from datetime import time, timedelta

import pytest

from core.models import Subject
from events.enums import Kind, Mode, State
from events.models import Occurrence
from events.place_words import read_keys
from events.written_sql import HasRoom
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory
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


def test_zones_of_a_date_come_with_it(series):
    hall, kitchen = ZoneFactory(), ZoneFactory()
    inside, outside = of_day(series, 9, zones=[hall, kitchen]), of_day(series, 12)

    found = Occurrence.objects.with_zone_keys().in_bulk()

    assert read_keys(found[inside.pk].zone_keys) == {hall.pk, kitchen.pk}
    assert read_keys(found[outside.pk].zone_keys) == frozenset()


def test_dates_are_found_by_any_number_of_series(series):
    mine, others = of_day(series, 9), [of_day(SeriesFactory(), 9) for _each in range(3)]
    asked = Occurrence.objects.in_order()

    assert [*asked.of_series([])] == []
    assert [*asked.of_series([series.pk])] == [mine]
    assert {*asked.of_series(range(10_000))} == {mine, *others}


def test_next_of_each_are_those_to_come_by_day_and_time(series):
    other = SeriesFactory()
    of_day(series, 6)  # over
    of_day(series, 10, cancelled=True)
    late, early = of_day(series, 19), of_day(series, 11)
    of_day(series, 9, TOMORROW)
    of_day(SeriesFactory(), 9, TOMORROW)
    far = of_day(other, 9, TODAY + timedelta(days=300))

    found = Occurrence.objects.next_of_each([series.pk, other.pk], 2)

    assert [*found.in_order()] == [early, late, far]


@pytest.mark.parametrize(
    ("facts", "has_room"),
    [
        ({}, True),
        ({"capacity": 8, "taken": 7}, True),
        ({"capacity": 8, "taken": 8}, False),
        ({"capacity": 8, "taken": 7, "waiting": 1}, False),
        ({"waiting": 1}, False),
    ],
)
def test_room_is_for_those_who_wait_first_and_drop_in_has_no_end(calendar, facts, has_room):
    for mode, expected in ((Mode.DATE, has_room), (Mode.DROP_IN, True)):
        row = of_day(SeriesFactory(page=EventPageFactory(parent=calendar), mode=mode), 9, **facts)

        found = Occurrence.objects.annotate(has_room=HasRoom()).get(pk=row.pk)

        assert found.has_room is expected
