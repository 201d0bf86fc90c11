"""The calendar's work by the clock."""

from datetime import time, timedelta

from django.utils.translation import gettext_lazy as _

from core.jobs import Counts, job

from . import endings, news
from .actions import extend_horizon


@job("events.horizon", daily_at=time(3, 0), title=_("Dates are made for the months to come"))
def fill_horizon() -> Counts:
    return extend_horizon()


@job(
    "events.tell_of_endings",
    daily_at=time(8, 0),
    title=_("Those responsible are told which plans end"),
)
def tell_of_endings() -> Counts:
    return endings.tell_of_endings()


@job(
    "events.tell_news",
    every=timedelta(hours=1),
    title=_("New dates are told to those who want to hear"),
)
def tell_news() -> Counts:
    return news.tell_news()
