"""When a date is, as one phrase: for pages, letters and lists. Pure."""

from datetime import datetime, time, timedelta
from functools import lru_cache

from django.utils.formats import time_format
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from .date_words import date_words, weekday_date_words
from .wall_clock import ZONE


def when_words(starts_at: datetime, ends_at: datetime, *, is_all_day: bool = False) -> str:
    """ "Wednesday 14 October 2026, 10:00–12:00", on the house's clocks."""
    start, end = starts_at.astimezone(ZONE), ends_at.astimezone(ZONE)
    first_day = weekday_date_words(start.date())
    if is_all_day:
        last = (end - timedelta(days=1)).date()
        if last == start.date():
            return first_day
        return _("%(first)s to %(last)s") % {"first": first_day, "last": date_words(last)}
    if end.date() == start.date():
        clock = clock_words(starts_at, ends_at)
        return _("%(day)s, %(clock)s") % {"day": first_day, "clock": clock}
    return _("%(first)s, %(start)s, to %(last)s, %(end)s") % {
        "first": first_day,
        "start": _short(start.time()),
        "last": date_words(end.date()),
        "end": _short(end.time()),
    }


def moment_words(moment: datetime) -> str:
    """ "Wednesday 14 October 2026, 10:00", on the house's clocks."""
    local = moment.astimezone(ZONE)
    day, clock = weekday_date_words(local.date()), _short(local.time())
    return _("%(day)s, %(clock)s") % {"day": day, "clock": clock}


def clock_words(starts_at: datetime, ends_at: datetime) -> str:
    """Only the time of day, under a day's heading: "10:00–12:00", in Danish "10–12"."""
    start, end = starts_at.astimezone(ZONE), ends_at.astimezone(ZONE)
    return f"{_short(start.time())}–{_short(end.time())}"


def _short(clock: time) -> str:
    """The way a clock is said: in Danish the whole hour stands alone."""
    return _short_in(clock, get_language())


@lru_cache(maxsize=1024)  # a calendar says the same few times again and again
def _short_in(clock: time, _language: str | None) -> str:
    if clock.minute:
        return str(time_format(clock, pgettext("time in a list, Django date format", "H:i")))
    return str(time_format(clock, pgettext("whole hour in a list, Django date format", "H:i")))
