"""Last season copied into the form of the next: on asking for it, and never written by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from ..date_words import weekday_date_words
from ..models import Series
from ..plans import LineFacts
from ..seasons import Season, ends_soon, last_season
from .forms import BaseLineFormSet

#: In the address of the schedule view: the first day of the next season, or that it is the usual.
PARAMETER, USUAL = "season", "next"


def season_url(series: Series) -> str:
    """The schedule of a series with last season copied into it."""
    return f"{reverse('schedule:edit', args=[series.subject_id])}?{PARAMETER}={USUAL}"


@dataclass(frozen=True)
class Offer:
    """A season that can be copied; ``lines`` are its copy, from ``start`` on, for whoever asked."""

    season: Season
    start: date
    earliest: date
    is_over: bool
    lines: list[LineFacts]

    @property
    def last_words(self) -> str:
        return weekday_date_words(self.season.last)


def season_offer(
    series: Series | None, lines: BaseLineFormSet, asked: Mapping[str, str]
) -> Offer | None:
    """None for a themed day, and where the plan goes on; that much is known without asking for the
    lines that are over."""
    today = timezone.localdate()
    if series is None or series.is_themed_day or not ends_soon(lines.get_queryset(), today):
        return None
    season = last_season(series.lines.all(), today)
    if season is None:
        return None
    start = season.asked_start(_day(asked.get(PARAMETER, "")), today)
    return Offer(
        season=season,
        start=start,
        earliest=season.earliest(today),
        is_over=season.last < today,
        lines=season.moved_on(start) if PARAMETER in asked else [],
    )


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:  # 31 February
        return None
