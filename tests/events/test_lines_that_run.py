"""An editor plans with the lines that have dates to come; those that are over are history."""

from datetime import date, datetime, time, timedelta

import pytest

from core import changes
from events.models import Line
from events.wall_clock import ZONE

from .scheduling import changed, line_fields, posted, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TODAY = date(2026, 10, 14)  # a Wednesday
ENDS = {
    "a number of times": {"rule": "RRULE:FREQ=WEEKLY;COUNT=3"},
    "an end of its own": {"rule": "RRULE:FREQ=MONTHLY;BYMONTHDAY=7,14,-1;UNTIL=20261014"},
    "named dates": {"rule": "RDATE:20260930\nRDATE:20261007\nRDATE:20261014"},
    "a last date": {"rule": "RRULE:FREQ=WEEKLY", "until_date": TODAY},
    "one date": {"rule": "", "from_date": TODAY},
}


@pytest.mark.parametrize("facts", ENDS.values(), ids=ENDS)
def test_line_runs_until_its_last_date_is_over(series, frozen, facts):
    facts = {"from_date": TODAY - timedelta(weeks=2), "until_date": None, **facts}

    save(series, weekly_line(series, **facts))

    assert Line.objects.running().count() == 1
    frozen.shift(timedelta(days=1))
    assert Line.objects.running().count() == 0


def test_line_of_several_days_runs_until_the_last_of_them(series, frozen):
    save(series, weekly_line(series, from_date=TODAY, until_date=None, rule="", end_day=3))

    frozen.shift(timedelta(days=3))
    assert Line.objects.running().count() == 1
    frozen.shift(timedelta(days=1))
    assert Line.objects.running().count() == 0


def test_line_without_an_end_runs_on(series, frozen):
    save(series, weekly_line(series, until_date=None))

    frozen.shift(timedelta(days=3650))
    assert Line.objects.running().count() == 1


def test_lines_that_are_over_leave_room_for_new_ones(desk, page, series, schedule_url):
    over = [weekly_line(series, from_date=date(2026, 9, 1), rule="RRULE:FREQ=WEEKLY;COUNT=2")]
    over += [changed(Line(series=series), **_facts(over[0])) for _number in range(19)]
    save(series, *over)

    shown = desk.get(schedule_url).context["lines"].forms
    answer = desk.post(schedule_url, posted(page.translation_key, line_fields()))

    assert [form.instance.pk for form in shown] == [None]
    assert answer.status_code == 302
    assert Line.objects.running().count() == 1


def test_line_put_back_runs_as_long_as_before(series, frozen):
    line = weekly_line(series, rule="RRULE:FREQ=WEEKLY;COUNT=2", until_date=None)
    save(series, line)
    seated(series.occurrences.earliest("starts_at"))
    longer = changed(line, rule="RRULE:FREQ=WEEKLY;COUNT=9", start_time=time(11))
    change = save(series, longer)

    changes.undo(change)

    frozen.move_to(datetime(2026, 10, 28, 9, tzinfo=ZONE))
    assert Line.objects.running().count() == 0


def _facts(line):
    names = ("from_date", "until_date", "rule", "start_time", "end_time")
    return {name: getattr(line, name) for name in names}
