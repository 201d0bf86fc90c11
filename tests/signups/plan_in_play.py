"""A series with a plan, families on its dates and two rooms, for hypothesis to play with.

What editors and families do to it, and what always holds, is the test's.
"""

from datetime import time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from core import changes
from events.actions import LineFacts, save_schedule
from events.actions.scheduling import foresee_plans
from events.models import Line, Occurrence
from events.rule_text import parse_rule
from events.succession import plan_schedule
from tests.factories.core import UserFactory
from tests.factories.events import SeriesFactory
from tests.factories.rooms import PeriodFactory, ZoneFactory
from tests.factories.signups import PlaceFactory
from tests.support.clock import NOW

RULES = [
    "RRULE:FREQ=WEEKLY",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,TH",
    "RRULE:FREQ=WEEKLY;COUNT=5",
    "RRULE:FREQ=DAILY;INTERVAL=3",
    "RRULE:FREQ=MONTHLY;BYDAY=1SA",
]
#: Across the change of the clocks on 25 October.
DAYS = st.integers(1, 40).map(lambda days: NOW.date() + timedelta(days=days))
HOURS = st.sampled_from([(9, 11), (10, 12), (13, 14), (22, 23)])
POLICIES = st.sampled_from(["keep", "keep", "skip", "ask"])
TOLD_BY_CHANGE = ("sequence", "updated_at", "is_news")


class PlanInPlay(RuleBasedStateMachine):
    """``newest`` is the change that was made last and the rows before it, while it can be undone;
    ``places``, ``uids`` and ``over`` are what must not be lost."""

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
        """What the card foresaw is what was done."""
        foreseen = foresee_plans(self.series, plan_schedule(lines))
        before = self.rows()
        change = save_schedule(series=self.series, lines=lines, by=None)
        assert [[each.key, each.count] for each in foreseen] == (change.card if change else [])
        self.newest = (change, before) if change else None

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
