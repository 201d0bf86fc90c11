"""However staff change their minds while families come and go: nobody sits on a seat that is not
there, and the last letter a family has had says what is so."""

import os
from contextlib import contextmanager, suppress
from datetime import time, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core import changes
from core.models import Change
from events.actions import (
    ClosureRefused,
    DateRefused,
    LineFacts,
    ScheduleRefused,
    cancel_dates,
    change_dates,
    close_house,
    lift_closure,
    save_schedule,
)
from events.date_states import written_times
from events.enums import Mode
from events.models import Line
from events.place_words import place_words
from events.rule_text import parse_rule
from events.slots import LEAST
from events.wall_clock import moment, span
from events.when_words import when_words
from rooms.models import Closure
from signups.actions import SignupRefused, accept_seat, cancel_place, change_party, seat_by_hand
from signups.enums import PlaceStatus
from signups.jobs import expire, offer_free_seats
from signups.models import Place
from signups.parties import Party
from signups.slots import free_slots
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory
from tests.support.clock import NOW

from .families import post, send

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

FULL_SIZE = os.environ.get("DRILL") == "1"
#: Tomorrow the first answer gets a seat; on the others seats are offered one by one.
DAYS = [NOW.date() + timedelta(days=days) for days in (1, 4, 7)]
HOURS = st.sampled_from([(10, 12), (13, 15)])
SEATS = st.sampled_from([1, 2, 3, 5, 6, None])
PARTIES = st.integers(1, 3)
ACTIVE = (PlaceStatus.CONFIRMED, PlaceStatus.OFFERED, PlaceStatus.WAITING)


