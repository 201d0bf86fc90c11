"""No two dates of a series come to begin at the same moment: they would share an address."""

from datetime import date, time, timedelta

import pytest

from core import changes
from events.actions import ScheduleRefused, decide_day
from events.actions.cancelling import DateRefused
from events.actions.materialising import extend_horizon
from events.enums import OnHolidays
from events.models import Line
from tests.factories.events import OccurrenceFactory
from tests.factories.rooms import ZoneFactory

from .closing import close
from .going_on import from_on, hours, row_of, the_day
from .scheduling import FIRST, TUESDAYS, changed, rows, save, seated, to, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

SECOND, THIRD, FOURTH = date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)
THURSDAYS = {"rule": "RRULE:FREQ=WEEKLY;BYDAY=TH", "from_date": date(2026, 10, 22)}


def test_plan_moves_no_date_onto_one_that_was_moved_by_hand(series, line):
    to(row_of(series, FIRST), THIRD, 14)
    before = rows(series)

    with pytest.raises(ScheduleRefused):
        save(series, changed(line, start_time=time(14), end_time=time(16)))

    assert rows(series) == before


def test_following_dates_go_on_no_day_of_another_line(series, line):
    save(series, line, weekly_line(series, **THURSDAYS))

    with pytest.raises(ScheduleRefused):
        from_on(series, SECOND, {"time": the_day(date(2026, 10, 29))})


def test_plan_of_two_lines_at_one_time_is_refused(series, line):
    with pytest.raises(ScheduleRefused):
        save(series, line, weekly_line(series))


def test_two_on_one_day_at_other_times_are_two_dates(series, line):
    save(series, line, weekly_line(series, start_time=time(14), end_time=time(16)))

    assert hours(series)[:2] == [(20, 10), (20, 14)]


def test_change_by_hand_is_not_undone_onto_another_date(series, line):
    change = to(row_of(series, FIRST), date(2026, 10, 21))
    to(row_of(series, SECOND), FIRST)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)


def test_plan_is_not_undone_onto_another_date(series, line):
    series.subject.is_public = True
    series.subject.save()
    change = save(series, changed(line, start_time=time(14), end_time=time(16)))
    OccurrenceFactory(series=series, local_date=FIRST, line=None)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)


def test_series_that_has_two_at_once_already_can_still_be_changed(series, line):
    OccurrenceFactory(series=series, local_date=FIRST, line=None)

    save(series, changed(Line.objects.get(pk=line.pk), capacity=7))

    assert Line.objects.get(pk=line.pk).capacity == 7


def test_day_that_is_decided_about_gets_no_second_date(series):
    line = weekly_line(series, public_holidays=OnHolidays.ASK, until_date=date(2026, 12, 31))
    line = changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=FR", from_date=date(2026, 12, 4))
    save(series, line)
    christmas_day = date(2026, 12, 25)
    to(row_of(series, date(2026, 12, 18)), christmas_day)

    with pytest.raises(DateRefused):
        decide_day(line=line, day=christmas_day, takes_place=True)


def test_night_makes_no_date_where_one_was_set_by_hand(series, frozen):
    """And what the night leaves out keeps nobody from saving the plan."""
    save(series, weekly_line(series, until_date=None))
    last = series.occurrences.in_order().last()
    frozen.shift(timedelta(days=7))
    to(last, last.local_date + timedelta(days=7))
    made = extend_horizon()["added"]

    save(series, changed(series.lines.get(), capacity=7))

    starts = list(series.occurrences.planned().values_list("starts_at", flat=True))
    assert len(starts) == len(set(starts))
    assert (made, extend_horizon()["added"]) == (0, 0)


@pytest.mark.parametrize("people", [0, 1])
def test_date_that_is_on_the_new_day_already_is_the_one_of_its_week(series, frozen, people):
    """This week it was moved to Thursday by hand; on Wednesday all become Thursdays."""
    save(series, weekly_line(series, until_date=None))
    tuesday = row_of(series, SECOND)
    seated(tuesday, taken=people)
    tuesday.refresh_from_db()
    to(tuesday, date(2026, 10, 29))
    frozen.move_to("2026-10-28T09:00+01:00")

    save(series, changed(series.lines.get(), rule="RRULE:FREQ=WEEKLY;BYDAY=TH"))

    assert hours(series)[:4] == [(20, 10), (29, 10), (5, 10), (12, 10)]


def test_day_of_a_date_that_goes_gets_one_of_another_line(series, line):
    """The moment of a date that is about to fall asleep is nobody's."""
    to(row_of(series, SECOND), SECOND, 14)
    afternoon = {"start_time": time(14), "end_time": time(16)}

    save(
        series,
        changed(Line.objects.get(pk=line.pk), rule=f"{TUESDAYS}\nEXDATE:20261027"),
        weekly_line(series, from_date=SECOND, until_date=SECOND, **afternoon),
    )

    assert (27, 14) in hours(series)
    assert extend_horizon()["added"] == 0


def test_day_that_comes_back_wakes_no_second_date(series, line):
    """Another was set for its moment meanwhile."""
    save(series, changed(Line.objects.get(pk=line.pk), rule=f"{TUESDAYS}\nEXDATE:20261103"))
    to(row_of(series, SECOND), THIRD)

    save(series, changed(Line.objects.get(pk=line.pk), rule=TUESDAYS))

    assert hours(series) == [(20, 10), (3, 10), (10, 10)]


@pytest.mark.parametrize("people", [0, 1])
def test_room_that_is_closed_on_one_date_is_no_reason_to_refuse_the_others(series, people):
    """Families keep their date where it was, and a person decides about it."""
    playroom, kitchen = ZoneFactory(), ZoneFactory()
    line = weekly_line(series)
    save(series, line, zones=[playroom])
    close(SECOND, SECOND, zones=[kitchen])
    row = row_of(series, SECOND)
    seated(row, taken=people)

    save(series, changed(Line.objects.get(pk=line.pk)), zones=[kitchen])

    zones = {
        each.local_date: [*each.zones.all()] for each in series.occurrences.planned().in_order()
    }
    kept = {SECOND: [playroom]} if people else {}
    assert zones == {day: [kitchen] for day in (FIRST, THIRD, FOURTH)} | kept
    row.refresh_from_db()
    assert (row.is_undecided, row.is_closed) == (bool(people), not people)
    assert extend_horizon()["added"] == 0


@pytest.mark.parametrize(
    ("where", "opens"), [(SECOND, [14]), (date(2026, 10, 28), [10, 14])], ids=["its day", "another"]
)
def test_date_set_by_hand_that_its_new_room_is_closed_for_waits_for_a_person(series, where, opens):
    """On its own day it is the one of that day."""
    kitchen = ZoneFactory()
    line = weekly_line(series)
    save(series, line, zones=[ZoneFactory()])
    row = row_of(series, SECOND)
    to(row, where, 14)
    seated(row)
    close(where, where, zones=[kitchen])

    save(series, changed(Line.objects.get(pk=line.pk)), zones=[kitchen])

    row.refresh_from_db()
    assert (row.is_undecided, row.local_date) == (True, where)
    assert [hour for day, hour in hours(series) if day in (27, 28)] == opens
    assert extend_horizon()["added"] == 0
