"""What closures of the house and answers about holidays add to the play of plans."""

from datetime import time, timedelta

from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from core import changes
from core.models import Change
from events.actions import (
    ClosureRefused,
    DateRefused,
    change_closure,
    close_house,
    decide_day,
    lift_closure,
)
from events.actions.closing import describe_closing, describe_lifting
from events.actions.closure_changing import describe_changing
from events.planning import plan_lines
from events.wall_clock import moment
from rooms.closures import closures_in_force, covering
from rooms.models import Closure
from tests.support.clock import NOW

#: Across the change of the clocks on 25 October.
DAYS = st.integers(1, 40).map(lambda days: NOW.date() + timedelta(days=days))
#: First day, how many more, from which hour of the first, and which room.
CLOSED = st.tuples(
    DAYS, st.integers(0, 12), st.sampled_from([0, 11, 13]), st.sampled_from([None, None, 0, 1])
)


class Closings:
    """Of a state machine with a series, its rooms, its rows, and what was decided last."""

    def closure(self, closed, reason="Ferie"):
        first, days, hour, room = closed
        closure = Closure(
            reasons={"da": reason},
            starts_at=moment(first, time(hour)),
            ends_at=moment(first + timedelta(days=days + 1), time.min),
            is_whole_house=room is None,
        )
        return closure, [] if room is None else [self.rooms[room]]

    @rule(closed=CLOSED, is_undone=st.booleans())
    def close(self, closed, is_undone):
        closure, zones = self.closure(closed)
        facts = {"closure": closure, "zones": zones}
        before = self.rows()
        try:
            foreseen = changes.foresee(Change(**describe_closing(**facts)))
        except ClosureRefused:
            return  # it is closed then already, or over
        change = close_house(**facts, by=None)
        assert [[each.key, each.count] for each in foreseen] == change.card
        self.newest = (change, before)
        self.undo_if(is_undone)

    @precondition(lambda self: Closure.objects.in_force().exists())
    @rule(
        data=st.data(),
        closed=CLOSED,
        reason=st.sampled_from(["Ferie", "Vandskade"]),
        is_undone=st.booleans(),
    )
    def change_what_is_closed(self, data, closed, reason, is_undone):
        closure = data.draw(st.sampled_from(list(Closure.objects.in_force())))
        wanted, zones = self.closure(closed, reason)
        before, known = self.rows(), self.known(closure)
        try:
            foreseen = changes.foresee(Change(**describe_changing(closure, wanted, zones)))
        except ClosureRefused:
            return  # nothing is changed, it is over, or another is there already
        change = change_closure(closure=closure, wanted=wanted, zones=zones, by=None)
        assert [[each.key, each.count] for each in foreseen] == change.card
        assert self.known(closure) != known
        self.newest = (change, before)
        if is_undone:
            self.undo()
            assert self.known(closure) == known

    def known(self, closure):
        return (
            Closure.objects.filter(pk=closure.pk).values().get(),
            {*closure.zones.values_list("pk", flat=True)},
        )

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
        for row in coming.select_related("closure"):
            assert row.reason == row.closure.reasons["da"]
        assert {*held.values_list("state", flat=True)} <= {"skipped", "cancelled"}
