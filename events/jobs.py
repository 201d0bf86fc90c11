"""The calendar's work by the clock."""

from datetime import time, timedelta

from core.jobs import Counts, job

from . import endings, news
from .actions import extend_horizon


@job("events.horizon", daily_at=time(3, 0))
def fill_horizon() -> Counts:
    return extend_horizon()


@job("events.tell_of_endings", daily_at=time(8, 0))
def tell_of_endings() -> Counts:
    return endings.tell_of_endings()


@job("events.tell_news", every=timedelta(hours=1))
def tell_news() -> Counts:
    return news.tell_news()
