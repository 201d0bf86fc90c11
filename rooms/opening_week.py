"""The week of opening hours as it is written on a door: days that are alike share a line."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .opening_hours import Hours, open_times_of
from .opening_sentence import span_words

#: A week in which no clock is changed.
MONDAY = date(2024, 1, 1)


class Line(NamedTuple):
    """ "Monday–Friday", "08:00–22:00"."""

    days: str
    times: str


def week_lines(hours: Iterable[Hours]) -> list[Line]:
    """Monday to Sunday; no line at all of what is never open."""
    hours = list(hours)
    times = [span_words(open_times_of(MONDAY + timedelta(n), hours)) for n in range(7)]
    if not any(times):
        return []
    return [
        Line(_days([day for day, _times in alike]), spans or _("Closed"))
        for spans, group in groupby(enumerate(times), key=lambda each: each[1])
        if (alike := list(group))
    ]


def _days(weekdays: list[int]) -> str:
    if len(weekdays) == len(WEEKDAYS):
        return str(_("Every day"))
    first, last = WEEKDAYS[weekdays[0]], WEEKDAYS[weekdays[-1]]
    return str(capfirst(first if len(weekdays) == 1 else f"{first}–{last}"))
