"""Holding dates while they are decided about, and what a change of them is called."""

from collections.abc import Iterable, Sequence

from core.models import Change

from ..models import Occurrence


def lock_rows(pks: Iterable[int]) -> list[Occurrence]:
    """The dates, held until the transaction ends; by ascending id, as everybody locks."""
    rows = Occurrence.objects.filter(pk__in=list(pks)).select_related("series__subject")
    return list(rows.select_for_update(of=["self"]).order_by("pk"))


def lock_dates_of(change: Change) -> list[Occurrence]:
    """The dates that a change is about."""
    return lock_rows(dates_of(change))


def dates_of(change: Change) -> list[int]:
    return [int(pk) for pk in change.after["dates"]]


def target_of(rows: Sequence[Occurrence]) -> str:
    """What a change is about: one date by itself, several by their series."""
    thing = rows[0] if len(rows) == 1 else rows[0].series
    return f"{thing._meta.label_lower}:{thing.pk}"


def series_of(change: Change) -> str:
    """The series whose dates they are, as ``target_of`` calls several of them."""
    row = Occurrence.objects.select_related("series").get(pk=dates_of(change)[0])
    return f"{row.series._meta.label_lower}:{row.series_id}"
