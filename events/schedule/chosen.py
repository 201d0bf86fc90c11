"""Which dates of a list an editor has chosen."""

from collections.abc import Iterable
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from ..models import Occurrence, Series

MOST = 200


def address_for(view: str, *rows: Occurrence) -> str:
    """Where a view about these dates of one series is: "change" or "cancel"."""
    base = reverse(f"schedule:{view}", args=[rows[0].series.subject_id])
    return f"{base}?{urlencode([('date', row.uid) for row in rows])}"


def chosen_dates(series: Series | None, uids: Iterable[str]) -> list[Occurrence]:
    """Dates of the series by their uids, in order; none where one of these is not of it."""
    try:
        wanted = {UUID(uid) for uid in uids}
    except ValueError:
        return []
    if series is None or len(wanted) > MOST:
        return []
    rows = series.occurrences.filter(uid__in=wanted).select_related("series__subject", "line")
    found = list(rows.in_order())
    return found if len(found) == len(wanted) else []
