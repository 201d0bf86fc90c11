"""Days relative to today, on which the demo house plans things. Pure."""

from datetime import date, timedelta

from dateutil.easter import easter

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

#: The day before Christmas Eve to New Year's Day, as (month, day).
CHRISTMAS_FROM, NEW_YEARS_DAY = (12, 23), (1, 1)
#: Days from Easter Sunday that are public holidays: Maundy Thursday, Good Friday, both days of
#: Easter, Ascension Day, both days of Whitsun.
AFTER_EASTER = (-3, -2, 0, 1, 39, 49, 50)


def is_holiday(day: date) -> bool:
    """Whether families stay at home that day, so that nothing is planned on it."""
    in_the_year = (day.month, day.day)
    if in_the_year >= CHRISTMAS_FROM or in_the_year == NEW_YEARS_DAY:
        return True
    return (day - easter(day.year)).days in AFTER_EASTER


def coming(today: date, weekday: int, *, weeks: int = 0, times: int = 1) -> date:
    """The next such weekday, today included, or that many weeks after it.

    Weeks later where a holiday would fall on it, or on one of that many ``times`` in a row.
    """
    day = today + timedelta(days=(weekday - today.weekday()) % 7, weeks=weeks)
    while any(is_holiday(day + timedelta(weeks=week)) for week in range(times)):
        day += timedelta(weeks=1)
    return day


def coming_in_month(today: date, weekday: int, nth: int) -> date:
    """The next day, today included, that is the nth such weekday of its month (nth up to 4)."""
    day = coming(today, weekday)
    while is_holiday(day) or (day.day - 1) // 7 + 1 != nth:
        day += timedelta(weeks=1)
    return day


def rfc5545(day: date) -> str:
    """A day as RFC 5545 writes it."""
    return f"{day:%Y%m%d}"
