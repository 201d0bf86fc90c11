"""Families at a course in tests: one form for several of its dates, and what has come of it."""

import uuid

from events.actions import LineFacts, save_schedule
from events.models import Line
from signups.actions import take_several

from .families import family


def take(dates, email="parent@example.org", *, form_token=None, whole_series=True, **facts):
    """Send the form for these dates; returns what its sender is told."""
    return take_several(
        dates=dates,
        family=family(email, **facts),
        form_token=form_token or uuid.uuid4().hex,
        whole_series=whole_series,
    )


def statuses(signup):
    """How it stands with each of its dates, in their order."""
    places = signup.places.order_by("occurrence__starts_at")
    return list(places.values_list("status", flat=True))


def plan_longer(line, until):
    """Save the plan with more dates, as the schedule view does."""
    line = Line.objects.get(pk=line.pk)
    line.until_date = until
    line.clean()
    save_schedule(series=line.series, lines=[LineFacts(line)], by=None)
