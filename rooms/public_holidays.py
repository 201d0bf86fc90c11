"""The public holidays of Denmark, by the law of the year; nobody keeps them up."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language
from holidays import country_holidays

#: The languages in which they have names; others read the Danish ones.
_LANGUAGES = {"da": "da", "en": "en_US"}


def public_holiday(day: date) -> str:
    """What a day is called in the active language; "" where it is no public holiday."""
    return _of_year(day.year, (get_language() or "da").split("-")[0]).get(day, "")


@lru_cache(maxsize=64)
def _of_year(year: int, language: str) -> Mapping[date, str]:
    names = country_holidays("DK", years=year, language=_LANGUAGES.get(language, "da"))
    return dict(names.items())
