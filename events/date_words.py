"""Days and times written out the way people here say them.

The patterns are strings of the catalogue and not Django's DATE_FORMAT and TIME_FORMAT: those
write "10 a.m." in English, "10:00" where Danes write "10.00", and the month before the day.
``E`` is the month as it is written inside a date, which some languages inflect.
"""

from datetime import date, time
from functools import lru_cache

from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, pgettext


def time_words(clock: time) -> str:
    """A time of day: "10:00", in Danish "10.00"."""
    return str(time_format(clock, pgettext("time of day, Django date format", "H:i")))


def date_words(day: date) -> str:
    """A date with its year: "6 October 2026"."""
    return _said(day, pgettext("day, month and year, Django date format", "j E Y"))


def day_month_words(day: date) -> str:
    """A date where the year goes without saying: "6 October"."""
    return _said(day, pgettext("day and month, Django date format", "j E"))


def weekday_day_month_words(day: date) -> str:
    """A near date with its weekday: "Tuesday 6 October"."""
    return _said(day, pgettext("weekday, day and month, Django date format", "l j E"))


def weekday_date_words(day: date) -> str:
    """A date with its weekday and year: "Tuesday 6 October 2026"."""
    return _said(day, pgettext("weekday, day, month, year, Django date format", "l j E Y"))


def day_of_month_words(day: date) -> str:
    """The day alone, as in "on the 6th of every month"."""
    return _said(day, pgettext("day of the month alone, Django date format", "jS"))


def weekday_words(day: date) -> str:
    """The weekday alone: "Tuesday"."""
    return _said(day, "l")


def big_day_words(day: date) -> str:
    """The number of a day, large in its heading: "6", in Danish "6."."""
    return _said(day, pgettext("big day number, Django date format", "j"))


def beside_day_words(day: date) -> str:
    """What stands beside that number: "Tuesday, October"."""
    return _said(day, pgettext("beside the day number, Django date format", "l, F"))


def _said(day: date, pattern: str) -> str:
    return _said_in(day, pattern, get_language())


@lru_cache(maxsize=4096)  # a calendar says the same few days again and again
def _said_in(day: date, pattern: str, _language: str | None) -> str:
    return str(date_format(day, pattern))
