"""Last season moved on to the next: the same weekdays, as many dates, and nothing written."""

from datetime import date, time, timedelta

import pytest

from events.models import Line
from events.rule_text import write_rule
from events.seasons import last_season
from tests.factories.core import UserFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import changed, save, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

#: The day on which the clock of tests stands.
TODAY = date(2026, 10, 14)
WEEKLY = "RRULE:FREQ=WEEKLY"


def season_of(series):
    return last_season(series.lines.all(), TODAY)


def moved_on(series, start=None):
    """The lines that are proposed: first date, last day, rule."""
    season = season_of(series)
    lines = [facts.line for facts in season.moved_on(season.asked_start(start, TODAY))]
    return [(line.from_date, line.until_date, write_rule(line.rule)) for line in lines]


@pytest.fixture
def plan(series):
    """``plan(rule, first, last)`` is another line of the series."""

    def plan(rule, first, last=None, **facts):
        line = weekly_line(series, rule=rule, from_date=first, until_date=last, **facts)
        save(series, *series.lines.all(), line)
        return line

    return plan


# When


@pytest.mark.parametrize(
    ("rule", "first", "last", "expected"),
    [
        # Week 36 to week 43, and the weeks 36 to 43 of next year.
        (WEEKLY, date(2026, 9, 1), date(2026, 10, 20), (date(2027, 9, 7), date(2027, 10, 26))),
        # Two seasons ago: the next time that week comes.
        (WEEKLY, date(2024, 2, 6), date(2024, 4, 9), (date(2027, 2, 9), date(2027, 4, 13))),
        # Longer than a year: the first such week after its end.
        (WEEKLY, date(2025, 9, 2), date(2026, 10, 27), (date(2027, 9, 7), date(2028, 10, 31))),
        # Week 53 is week 52 in years that have none.
        (WEEKLY, date(2020, 12, 29), date(2021, 1, 12), (date(2026, 12, 29), date(2027, 1, 12))),
        # The first Saturdays of four months, whatever days those are.
        (
            "RRULE:FREQ=MONTHLY;BYDAY=1SA",
            date(2026, 8, 1),
            date(2026, 11, 7),
            (date(2027, 8, 7), date(2027, 11, 6)),
        ),
        # The first of the month stays the first.
        (
            "RRULE:FREQ=MONTHLY",
            date(2026, 8, 1),
            date(2026, 10, 31),
            (date(2027, 8, 1), date(2027, 10, 1)),
        ),
        (
            "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
            date(2026, 9, 1),
            date(2026, 10, 31),
            (date(2027, 9, 28), date(2027, 10, 26)),
        ),
    ],
)
def test_next_season_has_the_same_weeks_or_months(series, plan, rule, first, last, expected):
    plan(rule, first, last)

    assert moved_on(series) == [(*expected, rule)]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (date(2027, 1, 5), date(2027, 1, 5)),
        (date(2027, 1, 7), date(2027, 1, 12)),  # a Thursday: the Tuesday after it
        (date(2026, 1, 1), date(2026, 10, 27)),  # not before the last one is over
        (date(2206, 1, 5), date(2027, 9, 7)),  # a typing error
    ],
)
def test_next_season_begins_when_somebody_wants_it_to(series, plan, asked, first):
    plan(WEEKLY, date(2026, 9, 1), date(2026, 10, 20))

    assert moved_on(series, asked) == [(first, first + timedelta(weeks=7), WEEKLY)]


def test_lines_that_take_turns_go_on_taking_turns(series, plan):
    biweekly = "RRULE:FREQ=WEEKLY;INTERVAL=2"
    plan(biweekly, date(2026, 9, 1), date(2026, 10, 27))
    plan(biweekly, date(2026, 9, 8), date(2026, 10, 20))

    assert moved_on(series) == [
        (date(2027, 9, 7), date(2027, 11, 2), biweekly),
        (date(2027, 9, 14), date(2027, 10, 26), biweekly),
    ]


def test_number_of_times_stays(series, plan):
    plan("RRULE:FREQ=WEEKLY;COUNT=6", date(2026, 9, 1))

    assert moved_on(series) == [(date(2027, 9, 7), None, "RRULE:FREQ=WEEKLY;COUNT=6")]


def test_days_left_out_or_added_stay_behind_and_leave_no_gap(series, plan):
    plan(
        f"{WEEKLY}\nEXDATE:20260901,20261020\nRDATE:20260925", date(2026, 9, 1), date(2026, 10, 20)
    )

    assert moved_on(series) == [(date(2027, 9, 7), date(2027, 10, 26), WEEKLY)]
    assert season_of(series).leaves_days_behind


def test_dates_named_one_by_one_all_move(series, plan):
    plan("RDATE:20260901,20261001", date(2026, 9, 1))

    assert moved_on(series) == [
        (date(2027, 9, 7), None, "RDATE;VALUE=DATE:20270907\nRDATE;VALUE=DATE:20271007")
    ]
    assert not season_of(series).leaves_days_behind


# Which lines


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Two that ran side by side, one of them a little longer.
        ([(date(2026, 9, 1), date(2026, 10, 20)), (date(2026, 9, 3), date(2026, 10, 8))], {0, 1}),
        # One that another took over from: “this and following”.
        ([(date(2026, 9, 1), date(2026, 9, 29)), (date(2026, 10, 6), date(2026, 10, 20))], {1}),
        # The season before.
        ([(date(2026, 1, 6), date(2026, 6, 2)), (date(2026, 9, 1), date(2026, 10, 20))], {1}),
    ],
)
def test_lines_that_end_together_are_the_season(series, plan, lines, expected):
    made = [plan(WEEKLY, first, last) for first, last in lines]

    assert set(season_of(series).lines) == {made[number] for number in expected}


def test_single_last_date_ends_no_line(series, plan):
    weekly = plan(WEEKLY, date(2026, 9, 1), date(2026, 10, 6))
    party = plan("", date(2026, 10, 13))

    assert set(season_of(series).lines) == {weekly, party}


def test_line_that_was_taken_off_does_not_come_back(series, plan):
    kept = plan(WEEKLY, date(2026, 9, 1), date(2026, 10, 20))
    taken_off = plan(WEEKLY, date(2026, 9, 1), date(2026, 10, 20), start_time=time(8))
    save(series, kept, changed(taken_off, is_ended=True))

    assert season_of(series).lines == [kept]


@pytest.mark.parametrize(
    ("rule", "last"), [(WEEKLY, None), (WEEKLY, date(2026, 11, 17)), ("", None)]
)
def test_what_goes_on_or_was_once_has_no_season_behind_it(series, plan, rule, last):
    plan(rule, date(2026, 9, 1), last)

    assert season_of(series) is None


def test_all_other_facts_come_along(series, plan):
    host, zone = UserFactory(), ZoneFactory()
    line = plan(
        WEEKLY,
        date(2026, 9, 1),
        date(2026, 10, 20),
        start_time=time(20),
        end_time=time(1),
        end_day=1,
        capacity=12,
        responsible=host,
    )
    line.zones.add(zone)

    (facts,) = season_of(series).moved_on(date(2027, 1, 5))

    left = {"id", "from_date", "until_date", "last_day", "rule"}
    fields = [field.attname for field in Line._meta.concrete_fields]
    assert {name for name in fields if getattr(facts.line, name) != getattr(line, name)} <= left
    assert (facts.line.pk, facts.zones) == (None, [zone])
