"""The calendar's nightly work."""

from datetime import time

from core.jobs import Counts, job

from .actions import extend_horizon


@job("events.horizon", daily_at=time(3, 0))
def fill_horizon() -> Counts:
    return extend_horizon()
