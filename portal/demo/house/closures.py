"""The house is closed over Christmas, this year and next: dates between are there, and say so."""

from datetime import date, time, timedelta

from django.utils import timezone

from core.models import User
from events.actions import close_house
from events.wall_clock import moment
from portal.house.report import Report
from rooms.models import Closure
from rooms.usual_weeks import CHRISTMAS

from .days import CHRISTMAS_FROM


def christmas(year: int) -> tuple[date, date]:
    """The first and the last day."""
    return date(year, *CHRISTMAS_FROM), date(year + 1, 1, 1)


def build(report: Report, *, by: User | None) -> None:
    """Before anything is planned, so that families sign up for nothing then."""
    if Closure.objects.exists():
        report.found("closures")
        return
    year = timezone.localdate().year
    for first, last in map(christmas, (year, year + 1)):
        closure = Closure(
            reasons=CHRISTMAS,
            starts_at=moment(first, time.min),
            ends_at=moment(last + timedelta(days=1), time.min),
        )
        close_house(closure=closure, zones=[], by=by)
        report.made("closures")