class Undoing(RuleBasedStateMachine):
    """A series of three dates. Each family comes to one of them."""

    clock = playroom = None  # the test's own; the clock stands still between two rules
    mode = Mode.DATE
    series = None

    def __init__(self):
        super().__init__()
        self.clock.move_to(NOW)
        self.undone = transaction.atomic()
        self.undone.__enter__()
        mail.outbox.clear()

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize(seats=st.integers(2, 4))
    def begin(self, seats):
        series = self.playroom
        series.mode = self.mode
        self.staff = UserFactory(role="host")
        self.rooms = [
            ZoneFactory(names={"da": "Salen", "en": "The hall"}),
            ZoneFactory(names={"da": "Stuen", "en": "The parlour"}),
        ]
        line = Line(
            series=series,
            from_date=DAYS[0],
            until_date=DAYS[-1],
            rule=parse_rule("RRULE:FREQ=DAILY;INTERVAL=3"),
            start_time=time(10),
            end_time=time(12),
            capacity=seats,
            responsible=self.staff,
        )
        line.clean()
        save_schedule(series=series, lines=[LineFacts(line, [self.rooms[0]])], by=None)
        self.series = series
        self.families = 0
        self.crowd = {}  # how many sit where staff have left fewer seats than were taken
        self.done = []  # what may be undone, and how many sat where before it

    # What families do

    @precondition(lambda self: self.dates().exists())
    @rule(data=st.data(), parties=st.lists(PARTIES, min_size=1, max_size=3))
    def families_come(self, data, parties):
        self.come(data, parties)

    def come(self, data, parties):
        date = self.any_date(data)
        for seats in parties:
            self.families += 1
            # The last talk that is free: the first to be lost where there are fewer.
            free = free_slots(date) if self.mode == Mode.SLOTS else []
            with self.refusable():
                send(
                    date,
                    f"family-{self.families}@example.org",
                    adults=seats,
                    slot=free[-1] if free else None,
                )

    @precondition(lambda self: self.places().exists())
    @rule(data=st.data())
    def leave(self, data):
        with self.refusable():
            cancel_place(place=self.any_place(data))

    @precondition(lambda self: self.places().exists())
    @rule(data=st.data(), seats=PARTIES)
    def be_more_or_fewer(self, data, seats):
        with self.refusable():
            change_party(signup=self.any_place(data).signup, party=Party(seats, 0))

    @precondition(lambda self: self.places().filter(status__in=["waiting", "offered"]).exists())
    @rule(data=st.data(), is_by_hand=st.booleans())
    def take_a_seat(self, data, is_by_hand):
        place = self.any_place(data, status__in=["waiting", "offered"])
        with self.refusable():
            if is_by_hand:
                seat_by_hand(place=place, by=self.staff)
            else:
                accept_seat(place=place)

    # What staff do

    @precondition(lambda self: self.dates().exists())
    @rule(data=st.data(), hours=HOURS, room=st.integers(0, 1), is_moved=st.booleans())
    def change_one(self, data, hours, room, is_moved):
        row = self.any_date(data)
        times = span(row.local_date, time(hours[0]), time(hours[1]))
        wanted = {"time": written_times(*times, is_all_day=False)} if is_moved else {}
        self.change(row, {"zones": [self.rooms[room].pk]} | wanted)

    @precondition(lambda self: self.dates().exists())
    @rule(data=st.data(), seats=SEATS)
    def give_one_other_seats(self, data, seats):
        self.change(self.any_date(data), {"capacity": seats})

    def change(self, row, wanted):
        wanted = {row.pk: wanted | {"pinned": sorted({*row.pinned, *wanted})}}
        self.do(lambda: change_dates(series=self.series, wanted=wanted, by=None))

    @rule(hours=HOURS, room=st.integers(0, 1), seats=SEATS)
    def write_the_plan_anew(self, hours, room, seats):
        line = self.series.lines.running().get()
        line.start_time, line.end_time = (time(hour) for hour in hours)
        line.capacity = seats
        lines = [LineFacts(line, [self.rooms[room]])]
        self.do(lambda: save_schedule(series=self.series, lines=lines, by=None))

    @precondition(lambda self: self.dates().count() == len(DAYS))
    @rule(data=st.data())
    def cancel(self, data):
        row = self.any_date(data)
        self.do(lambda: cancel_dates(dates=[row], reason="", by=None))

    @precondition(lambda self: self.dates().count() == len(DAYS))
    @rule(day=st.sampled_from(DAYS), room=st.sampled_from([None, 0, 1]))
    def close(self, day, room):
        closure = Closure(
            reasons={"da": "Ferie"},
            starts_at=moment(day, time.min),
            ends_at=moment(day + timedelta(days=1), time.min),
            is_whole_house=room is None,
        )
        zones = [] if room is None else [self.rooms[room]]
        self.do(lambda: close_house(closure=closure, zones=zones, by=None))

    @precondition(lambda self: Closure.objects.in_force().exists())
    @rule(data=st.data())
    def open_again(self, data):
        closure = data.draw(st.sampled_from(list(Closure.objects.in_force())))
        self.do(lambda: lift_closure(closure=closure, by=None))

    @precondition(lambda self: self.done)
    @rule(data=st.data())
    def undo_one_of_the_last(self, data):
        self.undo(*data.draw(st.sampled_from(self.done[-3:])))

    @precondition(lambda self: self.done)
    @rule(data=st.data(), parties=st.lists(PARTIES, min_size=1, max_size=3))
    def families_come_and_the_newest_is_undone(self, data, parties):
        if self.dates().exists():
            self.come(data, parties)
        self.undo(*self.done[-1])

    def undo(self, change, crowd):
        try:
            with transaction.atomic():
                changes.undo(Change.objects.get(pk=change.pk))
        except changes.CannotUndo:
            return
        self.done = [each for each in self.done if each[0] != change]
        # A date that had fewer seats than were taken may have them again.
        self.crowd |= crowd

    # What goes on meanwhile

    @precondition(lambda self: self.done)
    @rule(minutes=st.integers(1, 5))
    def minutes_pass(self, minutes):
        self.clock.shift(minutes * 60)
        self.do_jobs()
        post()

    @precondition(lambda self: self.done)
    @rule()
    def everything_settles(self):
        self.clock.shift(11 * 60)
        self.done = []
        self.do_jobs()
        post()
        last = {each.to[0]: each.body for each in mail.outbox}
        for place in self.places().select_related("occurrence"):
            row = place.occurrence
            said = last[place.email_key]
            if row.state == "planned":
                assert when_words(*place.times) in said
                assert place_words([zone.pk for zone in row.zones.all()]) in said
                assert "cancelled" not in said
                assert "the house is closed" not in said
            else:
                assert "cancelled" in said or "the house is closed" in said

    def do_jobs(self):
        expire()
        offer_free_seats()

    def do(self, act):
        """A decision of staff, which may leave dates with fewer seats than are taken."""
        self.clock.shift(1)
        before = self.overbooked()
        try:
            with transaction.atomic():
                change = act()
        except (DateRefused, ClosureRefused, ScheduleRefused, ValidationError):
            return
        if change:
            self.done.append((change, before))
        self.crowd = self.overbooked()

    @contextmanager
    def refusable(self):
        """What a family wishes; refused, it changes nothing."""
        self.clock.shift(1)
        with suppress(SignupRefused), transaction.atomic():
            yield

    # What always holds

    @invariant()
    def nobody_sits_on_a_seat_that_is_not_there(self):
        if self.series is None:
            return
        for pk, taken in self.overbooked().items():
            assert taken <= self.crowd.get(pk, 0)

    @invariant()
    def sums_are_those_of_places(self):
        if self.series is None:
            return
        for row in self.series.occurrences.all():
            places = Place.objects.filter(occurrence=row)
            seated = places.filter(status__in=[PlaceStatus.CONFIRMED, PlaceStatus.OFFERED])
            assert row.taken == sum(place.seats for place in seated)
            assert row.waiting == places.filter(status=PlaceStatus.WAITING).count()

    @invariant()
    def talks_are_each_somebodys_own_and_within_their_date(self):
        if self.series is None or self.mode != Mode.SLOTS:
            return
        for place in self.places().holding_seats().select_related("occurrence"):
            assert place.slot is not None
            starts_at, ends_at = place.times
            assert ends_at - starts_at >= LEAST
            assert place.occurrence.starts_at <= starts_at
            assert ends_at <= place.occurrence.ends_at

    def overbooked(self):
        rows = self.series.occurrences.filter(capacity__lt=F("taken"))
        return dict(rows.values_list("pk", "taken"))

    def dates(self):
        rows = self.series.occurrences.planned().in_order()
        return rows.select_related("line", "series__subject")

    def any_date(self, data):
        return data.draw(st.sampled_from(list(self.dates())))

    def places(self):
        return Place.objects.filter(status__in=ACTIVE, occurrence__series=self.series)

    def any_place(self, data, **facts):
        places = self.places().filter(**facts).order_by("pk")
        places = places.select_related("signup", "occurrence__series")
        return data.draw(st.sampled_from(list(places)))


@pytest.mark.parametrize("mode", [Mode.DATE, Mode.SLOTS])
def test_last_letter_says_what_is_so_and_seats_are_there(frozen, playroom, mode):
    Undoing.clock, Undoing.playroom, Undoing.mode = frozen, playroom, mode
    run_state_machine_as_test(
        Undoing,
        settings=settings(
            max_examples=500 if FULL_SIZE else 12,
            stateful_step_count=40 if FULL_SIZE else 30,
            deadline=None,
            derandomize=not FULL_SIZE,
            suppress_health_check=list(HealthCheck),
        ),
    )
