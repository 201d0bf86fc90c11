"""Whatever families and staff do in whatever order, a date's list reads as one kept on paper."""

import os
from datetime import timedelta

import pytest
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
from events.actions import cancel_dates
from events.enums import Mode
from events.models import Occurrence
from signups.actions import (
    SignupRefused,
    accept_seat,
    approve,
    cancel_place,
    change_party,
    decline,
    rejoin,
)
from signups.jobs import expire, offer_free_seats
from signups.models import Place
from signups.parties import Party
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory
from tests.support.clock import NOW

from .families import place_of, send
from .paper_list import ACTIVE, PaperList, Refused

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

FULL_SIZE = os.environ.get("DRILL") == "1"
FAMILIES = [f"family-{number}" for number in range(6)]
families = st.sampled_from(FAMILIES)
parties = st.integers(1, 3)


def do_jobs():
    expire()
    offer_free_seats()


class DateList(RuleBasedStateMachine):
    """The real thing beside the paper; every rule does the same to both."""

    clock = None  # the test's own, that stands still between two rules
    asks = False

    def __init__(self):
        super().__init__()
        self.clock.move_to(NOW)
        self.undone = transaction.atomic()
        self.undone.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize(
        capacity=st.integers(3, 5),
        days=st.sampled_from([1, 2, 5]),
        first=st.lists(parties, min_size=3, max_size=len(FAMILIES)),
    )
    def begin(self, capacity, days, first):
        """A busy date. A day ahead the first answer gets a seat, two days ahead in an hour."""
        self.occurrence = OccurrenceFactory(
            series__mode=Mode.DATE,
            series__needs_approval=self.asks,
            local_date=NOW.date() + timedelta(days=days),
            capacity=capacity,
        )
        self.paper = PaperList(self.occurrence.starts_at, capacity, self.asks)
        self.staff = UserFactory()
        self.taken_before = 0
        for family, seats in zip(FAMILIES, first, strict=False):
            self.sign_up(family, seats)

    def both(self, real, on_paper):
        """Do it to both: what one refuses the other refuses too, and nothing changes."""
        self.clock.shift(1)
        self.taken_before = self.paper.taken
        refusals = []
        for do, refusal in ((real, SignupRefused), (on_paper, Refused)):
            try:
                do()
                refusals.append(False)
            except refusal:
                refusals.append(True)
        assert refusals[0] == refusals[1]

    def place(self, family):
        return place_of(self.occurrence, f"{family}@example.org")

    @rule(family=families, seats=parties)
    def sign_up(self, family, seats):
        self.occurrence.refresh_from_db()
        self.both(
            lambda: send(self.occurrence, f"{family}@example.org", adults=seats),
            lambda: self.paper.sign_up(family, seats, timezone.now()),
        )

    @rule(data=st.data(), seats=parties)
    def change_party(self, data, seats):
        family = data.draw(st.sampled_from(sorted(self.paper.lines)))
        self.both(
            lambda: change_party(signup=self.place(family).signup, party=Party(seats, 0)),
            lambda: self.paper.change(family, seats, timezone.now()),
        )

    @rule(data=st.data())
    def cancel(self, data):
        family = data.draw(st.sampled_from(sorted(self.paper.lines)))
        self.both(
            lambda: cancel_place(place=self.place(family)),
            lambda: self.paper.cancel(family, timezone.now()),
        )

    @rule(data=st.data())
    def accept(self, data):
        family = data.draw(st.sampled_from(sorted(self.paper.lines)))
        self.both(
            lambda: accept_seat(place=self.place(family)),
            lambda: self.paper.accept(family, timezone.now()),
        )

    @rule(data=st.data())
    def rejoin(self, data):
        family = data.draw(st.sampled_from(sorted(self.paper.lines)))
        self.both(
            lambda: rejoin(place=self.place(family)),
            lambda: self.paper.rejoin(family, timezone.now()),
        )

    @rule(hours=st.sampled_from([1, 1, 8, 20]))
    def time_passes(self, hours):
        if timezone.now() + timedelta(hours=hours) >= self.occurrence.starts_at:
            return
        self.clock.shift(hours * 3600)
        self.both(do_jobs, lambda: self.paper.look_at_the_clock(timezone.now()))

    @rule(capacity=st.none() | st.integers(1, 8))
    def staff_give_it_another_number_of_seats(self, capacity):
        Occurrence.objects.filter(pk=self.occurrence.pk).update(capacity=capacity)
        self.paper.capacity = capacity
        self.clock.shift(300)
        self.both(do_jobs, lambda: self.paper.look_at_the_clock(timezone.now()))

    @precondition(lambda self: not self.paper.is_off)
    @rule(data=st.data(), is_undone=st.sampled_from([True, True, True, False]))
    def staff_cancel_the_date(self, data, is_undone):
        """And mostly take it back, when a family has let go meanwhile."""
        change = cancel_dates(dates=[self.occurrence], reason="", by=None)
        self.paper.is_off = True
        self.cancel(data)
        if is_undone:
            changes.undo(change)
            self.paper.is_off = False
            self.both(do_jobs, lambda: self.paper.look_at_the_clock(timezone.now()))

    @invariant()
    def list_reads_as_on_paper(self):
        places = Place.objects.filter(occurrence=self.occurrence).order_by("queued_at", "pk")
        by_turn = sorted(self.paper.lines.items(), key=lambda item: item[1].turn)
        assert [
            (each.email_key.partition("@")[0], each.status, each.seats, each.offered_until)
            for each in places
        ] == [(name, line.status, line.seats, line.until) for name, line in by_turn]

    @invariant()
    def sums_are_the_truth(self):
        date = Occurrence.objects.get(pk=self.occurrence.pk)
        assert (date.taken, date.waiting) == (self.paper.taken, len(self.paper.queue))

    @invariant()
    def no_more_are_seated_than_there_are_seats(self):
        """But for what was taken before staff took seats away."""
        if self.paper.capacity is not None:
            assert self.paper.taken <= max(self.paper.capacity, self.taken_before)

    @invariant()
    def a_family_has_one_active_place(self):
        active = Place.objects.filter(occurrence=self.occurrence, status__in=ACTIVE)
        keys = list(active.values_list("email_key", flat=True))
        assert len(keys) == len(set(keys))


class ListWithApproval(DateList):
    """Staff say yes or no to each family."""

    asks = True

    @rule(data=st.data(), answers=st.lists(st.sampled_from("yyn"), min_size=1, max_size=3))
    def staff_answer(self, data, answers):
        """Mostly those who have asked, one after the other."""
        for answer in answers:
            asked = [name for name, line in self.paper.lines.items() if line.status == "requested"]
            self.answer(data.draw(st.sampled_from(sorted(asked or self.paper.lines))), answer)

    def answer(self, family, answer):
        signup = self.place(family).signup
        if answer == "y":
            self.both(
                lambda: approve(signup=signup, by=self.staff),
                lambda: self.paper.approve(family, timezone.now()),
            )
        else:
            self.both(
                lambda: decline(signup=signup, by=self.staff),
                lambda: self.paper.decline(family),
            )


@pytest.mark.parametrize("kind", [DateList, ListWithApproval])
def test_list_of_a_date_reads_as_one_kept_on_paper(frozen, kind):
    kind.clock = frozen
    run_state_machine_as_test(
        kind,
        settings=settings(
            max_examples=1_000 if FULL_SIZE else 35,
            stateful_step_count=60 if FULL_SIZE else 30,
            deadline=None,
            derandomize=not FULL_SIZE,
            suppress_health_check=list(HealthCheck),
        ),
    )
