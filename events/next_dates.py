"""The next date of each of many series at once, for pages about something else than dates."""

from collections import Counter
from collections.abc import Collection
from uuid import UUID

from django.db.models import F, OuterRef, Subquery, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest

from .listing import Entry, entries
from .models import Occurrence, Series
from .querysets import OccurrenceQuerySet, SeriesQuerySet

#: How many of the next dates are looked at for each date that is wanted. In a house full of series
#: these are enough, and asking every series for its first ones takes far longer.
LOOKED_AT = 5


def next_dates(subjects: Collection[UUID], *, request: HttpRequest) -> dict[UUID, Entry]:
    """By subject, the first date to come that has not been cancelled: two queries for all."""
    if not subjects:
        return {}
    dates = _first_of_each(Series.objects.filter(subject__in=subjects))
    listed = entries(dates, request=request)
    return {each.occurrence.series.subject_id: each for each in listed}


def soonest(series: SeriesQuerySet, most: int, *, request: HttpRequest | None) -> list[Entry]:
    """The same in time order, of the first few series: what is on every week crowds nothing out."""
    coming = Occurrence.objects.coming().lean().planned().filter(series__in=series.values("pk"))
    rows = list(coming[: most * LOOKED_AT])
    first: dict[int, Occurrence] = {}
    for row in rows:
        first.setdefault(row.series_id, row)
    dates = list(first.values())[:most]
    if len(dates) < most and len(rows) == most * LOOKED_AT:
        # So often is each of a few on: only every series by itself tells what else there is.
        dates = list(_first_of_each(series).in_order()[:most])
    return entries(dates, request=request)


def _first_of_each(series: SeriesQuerySet) -> OccurrenceQuerySet:
    """The database looks at one row for each series and not at all that are planned."""
    coming = Occurrence.objects.public().planned().upcoming().in_order()
    first = coming.filter(series=OuterRef("pk")).values("pk")[:1]
    found = series.annotate(first=Subquery(first))
    return Occurrence.objects.filter(pk__in=found.values("first")).for_listing().lean()


def few_next_dates(
    subjects: Collection[UUID], most: int, *, request: HttpRequest | None
) -> dict[UUID, list[Entry]]:
    """By subject, the first few of such dates: two queries for all, or three.

    For the handful of series that a text leads on to.
    """
    if not subjects:
        return {}
    dates = Occurrence.objects.coming().lean().planned().filter(series__subject__in=subjects)
    rows = list(dates[: len(subjects) * most * LOOKED_AT])
    counts = Counter(row.series_id for row in rows)
    are_enough = sum(count >= most for count in counts.values()) == len(subjects)
    if len(rows) == len(subjects) * most * LOOKED_AT and not are_enough:
        # So often is one of them on: all that is planned tells what there is of the others.
        place = Window(RowNumber(), F("series"), ["local_date", "starts_at", "pk"])
        rows = list(dates.annotate(place=place).filter(place__lte=most))
    found: dict[UUID, list[Entry]] = {}
    for each in entries(rows, request=request):
        few = found.setdefault(each.occurrence.series.subject_id, [])
        if len(few) < most:
            few.append(each)
    return found
