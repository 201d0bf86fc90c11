"""Whatever editors do to a plan in whatever order: nothing is lost, and undo is exact."""

import os
from datetime import time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
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
    DateRefused,
    LineFacts,
    ScheduleRefused,
    cancel_dates,
    change_dates,
    extend_horizon,
    keep_date,
    save_schedule,
)
from events.actions.changing import describe_changed
from events.actions.scheduling import foresee_plans
from events.date_states import written_times
from events.models import Line, Occurrence
from events.rule_text import parse_rule
from events.scopes import NewTime, ScopeRefused, can_go_on, first_to_come, go_on
from events.succession import plan_schedule
from events.wall_clock import TimeRefused, span
from signups.models import Place
from tests.factories.core import UserFactory
from tests.factories.events import SeriesFactory
from tests.factories.rooms import PeriodFactory, ZoneFactory
from tests.factories.signups import PlaceFactory
from tests.support.clock import NOW

from .closing_play import DAYS, Closings

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

FULL_SIZE = os.environ.get("DRILL") == "1"
RULES = [
    "RRULE:FREQ=WEEKLY",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,TH",
    "RRULE:FREQ=WEEKLY;COUNT=5",
    "RRULE:FREQ=DAILY;INTERVAL=3",
    "RRULE:FREQ=MONTHLY;BYDAY=1SA",
]
HOURS = st.sampled_from([(9, 11), (10, 12), (13, 14), (22, 23)])
POLICIES = st.sampled_from(["keep", "keep", "skip", "ask"])
TOLD_BY_CHANGE = ("sequence", "updated_at", "is_news")


