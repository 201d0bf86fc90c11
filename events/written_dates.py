"""Dates as calendar files have them, each written once for all that is told of it.

To write one takes a calendar library as long as ten rows of a list take. What a VEVENT says comes
from the date's row and from words that are kept until they change (``core.generation``): it is kept
beside those, under its row as it stands. Where one date changes, one is written anew.
"""

from typing import Any

from core.generation import FACTS, HOUSE, PAGES, kept

from .calendar_files import event
from .listing import entries
from .models import Occurrence
from .querysets import OccurrenceQuerySet

#: What is another whenever something else is told of a date: whatever changes in its own row raises
#: one of these, as for a feed's mark (docs/adr/0018); rooms and twins are in rows of their own.
_TOLD = ("pk", "sequence", "updated_at", "zone_keys", "has_twin")
#: Kept in each process and language; half a kilobyte each.
MOST_KEPT = 10_000

Row = tuple[Any, ...]


def written_dates(dates: OccurrenceQuerySet, language: str) -> list[bytes]:
    """The VEVENTs of these dates in their order, in the language that is active; those without a
    live page are left out. One query, and another where some are new."""
    rows = dates.with_twins().with_zone_keys().values_list(*_TOLD)
    known = _shelf(language)
    found = {row: known.get(row) for row in rows}
    if unknown := [row for row, text in found.items() if text is None]:
        new = _write(unknown, language)
        found |= new
        if len(known) + len(new) > MOST_KEPT:
            known.clear()
        known.update(new)
    return [text for text in found.values() if text]


def _write(rows: list[Row], language: str) -> dict[Row, bytes]:
    """Nothing of a date without a live page."""
    dates = Occurrence.objects.filter(pk__in=[pk for pk, *_facts in rows]).for_listing()
    found = entries(dates, language=language)
    texts = {each.occurrence.pk: event(each).to_ical() for each in found}
    return {row: texts.get(row[0], b"") for row in rows}


@kept(PAGES, FACTS, HOUSE)
def _shelf(language: str) -> dict[Row, bytes]:
    """Filled as dates are asked for; a new one with each generation."""
    return {}
