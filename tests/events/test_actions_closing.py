"""Closing the house keeps its dates off."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from core import changes
from core.changes import foresee
from core.models import Change
from events.actions import ClosureRefused, close_house, lift_closure
from events.actions.closing import describe_closing, describe_lifting
from events.models import Occurrence
from rooms.models import Closure
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory

from .closing import FIRST, LAST, OPEN, SECOND, THIRD, close, closing, standing
from .scheduling import rows, seated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_dates_within_a_closure_are_skipped_with_its_reason(series, line):
    closure, change = close(SECOND, THIRD)

    held = ("skipped", "Vandskade", closure.pk)
    assert standing(series) == {FIRST: OPEN, SECOND: held, THIRD: held, LAST: OPEN}
    assert (change.kind, change.target) == ("house_closed", f"rooms.closure:{closure.pk}")
    assert change.card == [["dates", 2]]


def test_date_with_families_on_it_is_cancelled(series, line):
    seated(series.occurrences.get(local_date=SECOND))
    seated(series.occurrences.get(local_date=THIRD), taken=0, waiting=1)

    closure, _change = close(SECOND, THIRD)

    held = ("cancelled", "Vandskade", closure.pk)
    assert standing(series) == {FIRST: OPEN, SECOND: held, THIRD: held, LAST: OPEN}


def test_closure_of_a_room_closes_what_is_in_it_and_nothing_else(series):
    here, there = ZoneFactory(), ZoneFactory()
    inside = OccurrenceFactory(series=series, local_date=FIRST, zones=[here, there])
    beside = OccurrenceFactory(series=series, local_date=FIRST, start=time(14), end=time(15),
                               zones=[there])  # fmt: skip
    nowhere = OccurrenceFactory(series=series, local_date=FIRST, start=time(16), end=time(17))

    close(FIRST, FIRST, zones=[here])

    states = {row.pk: row.state for row in Occurrence.objects.all()}
    assert states == {inside.pk: "skipped", beside.pk: "planned", nowhere.pk: "planned"}


@pytest.mark.parametrize(
    ("start", "end", "is_closed"),
    [
        (time(12), time(14), False),
        (time(8), time(10), False),
        (time(11, 59), time(14), True),
        (time(8), time(10, 1), True),
    ],
)
def test_closure_takes_what_it_overlaps_and_not_what_it_touches(series, start, end, is_closed):
    row = OccurrenceFactory(series=series, local_date=FIRST)

    close(FIRST, FIRST, start=start, end=end)

    row.refresh_from_db()
    assert row.is_closed is is_closed


def test_closed_night_in_which_the_clocks_change_is_an_hour_longer(series):
    """The clocks go back at 3:00 on 25 October: from 1:30 to 3:30 are three hours."""
    row = OccurrenceFactory(series=series, local_date=date(2026, 10, 25), start=time(3, 15),
                            end=time(5))  # fmt: skip

    closure, _change = close(row.local_date, row.local_date, start=time(1, 30), end=time(3, 30))

    assert closure.ends_at - closure.starts_at == timedelta(hours=3)
    assert closure.starts_at == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    row.refresh_from_db()
    assert row.is_closed


def test_what_has_begun_or_is_called_off_already_is_left_alone(series, frozen):
    today = timezone.localdate()
    running = OccurrenceFactory(series=series, local_date=today, start=time(8), end=time(12))
    off = OccurrenceFactory(series=series, local_date=today, start=time(14), end=time(15),
                            cancelled=True)  # fmt: skip
    before = rows(series)

    close(today, today)

    assert rows(series) == before
    assert {running.pk, off.pk} == before.keys()


def test_closure_that_is_over_is_refused():
    yesterday = timezone.localdate() - timedelta(days=1)

    with pytest.raises(ClosureRefused):
        close(yesterday, yesterday)

    assert not Closure.objects.exists()


def test_form_sent_twice_closes_once(series, line):
    close(FIRST, THIRD)

    with pytest.raises(ClosureRefused):
        close(FIRST, THIRD)
    close(FIRST, THIRD, zones=[ZoneFactory()])

    assert Closure.objects.count() == 2


def test_what_was_foreseen_is_what_was_done(series, line):
    series.occurrences.filter(local_date=SECOND).update(responsible=UserFactory())
    seated(series.occurrences.get(local_date=SECOND))
    facts = closing(FIRST, THIRD)

    foreseen = foresee(Change(**describe_closing(**facts)))
    change = close_house(**facts, by=None)
    assert [[each.key, each.count] for each in foreseen] == change.card
    assert change.card == [["dates", 3], ["responsible", 1]]

    foreseen = foresee(Change(**describe_lifting(facts["closure"])))
    change = lift_closure(closure=facts["closure"], by=None)
    assert [[each.key, each.count] for each in foreseen] == change.card


@pytest.mark.parametrize("count", [1, 30])
def test_closing_costs_the_same_however_many_dates_it_takes(count, assert_queries):
    series = SeriesFactory()
    for number in range(count):
        OccurrenceFactory(series=series, local_date=FIRST + timedelta(days=number))

    def close_and_open():
        _closure, change = close(FIRST, FIRST + timedelta(days=60))
        changes.undo(change)

    assert_queries(40, close_and_open)
