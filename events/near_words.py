"""A day as one would say it today: the nearer it is, the more plainly. Pure."""

from datetime import date

from django.utils.translation import gettext as _

from .date_words import weekday_date_words, weekday_day_month_words

# From the seventh day on, the weekday alone could be taken for today's.
_WEEK = 7


def near_words(day: date, today: date) -> str:
    """ "Today, …", "Tomorrow, …" and "On Saturday 28 November" within a week; else the date."""
    days_ahead = (day - today).days
    if not 0 <= days_ahead < _WEEK:
        return weekday_date_words(day)
    sentence = {0: _("Today, %(day)s"), 1: _("Tomorrow, %(day)s")}.get(days_ahead, _("On %(day)s"))
    return str(sentence % {"day": weekday_day_month_words(day)})
