"""When families can sign up, as a condition for queries; a date says it for itself
(``Occurrence.takes_signups``).

A date's window hangs on two numbers of its series, and a house has few pairs of them. Asking for
each pair is the same on every database; reckoning with columns would not be.
"""

from datetime import datetime, timedelta
from typing import Any

from core.generation import FACTS, kept
from core.models import Subject

from .enums import Mode, State
from .written_sql import HasRoom, Written


class HasFreeSeats(Written):
    """Whether a family finds room at this moment: one just comes, or can sign up and need not
    wait."""

    sql = f"""({{date}}.state = '{State.PLANNED}' AND {HasRoom.sql} AND (
        {{series}}.mode = '{Mode.DROP_IN}'{{windows}}
    ))"""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.now = now

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, list[Any]]:
        tables = self.tables(compiler)
        windows, moments = [], []
        for days, minutes in _windows():
            is_one = f"{{series}}.closes_minutes_before = {minutes} AND {{date}}.starts_at > %s"
            moments.append(self.now + timedelta(minutes=minutes))
            if days is None:
                is_one += " AND {series}.opens_days_before IS NULL"
            else:
                is_one += f" AND {{series}}.opens_days_before = {days} AND {{date}}.starts_at <= %s"
                moments.append(self.now + timedelta(days=days))
            windows.append(f" OR ({is_one.format(**tables)})")
        adapt = connection.ops.adapt_datetimefield_value
        sql = self.sql.format(**tables, windows="".join(windows))
        return sql, [adapt(moment) for moment in moments]


@kept(FACTS)
def _windows() -> list[tuple[int | None, int]]:
    """All there are: days before that sign-up opens, None for at once, and minutes it closes."""
    series = Subject.objects.public().filter(series__isnull=False)
    series = series.exclude(series__mode=Mode.DROP_IN)
    numbers = ("series__opens_days_before", "series__closes_minutes_before")
    return list(series.values_list(*numbers).distinct().order_by(*numbers))
