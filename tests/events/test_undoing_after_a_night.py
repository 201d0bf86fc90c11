"""Plans that are taken back after a night has made dates by them (``extend_horizon``)."""

from datetime import time

import pytest
from django.utils import timezone

from core import changes
from events.actions import cancel_dates
from events.actions.materialising import extend_horizon

from .scheduling import changed, days, save, seated, weekly_line

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("has_line_of_its_own", [True, False])
def test_plan_that_is_undone_after_midnight_takes_along_what_the_night_has_made(
    series, frozen, has_line_of_its_own
):
    """And what the plan before it wants of the new day is there."""
    frozen.move_to("2026-10-12T23:55+02:00")
    save(series, weekly_line(series, until_date=None))
    series.subject.is_public = True
    series.subject.save()
    line = series.lines.get()
    daily = {"rule": "RRULE:FREQ=DAILY", "start_time": time(17), "end_time": time(18)}
    lines = (
        [line, weekly_line(series, until_date=None, **daily)]
        if has_line_of_its_own
        else [changed(line, **daily)]
    )
    change = save(series, *lines)
    frozen.move_to("2026-10-13T00:02+02:00")
    assert extend_horizon()["added"]

    changes.undo(change)

    weekdays = {day.isoweekday() for day in days(series)}
    starts = series.occurrences.planned().values_list("starts_at", flat=True)
    opens = {timezone.localtime(start).hour for start in starts}
    assert (weekdays, opens) == ({2}, {10})
    assert extend_horizon()["added"] == 0


def test_plan_is_not_undone_under_a_family_that_has_come_to_what_the_night_has_made(series, frozen):
    frozen.move_to("2026-10-14T23:55+02:00")
    save(series, weekly_line(series, until_date=None))
    series.subject.is_public = True
    series.subject.save()
    change = save(series, changed(series.lines.get(), rule="RRULE:FREQ=DAILY"))
    frozen.move_to("2026-10-15T00:02+02:00")
    extend_horizon()
    seated(series.occurrences.order_by("pk").last())

    with pytest.raises(changes.CannotUndo):
        changes.undo(change)


@pytest.fixture
def change_of_one(series, frozen):
    """A plan in which one of two lines was changed; the night has made a date of each."""
    frozen.move_to("2026-10-12T23:55+02:00")
    daily = {"rule": "RRULE:FREQ=DAILY", "until_date": None}
    mornings = weekly_line(series, **daily)
    evenings = weekly_line(series, **daily, start_time=time(17), end_time=time(18))
    save(series, mornings, evenings)
    series.subject.is_public = True
    series.subject.save()
    change = save(series, mornings, changed(evenings, start_time=time(18), end_time=time(19)))
    frozen.move_to("2026-10-13T00:02+02:00")
    assert extend_horizon()["added"] == 2
    return change


def newest(series, hour):
    rows = series.occurrences.order_by("-pk")
    return next(row for row in rows if timezone.localtime(row.starts_at).hour == hour)


def test_date_of_a_line_that_was_not_changed_stays_whoever_has_come_to_it(series, change_of_one):
    row = newest(series, 10)
    seated(row)

    changes.undo(change_of_one)

    row.refresh_from_db()
    assert (row.state, row.rule_date) == ("planned", row.local_date)


def test_date_that_was_cancelled_since_is_not_made_anew(series, change_of_one):
    cancel_dates(dates=[newest(series, 18)], reason="Sygdom", by=None)

    with pytest.raises(changes.CannotUndo):
        changes.undo(change_of_one)


def test_change_that_was_kept_before_an_update_can_be_undone(series, change_of_one):
    del change_of_one.before["plan"]["rows"]["newest"]
    change_of_one.save()

    changes.undo(change_of_one)

    assert series.lines.filter(start_time=time(17)).exists()
