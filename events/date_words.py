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
    return str(date_format(day, pgettext("day, month and year, Django date format", "j E Y")))


def day_month_words(day: date) -> str:
    """A date where the year goes without saying: "6 October"."""
    return str(date_format(day, pgettext("day and month, Django date format", "j E")))


def weekday_day_month_words(day: date) -> str:
    """A near date with its weekday: "Tuesday 6 October"."""
    return str(date_format(day, pgettext("weekday, day and month, Django date format", "l j E")))


def weekday_date_words(day: date) -> str:
    """A date with its weekday and year: "Tuesday 6 October 2026"."""
    return _weekday_date_words(day, get_language())


@lru_cache(maxsize=1024)  # a calendar says the same few days again and again
def _weekday_date_words(day: date, _language: str | None) -> str:
    return str(
        date_format(day, pgettext("weekday, day, month, year, Django date format", "l j E Y"))
    )


def day_of_month_words(day: date) -> str:
    """The day alone, as in "on the 6th of every month"."""
    return str(date_format(day, pgettext("day of the month alone, Django date format", "jS")))
