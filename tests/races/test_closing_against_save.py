"""Closing the house while somebody plans: no date is made open in a house that is being closed."""

import threading
from datetime import time as clock
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from events.actions import LineFacts, change_closure, close_house, save_schedule
from events.models import Line, Occurrence, Series
from events.rule_text import parse_rule
from rooms.models import Closure
from tests.factories.core import SubjectFactory
from tests.factories.events import SeriesFactory
from tests.support.waiting import PATIENCE, wait_until_somebody_waits

# SQLite has one writer at a time.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.postgresql]


def closure(days):
    now = timezone.now()
    return Closure(reasons={"da": "Vandskade"}, starts_at=now, ends_at=now + timedelta(days=days))


def close(longer=None):
    """Closes the house, or lets a closure last as long."""
    try:
        if longer is None:
            close_house(closure=closure(30), zones=[], by=None)
        else:
            change_closure(closure=longer, wanted=closure(30), zones=[], by=None)
    finally:
        connection.close()


@pytest.mark.parametrize("is_change", [False, True])
@pytest.mark.parametrize("is_new", [False, True])
def test_closing_waits_for_a_plan_that_is_being_saved_and_closes_its_dates(is_new, is_change):
    short = closure(1) if is_change else None
    if short:
        close_house(closure=short, zones=[], by=None)
    if is_new:
        SeriesFactory()
        series = Series(subject=SubjectFactory())
    else:
        series = SeriesFactory()
    line = Line(
        series=series,
        from_date=timezone.localdate() + timedelta(days=7),
        until_date=timezone.localdate() + timedelta(days=21),
        rule=parse_rule("RRULE:FREQ=WEEKLY"),
        start_time=clock(10),
        end_time=clock(12),
    )
    line.clean()

    closing = threading.Thread(target=close, args=[short])
    with transaction.atomic():
        save_schedule(series=series, lines=[LineFacts(line)], by=None)
        closing.start()
        wait_until_somebody_waits()
    closing.join(PATIENCE)

    rows = Occurrence.objects.filter(series=series)
    assert {*rows.values_list("state", flat=True)} == {"skipped"}
    assert rows.count() == 3
