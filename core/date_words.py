"""Days written out the way people here say them.

The patterns are strings of the catalogue and not Django's DATE_FORMAT, which writes the month
before the day in English. ``E`` is the month as it is written inside a date, which some languages
inflect.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, wraps
from typing import Protocol

from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext


class SaidByLanguage(Protocol):
    def __call__(self, day: date, language: str | None = None) -> str: ...


def by_language(say: Callable[[date], str]) -> SaidByLanguage:
    """Lists say the same few days again and again: each is worked out once.

    Whoever knows the active language may say so: to find out takes longer than all the rest.
    """
    kept = lru_cache(maxsize=1024)(lambda day, _language: say(day))

    @wraps(say)
    def said(day: date, language: str | None = None) -> str:
        return kept(day, language or get_language())

    return said


@by_language
def date_words(day: date) -> str:
    """A date with its year: "6 October 2026"."""
    return str(date_format(day, pgettext("day, month and year, Django date format", "j E Y")))


@by_language
def day_month_words(day: date) -> str:
    """A date where the year goes without saying: "6 October"."""
    return str(date_format(day, pgettext("day and month, Django date format", "j E")))
