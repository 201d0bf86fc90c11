"""Weekdays and times written out the way people here say them, as ``core.date_words`` does dates.

Not Django's TIME_FORMAT: that writes "10 a.m." in English, and "10:00" where Danes write "10.00".
"""

from datetime import date, time

from django.utils.formats import date_format, time_format
from django.utils.translation import pgettext

from core.date_words import by_language


def time_words(clock: time) -> str:
    """A time of day: "10:00", in Danish "10.00"."""
    return str(time_format(clock, pgettext("time of day, Django date format", "H:i")))


@by_language
def weekday_day_month_words(day: date) -> str:
    """A near date with its weekday: "Tuesday 6 October"."""
    return str(date_format(day, pgettext("weekday, day and month, Django date format", "l j E")))


@by_language
def weekday_date_words(day: date) -> str:
    """A date with its weekday and year: "Tuesday 6 October 2026"."""
    return str(
        date_format(day, pgettext("weekday, day, month, year, Django date format", "l j E Y"))
    )


@by_language
def day_of_month_words(day: date) -> str:
    """The day alone, as in "on the 6th of every month"."""
    return str(date_format(day, pgettext("day of the month alone, Django date format", "jS")))


@by_language
def month_words(day: date) -> str:
    """A month with its year: "October 2026"."""
    return str(date_format(day, pgettext("month and year, Django date format", "F Y")))


@by_language
def short_month_words(day: date) -> str:
    """A month where there is room for a few letters: "Oct", in Danish "okt"."""
    return str(date_format(day, pgettext("month in three letters, Django date format", "M")))


@by_language
def weekday_words(day: date) -> str:
    """The weekday alone: "Tuesday"."""
    return str(date_format(day, "l"))


@by_language
def short_weekday_words(day: date) -> str:
    """The weekday at the head of a narrow column: "Tue"."""
    return str(date_format(day, "D"))


@by_language
def big_day_words(day: date) -> str:
    """The number of a day, large in its heading: "6", in Danish "6."."""
    return str(date_format(day, pgettext("big day number, Django date format", "j")))


@by_language
def beside_day_words(day: date) -> str:
    """What stands beside that number: "Tuesday, October"."""
    return str(date_format(day, pgettext("beside the day number, Django date format", "l, F")))
