"""Calendar programs of others follow the house's feed and a series': a move, a cancelling, an undo.

Over HTTP from the real app, as a reader's own machine does. What they hold is compared with what is
written here, and not with what the feed says.
"""

from datetime import datetime, time, timedelta

import pytest

from core import changes
from events.actions import cancel_dates, change_dates
from events.date_states import written_times
from events.wall_clock import ZONE, span
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
    in_a_week,
)
from tests.factories.home import SiteFactory
from tests.support.calendar_programs import BOTH

pytestmark = [pytest.mark.race, pytest.mark.slow]

TITLE = "Fars Legestue"
#: Of each version of a date, and so other ones although everything is as before.
OF_THE_VERSION = {"SEQUENCE", "DTSTAMP", "LAST-MODIFIED"}
DAYS = 60


class Playroom:
    """Three dates of one series, a week apart, and what a calendar should hold of each."""

    def __init__(self, calendar):
        self.page = EventPageFactory(parent=calendar, title=TITLE)
        self.series = SeriesFactory(page=self.page)
        self.days = [in_a_week() + timedelta(weeks=week) for week in range(3)]
        self.rows = [OccurrenceFactory(series=self.series, local_date=day) for day in self.days]
        self.held = {
            self.uid(number): (self.at(number, 10), self.at(number, 12), "CONFIRMED", TITLE, 0)
            for number in range(3)
        }

    def uid(self, number):
        return f"{self.rows[number].uid}@familievaerket"

    def at(self, number, hour):
        return datetime.combine(self.days[number], time(hour), ZONE)

    def move(self, number, start, end):
        times = span(self.days[number], time(start), time(end))
        wanted = {self.rows[number].pk: {"time": written_times(*times, is_all_day=False)}}
        return change_dates(series=self.series, wanted=wanted, by=None)

    def cancel(self, number):
        return cancel_dates(dates=[self.rows[number]], reason="Sygdom", by=None)


@pytest.fixture
def calendar(live_house):
    return CalendarPageFactory(parent=SiteFactory().root_page.specific)


@pytest.fixture
def playroom(calendar):
    return Playroom(calendar)


@pytest.fixture(params=["house", "series"])
def reader(request, live_house, playroom, follow):
    """Somebody who follows the feed of the house, or that of the series alone."""
    paths = {
        "house": "/da/calendar.ics",
        "series": f"/da/kalender/{playroom.page.slug}/calendar.ics",
    }
    return follow(live_house.base_url + paths[request.param])


def facts(event):
    """What the tables of this test say of a date."""
    return (
        event.DTSTART,
        event.DTEND,
        str(event["STATUS"]),
        str(event["SUMMARY"]),
        event["SEQUENCE"],
    )


def whole(event):
    """Everything that a date says, but which version it is."""
    return {name: value.to_ical() for name, value in event.items() if name not in OF_THE_VERSION}


def line(start, end, status, title, _sequence):
    return f"{start:%Y-%m-%d %H:%M}–{end:%H:%M} {title} {status}"


def assert_holds(reader, held):
    """Both programs hold just these dates, each once, and show them on the house's clock."""
    assert {uid: facts(event) for uid, event in reader.taken_in().items()} == held
    in_order = sorted(held.values())
    assert sorted(map(facts, reader.synchronised())) == in_order
    assert reader.shown(DAYS) == {name: [line(*each) for each in in_order] for name in BOTH}


def test_programs_follow_a_move_a_cancelling_and_their_undoing(playroom, reader):
    first, second, _third = map(playroom.uid, range(3))
    held = dict(playroom.held)

    assert reader.follow() == ((3, 0), 200)
    assert_holds(reader, held)
    at_first = {uid: whole(event) for uid, event in reader.taken_in().items()}

    assert reader.follow() == ((0, 0), 304)
    assert_holds(reader, held)

    moved = playroom.move(0, 14, 16)
    assert reader.follow() == ((1, 1), 200)
    held[first] = (playroom.at(0, 14), playroom.at(0, 16), "CONFIRMED", TITLE, 1)
    assert_holds(reader, held)

    cancelled = playroom.cancel(1)
    assert reader.follow() == ((1, 1), 200)
    held[second] = (playroom.at(1, 10), playroom.at(1, 12), "CANCELLED", f"Aflyst: {TITLE}", 1)
    assert_holds(reader, held)

    changes.undo(cancelled)
    assert reader.follow() == ((1, 1), 200)
    held[second] = (playroom.at(1, 10), playroom.at(1, 12), "CONFIRMED", TITLE, 2)
    assert_holds(reader, held)

    changes.undo(moved)
    assert reader.follow() == ((1, 1), 200)
    held[first] = (playroom.at(0, 10), playroom.at(0, 12), "CONFIRMED", TITLE, 2)
    assert_holds(reader, held)
    assert {uid: whole(event) for uid, event in reader.taken_in().items()} == at_first
