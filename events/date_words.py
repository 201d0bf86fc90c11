"""Days and times written out the way people here say them.

The patterns are strings of the catalogue and not Django's DATE_FORMAT and TIME_FORMAT: those
write "10 a.m." in English, "10:00" where Danes write "10.00", and the month before the day.
``E`` is the month as it is written inside a date, which some languages inflect.
"""

from collections.abc import Callable
from datetime import date, time
from functools import lru_cache, wraps

from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, pgettext


def _by_language(say: Callable[[date], str]) -> Callable[[date], str]:
    """A calendar says the same few days again and again: each is worked out once."""
    kept = lru_cache(maxsize=1024)(lambda day, _language: say(day))

    @wraps(say)
    def said(day: date) -> str:
        return kept(day, get_language())

    return said


def time_words(clock: time) -> str:
    """A time of day: "10:00", in Danish "10.00"."""
    return str(time_format(clock, pgettext("time of day, Django date format", "H:i")))


@_by_language
def date_words(day: date) -> str:
    """A date with its year: "6 October 2026"."""
    return str(date_format(day, pgettext("day, month and year, Django date format", "j E Y")))


@_by_language
def day_month_words(day: date) -> str:
    """A date where the year goes without saying: "6 October"."""
    return str(date_format(day, pgettext("day and month, Django date format", "j E")))


@_by_language
def weekday_day_month_words(day: date) -> str:
    """A near date with its weekday: "Tuesday 6 October"."""
    return str(date_format(day, pgettext("weekday, day and month, Django date format", "l j E")))


@_by_language
def weekday_date_words(day: date) -> str:
    """A date with its weekday and year: "Tuesday 6 October 2026"."""
    return str(
        date_format(day, pgettext("weekday, day, month, year, Django date format", "l j E Y"))
    )


@_by_language
def day_of_month_words(day: date) -> str:
    """The day alone, as in "on the 6th of every month"."""
    return str(date_format(day, pgettext("day of the month alone, Django date format", "jS")))


@_by_language
def weekday_words(day: date) -> str:
    """The weekday alone: "Tuesday"."""
    return str(date_format(day, "l"))


@_by_language
def big_day_words(day: date) -> str:
    """The number of a day, large in its heading: "6", in Danish "6."."""
    return str(date_format(day, pgettext("big day number, Django date format", "j")))


@_by_language
def beside_day_words(day: date) -> str:
    """What stands beside that number: "Tuesday, October"."""
    return str(date_format(day, pgettext("beside the day number, Django date format", "l, F")))
