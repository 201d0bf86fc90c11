"""Where dates were found before they moved: an old address leads to its date for ever."""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Count

from ..models import FormerAddress, Occurrence


def addresses_of(row: Occurrence, twin_days: Collection[date]) -> set[str]:
    """Where a date can be found: with its time too where its day has two."""
    if row.is_asleep:
        return set()
    paths = {row.date_path()}
    return paths | {row.date_path(with_time=True)} if row.local_date in twin_days else paths


def days_with_two(series_id: int) -> set[date]:
    rows = Occurrence.objects.not_asleep().filter(series=series_id)
    counted = rows.order_by().values("local_date").annotate(count=Count("pk")).filter(count__gt=1)
    return set(counted.values_list("local_date", flat=True))


def lead_on(before: Mapping[Occurrence, set[str]]) -> None:
    """Let addresses lead where their dates went; the dates hold their new times already."""
    leads: dict[str, Occurrence] = {}
    for row, addresses in before.items():
        still_good = {row.date_path(), row.date_path(with_time=True)}
        leads |= dict.fromkeys(addresses - still_good, row)
    FormerAddress.objects.bulk_create(
        [
            FormerAddress(series_id=row.series_id, path=path, occurrence=row)
            for path, row in leads.items()
        ],
        update_conflicts=True,
        unique_fields=["series", "path"],
        update_fields=["occurrence"],
    )
