"""What has been in the demo house: last week's date, and who came to it.

Written as rows, since nobody can sign up for what is over.
"""

from collections.abc import Iterable
from datetime import timedelta

from events.actions.materialising import place_in_time
from events.models import Occurrence
from events.wall_clock import span
from signups import seats
from signups.actions.placing import new_place
from signups.enums import PlaceStatus, Welcome
from signups.models import Headcount, Signup
from signups.parties import Heads

from .families import DemoFamily, family_of

WEEK = timedelta(weeks=1)


def held_the_week_before(first: Occurrence) -> Occurrence:
    """The same series a week before this date."""
    line, day = first.line, first.local_date - WEEK
    assert line is not None  # dates of the demo come from its plan
    row = Occurrence(series=first.series, capacity=first.capacity, responsible=first.responsible)
    times = span(day, line.start_time, line.end_time, line.end_day)
    place_in_time(row, *times, is_all_day=line.is_all_day)
    row.save()
    row.zones.set(first.zones.all())
    return row


def counted(heads: Heads, occurrence: Occurrence) -> None:
    """So many were there."""
    Headcount.objects.create(occurrence=occurrence, **heads._asdict())


def came(families: Iterable[tuple[DemoFamily, Welcome | None]], occurrence: Occurrence) -> None:
    """Each was there; who was so for the first time may have said how it was."""
    for each, answer in families:
        token = f"demo-{occurrence.uid.hex[:24]}-{each.number}"
        columns = family_of(each, occurrence).columns
        signup = Signup.objects.create(form_token=token, **columns)
        place = new_place(signup, occurrence, PlaceStatus.CONFIRMED)
        place.attended, place.felt_welcome = True, answer or ""
        place.save()
    seats.recount(occurrence)
