"""The days an address asks for: ``naar=uge``, ``2026-W42``, ``2026-11`` or ``2026-11-23``. Pure."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from .recurrence import YEARS

PRESETS = ("i-dag", "i-morgen", "weekend", "uge")

# ASCII digits only: other scripts' digits would be the same day under another address.
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

Days = tuple[date, date]


def is_known(word: str) -> bool:
    return word in PRESETS or fixed_days(word) is not None


def days_of(word: str, today: date) -> Days | None:
    """First and last day a word means; None when it means none."""
    return _preset_days(today).get(word) or fixed_days(word)


def fixed_days(word: str) -> Days | None:
    """The days of a word that means the same ones for ever: a week, a month, a day."""
    return week_days(word) or month_days(word) or single_day(word)


def week_days(word: str) -> Days | None:
    """Monday and Sunday of an ISO week written 2026-W42."""
    monday = _read(_WEEK, word, lambda year, week: date.fromisocalendar(year, week, 1))
    return (monday, monday + timedelta(days=6)) if monday else None


def month_days(word: str) -> Days | None:
    """First and last day of a month written 2026-11."""
    first = _read(_MONTH, word, lambda year, month: date(year, month, 1))
    return (first, last_of_month(first)) if first else None


def single_day(word: str) -> Days | None:
    """A day written 2026-11-23, twice."""
    day = _read(_DAY, word, date)
    return (day, day) if day else None


def month_word(day: date) -> str:
    """How an address writes the month of this day."""
    return f"{day:%Y-%m}"


def last_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _preset_days(today: date) -> dict[str, Days]:
    tomorrow, saturday = today + timedelta(days=1), today + timedelta(days=5 - today.weekday())
    sunday = saturday + timedelta(days=1)
    return {
        "i-dag": (today, today),
        "i-morgen": (tomorrow, tomorrow),
        # On a Sunday the weekend is what is left of it.
        "weekend": (max(today, saturday), sunday),
        "uge": (today, sunday),
    }


def _read(pattern: re.Pattern[str], word: str, make: Callable[..., date]) -> date | None:
    found = pattern.fullmatch(word)
    if found is None or int(found[1]) not in YEARS:
        return None
    try:
        return make(*map(int, found.groups()))
    except ValueError:  # such as the 31st of June
        return None
