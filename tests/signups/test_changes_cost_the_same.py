"""A change of many dates that a family is on asks no more than one of few."""

from datetime import date, time, timedelta

import pytest

from core import changes
from events.actions import LineFacts, cancel_dates, change_dates, save_schedule
from events.date_states import ZONES
from events.models import Line
from tests.factories.events import LineFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory, SignupFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FIRST = date(2026, 10, 20)


@pytest.fixture(params=[4, 40])
def line(request):
    """So many Tuesdays in the playroom, with a family on each."""
    until = FIRST + timedelta(weeks=request.param - 1)
    line = LineFactory.build(
        series=SeriesFactory(sign_up=True), from_date=FIRST, until_date=until, start_time=time(10)
    )
    save_schedule(series=line.series, lines=[LineFacts(line, [ZoneFactory()])], by=None)
    signup = SignupFactory()
    for row in line.occurrences.all():
        PlaceFactory(signup=signup, occurrence=row)
    assert line.occurrences.count() == request.param
    return line


def done_and_undone(change):
    assert change.card
    changes.undo(change)


def test_plan_of_another_time_and_room(line, assert_queries):
    room = ZoneFactory()

    def move():
        facts = LineFacts(Line.objects.get(pk=line.pk), [room])
        facts.line.start_time = time(9)
        done_and_undone(save_schedule(series=line.series, lines=[facts], by=None))

    assert_queries(101, move)


def test_another_room_by_hand(line, assert_queries):
    wanted = {ZONES: [ZoneFactory().pk], "pinned": [ZONES]}
    rows = dict.fromkeys(line.occurrences.values_list("pk", flat=True), wanted)

    assert_queries(
        49, lambda: done_and_undone(change_dates(series=line.series, wanted=rows, by=None))
    )


def test_cancelling(line, assert_queries):
    rows = list(line.occurrences.in_order())

    assert_queries(31, lambda: done_and_undone(cancel_dates(dates=rows, reason="Sygdom", by=None)))
