"""Which dates one form is for, where a series takes families for several at once."""

from django.utils import timezone

from events.enums import Mode
from events.models import Occurrence
from events.querysets import OccurrenceQuerySet

#: Where one form is for several dates.
SEVERAL = (Mode.PICK, Mode.SERIES)


def dates_of_form(occurrence: Occurrence) -> list[Occurrence]:
    """All dates that a form opened at this one can be for, in order, as lists show them."""
    dates = to_come(occurrence.series_id).in_order().for_listing()
    return [date for date in dates if is_open(date)]


def to_come(series_id: int) -> OccurrenceQuerySet:
    dates: OccurrenceQuerySet = Occurrence.objects.filter(series=series_id)
    return dates.planned().upcoming()


def is_open(occurrence: Occurrence) -> bool:
    """Whether a form for several dates may be for this one.

    When sign-up for a whole series opens is for its next date to say: whoever comes to that comes
    to those after it.
    """
    if occurrence.series.mode == Mode.SERIES:
        return not occurrence.is_off and timezone.now() < occurrence.signup_closes_at
    return occurrence.takes_signups
