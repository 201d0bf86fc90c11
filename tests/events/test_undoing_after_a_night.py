"""Plans that are taken back after a night has made dates by them (``extend_horizon``)."""

from datetime import time

import pytest
from django.utils import timezone

from core import changes
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
