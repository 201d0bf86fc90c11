"""Days relative to today, on which the demo house plans things. Pure."""

from datetime import date, timedelta

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def coming(today: date, weekday: int, *, weeks: int = 0) -> date:
    """The next such weekday, today included, or that many weeks after it."""
    return today + timedelta(days=(weekday - today.weekday()) % 7, weeks=weeks)


def coming_in_month(today: date, weekday: int, nth: int) -> date:
    """The next day, today included, that is the nth such weekday of its month (nth up to 4)."""
    day = coming(today, weekday)
    while (day.day - 1) // 7 + 1 != nth:
        day += timedelta(weeks=1)
    return day


def rfc5545(day: date) -> str:
    """A day as RFC 5545 writes it."""
    return f"{day:%Y%m%d}"
