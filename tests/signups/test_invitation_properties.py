"""Whatever a family, another and the house do, the family's calendar ends up as its place does."""

from datetime import time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import changes
from core.changes import CannotUndo
from events.actions import DateRefused, cancel_dates, change_dates
from events.date_states import written_times
from events.wall_clock import span
from signups.actions import SignupRefused, accept_seat, cancel_place, change_party, rejoin
from signups.parties import Party
from tests.support.clock import NOW

from .families import place_of, post, send
from .own_calendar import OwnCalendar

pytestmark = pytest.mark.django_db


def _if_possible(do, **facts):
    try:
        return do(**facts)
    except (SignupRefused, DateRefused, CannotUndo):
        return None


class Story:
    """A date with two seats, two families that want it, and the calendar of one of them."""

    def __init__(self, occurrence):
        self.occurrence = occurrence
        self.calendar, self.mails = OwnCalendar(), []
        self.changes, self.days = [], 0
        self.family, self.other = "us@example.org", "them@example.org"
        send(occurrence, self.family)
        send(occurrence, self.other, adults=2)

    def place(self, email=None):
        return place_of(self.occurrence, email or self.family)

    def we_let_go(self):
        _if_possible(cancel_place, place=self.place())

    def they_let_go(self):
        _if_possible(cancel_place, place=self.place(self.other))

    def we_come_back(self):
        _if_possible(rejoin, place=self.place())

    def we_become_more_or_fewer(self):
        place = self.place()
        party = Party(3 - place.signup.adults, 0)
        _if_possible(change_party, signup=place.signup, party=party)

    def they_come_back(self):
        _if_possible(rejoin, place=self.place(self.other))

    def we_say_yes(self):
        _if_possible(accept_seat, place=self.place())

    def they_say_yes(self):
        _if_possible(accept_seat, place=self.place(self.other))

    def house_moves_it(self):
        self.days += 1
        day = self.occurrence.local_date + timedelta(days=self.days)
        times = written_times(*span(day, time(10), time(12)), is_all_day=False)
        wanted = {self.occurrence.pk: {"time": times}}
        self._decide(change_dates, series=self.occurrence.series, wanted=wanted, by=None)

    def house_calls_it_off(self):
        self._decide(cancel_dates, dates=[self.occurrence], reason="", by=None)

    def house_takes_that_back(self):
        """The last that it decided, if that is not too late."""
        if self.changes:
            _if_possible(changes.undo, change=self.changes[-1])
            self.changes[-1].refresh_from_db()
            if self.changes[-1].status == "undone":
                self.changes.pop()

    def _decide(self, do, **facts):
        if change := _if_possible(do, **facts):
            self.changes.append(change)

    def post_comes(self):
        for mail in post():
            if mail.to == [self.family]:
                self.mails.append(mail)
                self.calendar.take(mail)

    def dates(self):
        return {uid: event.to_ical() for uid, event in self.calendar.dates.items()}


steps = st.lists(
    st.sampled_from([name for name in vars(Story) if name.split("_")[0] in ("we", "they", "house")])
    | st.just("post_comes"),
    max_size=12,
)


@given(steps=steps)
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_calendar_ends_up_as_the_place_does_whatever_happens(add_date, frozen, steps):
    frozen.move_to(NOW)
    post()
    story = Story(add_date(capacity=2))
    for step in steps:
        frozen.shift(60)
        getattr(story, step)()
    frozen.shift(20 * 60)  # what is held back for an undo leaves too
    story.post_comes()

    place = story.place()
    has_it = place.status == "confirmed" and not place.occurrence.is_cancelled
    starts = [place.occurrence.starts_at] if has_it else []
    assert [event.DTSTART for event in story.calendar.dates.values()] == starts

    # Old mails that are opened again, or that come late, change nothing any more.
    before = story.dates()
    for mail in story.mails:
        assert not story.calendar.take(mail)
    assert story.dates() == before
