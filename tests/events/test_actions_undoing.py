"""For ten minutes a saved schedule can be taken back: plan, dates and times as they were."""

from datetime import date, time, timedelta

import pytest

from core import changes
from core.models import Link
from events.models import Line
from events.plan_states import state_of
from tests.factories.core import SubjectFactory
from tests.factories.events import SeriesFactory
from tests.factories.rooms import ZoneFactory

from .scheduling import changed, days, rows, save, seated, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

TUESDAYS = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10)]
#: What a calendar sees of an undone change: nothing but that it was there.
TRACES = ("sequence", "updated_at")


@pytest.fixture
def series():
    return SeriesFactory(sign_up=True)


@pytest.fixture
def line(series):
    """Four Tuesdays in a room; a family comes to the second."""
    line = weekly_line(series, capacity=8)
    links = {"next": [SubjectFactory()], "before": [SubjectFactory()]}
    save(series, line, zones=[ZoneFactory()], links=links)
    seated(series.occurrences.get(local_date=TUESDAYS[1]), taken=3)
    return line


def facts(series):
    """Rows without the traces that a change and its undoing leave on them."""
    return {
        pk: {name: value for name, value in row.items() if name not in TRACES}
        for pk, row in rows(series).items()
        if row["state"] != "skipped"
    }


@pytest.mark.parametrize(
    "edit",
    [
        lambda series, line: [changed(line, start_time=time(9))],
        lambda series, line: [changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=WE")],
        lambda series, line: [changed(line, rule="RRULE:FREQ=DAILY", start_time=time(9))],
        lambda series, line: [changed(line, until_date=date(2026, 12, 1))],
        lambda series, line: [
            changed(line, rule="RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261103", end_time=time(13))
        ],
        lambda series, line: [
            changed(line, until_date=date(2026, 10, 22)),
            weekly_line(series, rule="RRULE:FREQ=WEEKLY;BYDAY=FR", from_date=date(2026, 10, 23)),
        ],
        lambda series, line: [
            changed(line, is_ended=True),
            weekly_line(series, start_time=time(8), capacity=4),
        ],
    ],
    ids=["time", "weekday", "daily", "longer", "left out", "this and following", "replaced"],
)
def test_undone_schedule_is_as_it_was(series, line, edit):
    before, state = facts(series), state_of(series.subject_id)
    change = save(series, *edit(series, line), links={"next": [], "before": []})
    assert facts(series) != before

    changes.undo(change)

    assert facts(series) == before
    restored = state_of(series.subject_id)
    restored["lines"] = {
        pk: facts for pk, facts in restored["lines"].items() if not facts["is_ended"]
    }
    assert restored == state
    assert Link.objects.count() == 2


def test_facts_of_the_series_come_back_too(series, line):
    series.takes_seat, series.min_age = "adults", 8
    change = save(series, changed(line, start_time=time(9)))

    changes.undo(change)

    series.refresh_from_db()
    assert (series.takes_seat, series.min_age) == ("everyone", None)


def test_plan_saved_again_is_not_undone(series, line):
    change = save(series, changed(line, start_time=time(9)))
    save(series, changed(Line.objects.get(), capacity=20))
    before = rows(series)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)

    assert rows(series) == before


def test_family_that_came_to_an_empty_date_is_not_moved_behind_its_back(series, line):
    change = save(series, changed(line, start_time=time(9)))
    seated(series.occurrences.get(local_date=TUESDAYS[2]), taken=1)
    before = rows(series)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)

    assert rows(series) == before


def test_family_that_left_meanwhile_does_not_stand_in_the_way(series, line):
    change = save(series, changed(line, start_time=time(9)))
    seated(series.occurrences.get(local_date=TUESDAYS[1]), taken=0)

    changes.undo(change)

    assert Line.objects.get().start_time == time(10)
    assert days(series) == TUESDAYS


def test_undo_is_over_after_ten_minutes(series, line, frozen):
    change = save(series, changed(line, start_time=time(9)))
    frozen.shift(timedelta(minutes=10))

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)
