"""The facts of series that pages show beside their dates, kept until one of them changes.

The same few hundred series stand behind every list. Read beside each row they are most of what the
row costs. What is kept is for reading: whoever changes a series asks for it anew.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import apps
from django.db.models import QuerySet

from core.generation import FACTS, kept
from core.written_once import written_once

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence, Series


def with_series(dates: Iterable["Occurrence"]) -> list["Occurrence"]:
    """Dates, each with its series beside it, and the series' subject.

    At most one query, and none once the series are known. What a date has already stays.
    """
    rows = list(dates)
    bare = [row for row in rows if "series" not in row._state.fields_cache]
    known = _shelf()
    if unknown := {row.series_id for row in bare} - known.keys():
        known.update({each.pk: each for each in _with_keys(frozenset(unknown))})
    for row in bare:
        row.series = known[row.series_id]
    return rows


@kept(FACTS)
def series_of(subject: UUID) -> "Series | None":
    """The series of this subject; None before any."""
    return _series().filter(subject=subject).first()


@kept(FACTS)
def _shelf() -> dict[int, "Series"]:
    """Filled as dates are shown; a new one with each generation."""
    return {}


@written_once
def _with_keys(keys: frozenset[int]) -> "QuerySet[Series]":
    return _series().filter(pk__in=keys)


def _series() -> "QuerySet[Series]":
    return apps.get_model("events.Series").objects.select_related("subject")
