"""The next dates of series, for pages about something else than dates."""

from collections.abc import Collection
from uuid import UUID

from django.http import HttpRequest

from .chosen_series import Wanted, chosen_series
from .known_series import series_of
from .listing import Entry, entries
from .models import Occurrence

#: How many of the next dates are looked at for each date that is wanted. In a house full of series
#: these are enough, and asking every series for its first ones takes far longer.
LOOKED_AT = 5


def few_next_dates(
    subjects: Collection[UUID], most: int, *, request: HttpRequest | None
) -> dict[UUID, list[Entry]]:
    """By subject, the first few dates to come that have not been cancelled; the soonest first.

    For the handful of series that a page leads on to: one query for all.
    """
    known = filter(None, (series_of(subject) for subject in subjects))
    keys = [series.pk for series in known]
    if not keys:
        return {}
    dates = Occurrence.objects.public().next_of_each(keys, most).in_order().for_listing().lean()
    found: dict[UUID, list[Entry]] = {}
    for each in entries(dates, request=request):
        found.setdefault(each.occurrence.series.subject_id, []).append(each)
    return found


def soonest(wanted: Wanted, most: int, *, request: HttpRequest | None) -> list[Entry]:
    """The next such date of each series that fits, in time order: what is on every week crowds
    nothing out."""
    keys = chosen_series(wanted)
    coming = Occurrence.objects.coming().lean()
    rows = list(coming.planned().of_series(keys)[: most * LOOKED_AT])
    first: dict[int, Occurrence] = {}
    for row in rows:
        first.setdefault(row.series_id, row)
    dates = list(first.values())[:most]
    if len(dates) < most and len(rows) == most * LOOKED_AT:
        # So often is each of a few on: only every series by itself tells what else there is.
        dates = list(coming.next_of_each(keys, 1)[:most])
    return entries(dates, request=request)
