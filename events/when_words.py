"""When a date is, as one phrase: for pages, letters and lists. Pure."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.utils.formats import time_format
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from core.date_words import date_words, day_month_words

from .date_words import weekday_date_words
from .wall_clock import ZONE


def when_words(starts_at: datetime, ends_at: datetime, *, is_all_day: bool = False) -> str:
    """ "Wednesday 14 October 2026, 10:00–12:00", on the house's clocks."""
    first, last = _days(starts_at, ends_at, is_all_day=is_all_day)
    first_day = weekday_date_words(first)
    if first != last:
        return _from_to(first_day, date_words(last), starts_at, ends_at, is_all_day=is_all_day)
    if is_all_day:
        return first_day
    return str(_("%(day)s, %(clock)s")) % {
        "day": first_day,
        "clock": clock_words(starts_at, ends_at),
    }


def stretch_words(starts_at: datetime, ends_at: datetime) -> str:
    """The same of a stretch that is of whole days where it begins and ends at midnight.

    Then the last day is said to be one of them: somebody might come on it.
    """
    ends = (each.astimezone(ZONE).time() for each in (starts_at, ends_at))
    is_all_day = all(each == time.min for each in ends)
    first, last = _days(starts_at, ends_at, is_all_day=is_all_day)
    if not is_all_day or first == last:
        return when_words(starts_at, ends_at, is_all_day=is_all_day)
    return str(_("%(first)s to %(last)s inclusive")) % {
        "first": weekday_date_words(first),
        "last": date_words(last),
    }


def days_words(starts_at: datetime, ends_at: datetime, *, is_all_day: bool = False) -> str:
    """ "13 October, 18:00, to 16 October, 12:00", where a day's heading does not say enough."""
    first, last = map(day_month_words, _days(starts_at, ends_at, is_all_day=is_all_day))
    return _from_to(first, last, starts_at, ends_at, is_all_day=is_all_day)


def listed_time(
    starts_at: datetime,
    ends_at: datetime,
    *,
    is_all_day: bool = False,
    with_days: bool = False,
    language: str | None = None,
) -> str:
    """The time under a day's heading, with its days where that heading does not say them.

    ``language``: the active one, from whoever knows it (``by_language``).
    """
    if with_days or lasts_days(starts_at, ends_at, is_all_day=is_all_day):
        return days_words(starts_at, ends_at, is_all_day=is_all_day)
    return str(_("All day")) if is_all_day else clock_words(starts_at, ends_at, language)


def lasts_days(starts_at: datetime, ends_at: datetime, *, is_all_day: bool = False) -> bool:
    """Whether the time of day alone would say too little: it would mean an earlier end."""
    # On the house's clocks: a night in which they change is a night too.
    lasts = ends_at.astimezone(ZONE) - starts_at.astimezone(ZONE)
    return lasts > timedelta(days=1) or (lasts == timedelta(days=1) and not is_all_day)


def moment_words(moment: datetime) -> str:
    """ "Wednesday 14 October 2026, 10:00", on the house's clocks."""
    local = moment.astimezone(ZONE)
    day, clock = weekday_date_words(local.date()), _short(local.time())
    return str(_("%(day)s, %(clock)s")) % {"day": day, "clock": clock}


def clock_words(starts_at: datetime, ends_at: datetime, language: str | None = None) -> str:
    """Only the time of day, under a day's heading: "10:00–12:00", in Danish "10–12"."""
    start, end = starts_at.astimezone(ZONE), ends_at.astimezone(ZONE)
    return _clock_in(start.time(), end.time(), language or get_language())


def _days(starts_at: datetime, ends_at: datetime, *, is_all_day: bool) -> tuple[date, date]:
    """The first and the last day; whole days end at the midnight after the last."""
    last = ends_at.astimezone(ZONE).date() - timedelta(days=is_all_day)
    return starts_at.astimezone(ZONE).date(), last


def _from_to(
    first: str, last: str, starts_at: datetime, ends_at: datetime, *, is_all_day: bool
) -> str:
    if is_all_day:
        return str(_("%(first)s to %(last)s")) % {"first": first, "last": last}
    return str(_("%(first)s, %(start)s, to %(last)s, %(end)s")) % {
        "first": first,
        "start": _short(starts_at.astimezone(ZONE).time()),
        "last": last,
        "end": _short(ends_at.astimezone(ZONE).time()),
    }


@lru_cache(maxsize=1024)  # a calendar says the same few times again and again
def _clock_in(start: time, end: time, _language: str | None) -> str:
    return f"{_short(start)}–{_short(end)}"


def _short(clock: time) -> str:
    """The way a clock is said: in Danish the whole hour stands alone."""
    if clock.minute:
        return str(time_format(clock, pgettext("time in a list, Django date format", "H:i")))
    return str(time_format(clock, pgettext("whole hour in a list, Django date format", "H:i")))