class Plan(Closings, RuleBasedStateMachine):
    """A series with a plan, families on its dates, and editors at work."""

    clock = None  # the test's own, that stands still between two rules

    def __init__(self):
        super().__init__()
        self.clock.move_to(NOW)
        self.undone = transaction.atomic()
        self.undone.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize(text=st.sampled_from(RULES), first=DAYS, hours=HOURS)
    def begin(self, text, first, hours):
        self.series = SeriesFactory(sign_up=True)
        self.people = [None, UserFactory(), UserFactory()]
        self.rooms = [ZoneFactory(), ZoneFactory()]
        self.uids, self.places, self.over = {}, {}, {}
        self.newest = None
        # Between the first dates and the last.
        PeriodFactory(
            first_day=NOW.date() + timedelta(days=18), last_day=NOW.date() + timedelta(days=24)
        )
        self.save(Line(series=self.series), text=text, first=first, hours=hours)
        for row in self.coming().in_order()[1:5:2]:
            place = PlaceFactory(occurrence=row)
            self.places[place.pk] = row.uid

    # What editors do

    def save(self, line, *, text, first, hours, room=0, weeks=8, policy="keep"):
        line.from_date, line.until_date = first, first + timedelta(weeks=weeks)
        line.rule, line.school_holidays = parse_rule(text), policy
        line.start_time, line.end_time = (time(hour) for hour in hours)
        try:
            line.clean()
        except ValidationError:
            return
        self.carry_out([*self.lines(but=line), LineFacts(line, [self.rooms[room]])])

    def lines(self, but=None):
        running = self.series.lines.running().exclude(pk=but.pk if but else None)
        return [LineFacts.stored(line) for line in running.prefetch_related("zones")]

    def carry_out(self, lines):
        """What the card foresaw is what was done, and nothing is left for the night."""
        foreseen = foresee_plans(self.series, plan_schedule(lines))
        before = self.rows()
        try:
            change = save_schedule(series=self.series, lines=lines, by=None)
        except ScheduleRefused:  # two dates at one moment
            assert self.rows() == before
            self.newest = None
            return
        assert [[each.key, each.count] for each in foreseen] == (change.card if change else [])
        assert extend_horizon()["added"] == 0
        self.newest = (change, before) if change else None

    @rule(
        data=st.data(),
        text=st.sampled_from(RULES),
        first=DAYS,
        hours=HOURS,
        room=st.integers(0, 1),
        policy=POLICIES,
        is_undone=st.booleans(),
    )
    def write_another_plan(self, data, text, first, hours, room, policy, is_undone):
        lines = list(self.series.lines.running())
        line = data.draw(st.sampled_from([*lines, Line(series=self.series)]))
        self.save(line, text=text, first=first, hours=hours, room=room, policy=policy)
        self.undo_if(is_undone)

    @precondition(lambda self: self.series.lines.running().count() > 1)
    @rule(data=st.data())
    def take_a_line_off(self, data):
        line = data.draw(st.sampled_from(list(self.series.lines.running())))
        line.is_ended = True
        self.carry_out([*self.lines(but=line), LineFacts.stored(line)])

    @precondition(lambda self: self.coming().exists())
    @rule(
        data=st.data(),
        day=DAYS,
        hours=HOURS,
        seats=st.none() | st.integers(1, 5),
        parts=st.sets(st.sampled_from(["time", "zones", "capacity", "responsible"]), min_size=1),
    )
    def change_one(self, data, day, hours, seats, parts):
        row = self.any_date(data)
        person = data.draw(st.sampled_from(self.people))
        times = span(day, time(hours[0]), time(hours[1]))
        wanted = {
            "time": written_times(*times, is_all_day=False),
            "zones": [self.rooms[1].pk],
            "capacity": seats,
            "responsible": person and person.pk,
        }
        wanted = {name: wanted[name] for name in parts}
        wanted["pinned"] = sorted({*row.pinned, *parts})
        before = self.rows()
        try:
            facts = describe_changed(self.series, [row], {row.pk: wanted})
        except DateRefused:
            return
        foreseen = changes.foresee(Change(**facts))
        change = change_dates(series=self.series, wanted={row.pk: wanted}, by=None)
        assert [[each.key, each.count] for each in foreseen] == change.card
        others = {pk: facts for pk, facts in self.rows().items() if pk != row.pk}
        assert others == {pk: facts for pk, facts in before.items() if pk != row.pk}
        self.newest = (change, before)

    @precondition(lambda self: self.coming().exists())
    @rule(
        data=st.data(),
        shift=st.integers(-3, 3),
        hours=HOURS,
        is_all=st.booleans(),
        is_undone=st.booleans(),
    )
    def change_from_one_on(self, data, shift, hours, is_all, is_undone):
        row = self.any_date(data)
        if not can_go_on(row):
            return
        day = row.local_date + timedelta(days=shift)
        edits = {"time": NewTime(day, time(hours[0]), time(hours[1]), 0)}
        first = first_to_come(row) if is_all else row.rule_date
        lines = []
        try:
            for facts in self.lines():
                is_it = facts.line.pk == row.line_id
                lines += go_on(facts, row, edits, first=first) if is_it else [facts]
        except (ScopeRefused, ValidationError, TimeRefused):
            return
        self.carry_out(lines)
        self.undo_if(is_undone)

    @precondition(lambda self: self.coming().exists())
    @rule(data=st.data())
    def cancel(self, data):
        row = self.any_date(data)
        before = self.rows()
        self.newest = (cancel_dates(dates=[row], reason="Ferie", by=None), before)

    @precondition(lambda self: self.newest is not None)
    @rule()
    def undo_the_newest(self):
        self.undo()

    def undo(self):
        """Exactly as it was, but for what tells calendars that something happened."""
        change, before = self.newest
        self.newest = None
        changes.undo(change)
        now = self.rows()
        assert {pk: now[pk] for pk in before} == before
        assert {now[pk]["state"] for pk in now.keys() - before.keys()} <= {"skipped"}

    def undo_if(self, is_undone):
        if is_undone and self.newest:
            self.undo()

    @precondition(lambda self: self.undecided().exists())
    @rule(data=st.data())
    def keep_what_the_plan_has_lost(self, data):
        self.newest = None
        keep_date(occurrence=data.draw(st.sampled_from(list(self.undecided()))))

    # What goes on meanwhile

    @precondition(lambda self: self.coming().exists())
    @rule(data=st.data(), waiting=st.booleans())
    def family_comes(self, data, waiting):
        self.newest = None
        self.clock.shift(60)
        place = PlaceFactory(occurrence=self.any_date(data), waiting=waiting)
        self.places[place.pk] = place.occurrence.uid

    @rule(days=st.sampled_from([0, 1, 6]))
    def time_passes(self, days):
        self.newest = None
        self.clock.shift(days * 86_400 + 660)
        extend_horizon()
        self.over |= {pk: facts for pk, facts in self.rows().items() if facts["is_over"]}

    # What always holds

    @invariant()
    def no_place_is_lost_or_on_another_date(self):
        if not hasattr(self, "places"):
            return
        found = dict(Place.objects.values_list("pk", "occurrence__uid"))
        assert found == self.places

    @invariant()
    def dates_with_families_take_place_or_are_cancelled(self):
        if not hasattr(self, "places"):
            return
        with_people = Occurrence.objects.filter(uid__in=self.places.values())
        assert {*with_people.values_list("state", flat=True)} <= {"planned", "cancelled"}

    @invariant()
    def dates_keep_their_uids_for_ever(self):
        if not hasattr(self, "uids"):
            return
        found = dict(self.series.occurrences.values_list("pk", "uid"))
        assert self.uids.items() <= found.items()
        self.uids = found

    @invariant()
    def what_is_over_stays_as_it_was(self):
        if not hasattr(self, "over"):
            return
        now = self.rows()
        assert {pk: now[pk] for pk in self.over} == self.over

    @invariant()
    def wall_clock_is_what_somebody_chose(self):
        if not hasattr(self, "series"):
            return
        starts = self.series.occurrences.planned().values_list("starts_at", flat=True)
        assert {timezone.localtime(start).hour for start in starts} <= {9, 10, 13, 22}

    def rows(self):
        zones = {}
        links = Occurrence.zones.through.objects.filter(occurrence__series=self.series)
        for pk, zone in links.values_list("occurrence_id", "zone_id"):
            zones.setdefault(pk, set()).add(zone)
        now = timezone.now()
        return {
            row["id"]: {name: value for name, value in row.items() if name not in TOLD_BY_CHANGE}
            | {"zones": zones.get(row["id"], set()), "is_over": row["ends_at"] <= now}
            for row in Occurrence.objects.filter(series=self.series).values()
        }

    def coming(self):
        return self.series.occurrences.planned().filter(starts_at__gt=timezone.now())

    def undecided(self):
        return self.coming().undecided()

    def any_date(self, data):
        keys = list(self.coming().in_order().values_list("pk", flat=True))
        pk = data.draw(st.sampled_from(keys))
        return Occurrence.objects.select_related("line", "series__subject").get(pk=pk)


def test_plan_loses_no_place_and_no_date(frozen):
    Plan.clock = frozen
    run_state_machine_as_test(
        Plan,
        settings=settings(
            max_examples=500 if FULL_SIZE else 25,
            stateful_step_count=40 if FULL_SIZE else 20,
            deadline=None,
            derandomize=not FULL_SIZE,
            suppress_health_check=list(HealthCheck),
        ),
    )
