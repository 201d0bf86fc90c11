"""Addresses of dates, below those of their pages. Pure."""

from datetime import datetime

from .wall_clock import ZONE


def date_path(starts_at: datetime, *, with_time: bool = False) -> str:
    """The last part of a date's address: its day, with the time where the day has two."""
    return f"{starts_at.astimezone(ZONE):{'%Y-%m-%d-%H%M' if with_time else '%Y-%m-%d'}}"
