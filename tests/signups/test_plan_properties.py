"""Whatever editors do to a plan in whatever order: nothing is lost, and undo is exact."""

import os
from datetime import time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
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
    cancel_dates,
    change_dates,
    close_house,
    decide_day,
    extend_horizon,
    keep_date,
    lift_closure,
)
from events.actions.changing import describe_changed
from events.actions.closing import describe_closing, describe_lifting
from events.date_states import written_times
from events.models import Line, Occurrence
from events.plans import plan_lines
from events.scopes import NewTime, ScopeRefused, can_go_on, first_to_come, go_on
from events.wall_clock import TimeRefused, moment, span
from rooms.closures import closures_in_force, covering
from rooms.models import Closure
from signups.models import Place
from tests.factories.signups import PlaceFactory

from .plan_in_play import DAYS, HOURS, POLICIES, RULES, PlanInPlay

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

FULL_SIZE = os.environ.get("DRILL") == "1"


class Plan(PlanInPlay):
    """A series with a plan, families on its dates, and editors at work."""

    # What editors do

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

    @rule(
        first=DAYS,
        days=st.integers(0, 12),
        hour=st.sampled_from([0, 11, 13]),
        room=st.sampled_from([None, None, 0, 1]),
        is_undone=st.booleans(),
    )
    def close(self, first, days, hour, room, is_undone):
        facts = {
            "closure": Closure(
                reasons={"da": "Ferie"},
                starts_at=moment(first, time(hour)),
                ends_at=moment(first + timedelta(days=days + 1), time.min),
                is_whole_house=room is None,
            ),
            "zones": [] if room is None else [self.rooms[room]],
        }
        if facts["closure"].ends_at <= timezone.now():
            return
        before = self.rows()
        foreseen = changes.foresee(Change(**describe_closing(**facts)))
        change = close_house(**facts, by=None)
        assert [[each.key, each.count] for each in foreseen] == change.card
        self.newest = (change, before)
        self.undo_if(is_undone)

    @precondition(lambda self: Closure.objects.in_force().exists())
    @rule(data=st.data(), is_undone=st.booleans())
    def lift(self, data, is_undone):
        closure = data.draw(st.sampled_from(list(Closure.objects.in_force())))
        before = self.rows()
        foreseen = changes.foresee(Change(**describe_lifting(closure)))
        change = lift_closure(closure=closure, by=None)
        assert [[each.key, each.count] for each in foreseen] == change.card
        self.newest = (change, before)
        self.undo_if(is_undone)

    @rule(data=st.data(), takes_place=st.booleans())
    def decide(self, data, takes_place):
        asked = [(plan.line, day) for plan in plan_lines(self.lines()) for day in plan.asked]
        if not asked:
            return
        line, day = data.draw(st.sampled_from(asked))
        others = {pk: row for pk, row in self.rows().items() if row["rule_date"] != day}
        self.newest = None
        try:
            decide_day(line=line, day=day, takes_place=takes_place)
        except DateRefused:
            return  # it would have been the line's only day
        now = self.rows()
        assert {pk: now[pk] for pk in others if now[pk]["rule_date"] != day} == {
            pk: row for pk, row in others.items() if now[pk]["rule_date"] != day
        }

    @precondition(lambda self: self.newest is not None)
    @rule()
    def undo_the_newest(self):
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
    def nothing_takes_place_in_a_closed_house(self):
        if not hasattr(self, "series"):
            return
        closures = closures_in_force()
        for row in self.coming().prefetch_related("zones"):
            zones = {zone.pk for zone in row.zones.all()}
            assert not covering(closures, row.starts_at, row.ends_at, zones)

    @invariant()
    def only_a_closure_in_force_keeps_dates_off(self):
        if not hasattr(self, "series"):
            return
        held = self.series.occurrences.filter(closure__isnull=False)
        coming = held.filter(starts_at__gt=timezone.now())
        assert not coming.exclude(closure__in=Closure.objects.in_force()).exists()
        assert {*held.values_list("state", flat=True)} <= {"skipped", "cancelled"}

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


def test_plan_loses_no_place_and_no_date(frozen):
    Plan.clock = frozen
    run_state_machine_as_test(
        Plan,
        settings=settings(
            max_examples=500 if FULL_SIZE else 40,
            stateful_step_count=40 if FULL_SIZE else 20,
            deadline=None,
            derandomize=not FULL_SIZE,
            suppress_health_check=list(HealthCheck),
        ),
    )
