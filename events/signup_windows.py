"""When families can sign up, as a condition for queries; a date says it for itself
(``Occurrence.takes_signups``).

A date's window hangs on two numbers of its series, and a house has few pairs of them. Asking for
each pair is the same on every database; reckoning with columns would not be.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import BooleanField, F, Func

from core.generation import FACTS, kept
from core.models import Subject

from .enums import Mode


class IsOpenForSignup(Func):
    """Dates that one can sign up for at this moment, and those where one just comes.

    SQL by hand, as in ``events.written_sql`` and for the same reason.
    """

    output_field = BooleanField()

    def __init__(self, now: datetime) -> None:
        numbers = (F("series__opens_days_before"), F("series__closes_minutes_before"))
        super().__init__(F("series__mode"), *numbers, F("starts_at"))
        self.now = now

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        mode, opens, closes, starts_at = (
            compiler.compile(column)[0] for column in self.source_expressions
        )
        conditions, moments = [f"{mode} = '{Mode.DROP_IN}'"], []
        for days, minutes in _windows():
            of_series = f"{opens} IS NULL" if days is None else f"{opens} = {days}"
            condition = f"{of_series} AND {closes} = {minutes} AND {starts_at} > %s"
            moments.append(self.now + timedelta(minutes=minutes))
            if days is not None:
                condition += f" AND {starts_at} <= %s"
                moments.append(self.now + timedelta(days=days))
            conditions.append(f"({condition})")
        adapt = connection.ops.adapt_datetimefield_value
        return f"({' OR '.join(conditions)})", [adapt(moment) for moment in moments]


@kept(FACTS)
def _windows() -> list[tuple[int | None, int]]:
    """All there are: days before that sign-up opens, None for at once, and minutes it closes."""
    series = Subject.objects.public().filter(series__isnull=False)
    series = series.exclude(series__mode=Mode.DROP_IN)
    numbers = ("series__opens_days_before", "series__closes_minutes_before")
    return list(series.values_list(*numbers).distinct().order_by(*numbers))
