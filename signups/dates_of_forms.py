"""Which dates one form is for, where a series takes families for several at once."""

from collections.abc import Iterable

from django.utils import timezone

from events.enums import Mode, State
from events.models import Occurrence
from events.querysets import OccurrenceQuerySet

#: Where one form is for several dates.
SEVERAL = (Mode.PICK, Mode.SERIES)


def dates_of_form(occurrence: Occurrence) -> list[Occurrence]:
    """All dates that a form opened at this one can be for, in order, as lists show them."""
    return of_form(to_come(occurrence.series_id).in_order().for_listing())


def of_form(dates: Iterable[Occurrence]) -> list[Occurrence]:
    """Those of some dates that a form can be for now.

    When sign-up for a whole series opens is for its next date to say: whoever comes to that comes
    to those after it.
    """
    found = [date for date in dates if is_open(date)]
    if found and found[0].series.mode == Mode.SERIES:
        first = min(found, key=lambda date: date.starts_at)
        return found if first.takes_signups else []
    return found


def to_come(series_id: int) -> OccurrenceQuerySet:
    dates: OccurrenceQuerySet = Occurrence.objects.filter(series=series_id)
    return dates.planned().upcoming()


def is_open(occurrence: Occurrence) -> bool:
    """Whether a family may come to this date now, by itself or with the rest of its series."""
    if occurrence.series.mode == Mode.SERIES:
        is_planned = occurrence.state == State.PLANNED
        return is_planned and timezone.now() < occurrence.signup_closes_at
    return occurrence.takes_signups
