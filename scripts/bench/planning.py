"""What planning costs in a built house; runs in a process of its own, with its settings.

    python -m scripts.bench.planning

prints, as JSON, seconds: on the wall, of moving by an hour a weekly series in which 200 families
have places (its card, saving it, taking that back); of the processor, of a loop that goes on a week
78 times for each of a thousand series and looks up the zone, of the same dates from their rules,
and of a night in which nothing is to be made, which says how many dates it made all the same.
Nothing of it stays.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from statistics import median
from time import perf_counter, process_time
from typing import Any
from uuid import uuid4

import django
from django.db import transaction
from django.utils import timezone

#: A measuring series like the one that families have just signed up for, and nobody for this one.
QUIET = "maaleserie-5"
FAMILIES = 200
SERIES, WEEKS = 1_000, 78  # eighteen months
ROUNDS = 5


def figures() -> dict[str, float]:
    return _moving() | _materialising()


@transaction.atomic
def _moving() -> dict[str, float]:
    """From what the form holds to the outcome."""
    from core import changes
    from events.actions.scheduling import foresee_plans, save_schedule
    from events.models import EventPage
    from events.plans import LineFacts
    from events.succession import plan_schedule

    page = EventPage.objects.get(slug=QUIET, locale__language_code="da")
    coming = page.dates.planned().filter(starts_at__gt=timezone.now())
    _sign_up(list(coming.in_order().select_related("series")))
    series = coming[0].series
    facts = LineFacts.stored(series.lines.get())
    facts.line.start_time = facts.line.start_time.replace(minute=15)
    seconds = {}
    card, seconds["card"] = _timed(lambda: foresee_plans(series, plan_schedule([facts])))
    change, seconds["save"] = _timed(lambda: save_schedule(series=series, lines=[facts], by=None))
    if not card or change is None:
        raise SystemExit("A move that reaches nobody says nothing of one that does.")
    _undone, seconds["undo"] = _timed(lambda: changes.undo(change))
    transaction.set_rollback(True)
    return seconds


def _sign_up(dates: list[Any]) -> None:
    from signups.actions import Family, take_places
    from signups.parties import Party

    for number in range(FAMILIES):
        family = Family(
            name="A Parent",
            email=f"parent-{number}@example.org",
            phone="",
            party=Party(adults=1, children=0),
            language="da",
        )
        date = dates[number % len(dates)]
        take_places(occurrence=date, family=family, form_token=uuid4().hex)


def _materialising() -> dict[str, float]:
    from events.actions.materialising import extend_horizon
    from events.models import Line
    from events.recurrence import HORIZON, iter_dates
    from events.wall_clock import ZONE, span

    today = timezone.localdate()
    lines = list(Line.objects.running(today).exclude(rule="").order_by("pk")[:SERIES])

    def loop() -> None:
        for _line in lines:
            day = today
            for _week in range(WEEKS):
                datetime.combine(day, time(10), tzinfo=ZONE).astimezone(UTC)
                day += timedelta(days=7)

    def expand() -> None:
        for line in lines:
            found = iter_dates(
                line.rule, from_date=line.from_date, first=today, last=today + HORIZON
            )
            for day in found:
                span(day, line.start_time, line.end_time, line.end_day)

    with transaction.atomic():
        extend_horizon()  # whatever the building of the house has left to do
        began = process_time()
        again = extend_horizon()
        night = process_time() - began
        transaction.set_rollback(True)
    return {
        "loop": median(_processor(loop) for _round in range(ROUNDS)),
        "expand": median(_processor(expand) for _round in range(ROUNDS)),
        "night": night,
        "made_again": again["added"],
    }


def _timed(do: Callable[[], Any]) -> tuple[Any, float]:
    began = perf_counter()
    return do(), perf_counter() - began


def _processor(do: Callable[[], None]) -> float:
    began = process_time()
    do()
    return process_time() - began


if __name__ == "__main__":
    django.setup()
    print(json.dumps(figures()))
