"""What a line gives its dates and a person can set by hand, as JSON: so a change keeps it.

A state is a mapping of the fields below, and of what hangs on them: which are pinned, and from
when the date was moved. Zones and people are named by their keys. Pure.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from core.models import Change

from .models import Line, Occurrence

#: The fields as ``Occurrence.pinned`` names them; the time is start, end and whether all day.
TIME, ZONES, CAPACITY, RESPONSIBLE = "time", "zones", "capacity", "responsible"
FIELDS = (TIME, ZONES, CAPACITY, RESPONSIBLE)
#: What families are told of.
TOLD = (TIME, ZONES)

DateState = dict[str, Any]
Times = tuple[datetime, datetime, bool]


def state_of(row: Occurrence, zones: Iterable[int]) -> DateState:
    return {
        TIME: written_times(row.starts_at, row.ends_at, is_all_day=row.is_all_day),
        ZONES: sorted(zones),
        CAPACITY: row.capacity,
        RESPONSIBLE: row.responsible_id,
        "pinned": sorted(row.pinned),
        "moved_from": row.moved_from and row.moved_from.isoformat(),
    }


def facts_of(line: Line, zones: Iterable[int], times: tuple[datetime, datetime]) -> DateState:
    """What a line gives a date at these times."""
    return {
        TIME: written_times(*times, is_all_day=line.is_all_day),
        ZONES: sorted(zones),
        CAPACITY: line.capacity,
        RESPONSIBLE: line.responsible_id,
    }


def written_times(starts_at: datetime, ends_at: datetime, *, is_all_day: bool) -> list[Any]:
    return [starts_at.isoformat(), ends_at.isoformat(), is_all_day]


def read_times(state: Mapping[str, Any]) -> Times:
    starts_at, ends_at, is_all_day = state[TIME]
    return datetime.fromisoformat(starts_at), datetime.fromisoformat(ends_at), is_all_day


def read_moved_from(state: Mapping[str, Any]) -> datetime | None:
    return state["moved_from"] and datetime.fromisoformat(state["moved_from"])


def moved_from(known: datetime | None, before: datetime, now: datetime) -> datetime | None:
    """From when a date counts as moved that went from ``before`` to ``now``.

    It is shown beside the new time, however often it moves; back at it there is nothing to say.
    """
    since = known or before
    return None if since == now else since


def differ(one: Mapping[str, Any], other: Mapping[str, Any], *fields: str) -> bool:
    """Whether two states differ in any of these fields."""
    return any(one[name] != other[name] for name in fields)


def changed_dates(change: Change, *fields: str) -> list[int]:
    """The keys of the dates that a change gives other values of any of these fields."""
    before, after = change.before["dates"], change.after["dates"]
    return [int(pk) for pk in after if differ(before[pk], after[pk], *fields)]
