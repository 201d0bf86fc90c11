"""When a host's evening is over. Pure."""

from datetime import datetime, time, timedelta

from events.wall_clock import ZONE, moment


def closes_at(ends_at: datetime) -> datetime:
    """The midnight after a date has ended, by the house's clocks; one that ends at midnight, or
    lasts whole days, is over with it."""
    last_day = (ends_at - timedelta.resolution).astimezone(ZONE).date()
    return moment(last_day + timedelta(days=1), time.min)
