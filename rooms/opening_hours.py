"""Whether a place is open at a moment, and until when.

From a week of opening hours in local wall time, less when it is closed all the same. The front
page, the door page and the page cache (which must not outlive the answer) ask here;
``opening_sentence`` says it in words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
# A week repeats, so whatever has not changed within a week and a clock change never will.
HORIZON = timedelta(days=8)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Hours(Protocol):
    """One stretch of opening on one weekday; ``rooms.OpeningHours`` rows are such.

    Monday is 0. Closing at or before the opening means the next day: 20–02 ends in the night,
    8–8 lasts all round the clock.
    """

    @property
    def weekday(self) -> int: ...
    @property
    def opens(self) -> time: ...
    @property
    def closes(self) -> time: ...


@dataclass(frozen=True)
class OpenState:
    """Open or closed, and when that changes next (aware, local); None: not within the horizon.

    ``reason`` is that of a closure, where one keeps it from being open now.
    """

    is_open: bool
    changes_at: datetime | None
    reason: str = ""


@dataclass(frozen=True)
class Closed:
    """A stretch in which it is closed whatever its week says, and why; "" where nobody has said so
    in the reader's language."""

    starts: datetime
    ends: datetime
    reason: str


class _Stretch(NamedTuple):
    """From one instant up to, not including, another; both in UTC, where time only runs on."""

    starts: datetime
    ends: datetime


def state_at(
    hours: Iterable[Hours],
    moment: datetime,
    zone: ZoneInfo = COPENHAGEN,
    *,
    closed: Sequence[Closed] = (),
) -> OpenState:
    """The state at an aware moment. Stretches that touch or overlap count as one.

    Out of a long closure one looks past its end for when it opens again. Raises ValueError on a
    naive moment.
    """
    if moment.utcoffset() is None:
        raise ValueError("Opening hours can only be read at a moment with a time zone.")
    now = moment.astimezone(UTC)
    # A stretch may last all round the clock, so yesterday's can still be running.
    yesterday = now.astimezone(zone).date() - _DAY
    running = [each for each in closed if each.starts <= now < each.ends]
    reason = running[0].reason if running else ""
    sight = max([now, *(each.ends for each in running)]) + HORIZON
    days = [yesterday + _DAY * n for n in range((sight - now).days + 3)]
    for stretch in _less(_merged(_stretches(list(hours), days, zone)), closed):
        if now < stretch.ends:
            is_open = stretch.starts <= now
            change = stretch.ends if is_open else stretch.starts
            return OpenState(is_open, change.astimezone(zone) if change <= sight else None, reason)
    return OpenState(is_open=False, changes_at=None, reason=reason)


def open_times_of(
    day: date,
    hours: Iterable[Hours],
    zone: ZoneInfo = COPENHAGEN,
    *,
    closed: Sequence[Closed] = (),
) -> list[tuple[datetime, datetime]]:
    """From when until when it is open, for each stretch that begins on this day (local)."""
    return [
        (each.starts.astimezone(zone), each.ends.astimezone(zone))
        for each in _less(_merged(_stretches(list(hours), [day], zone)), closed)
    ]


def closure_of(day: date, hours: Iterable[Hours], closed: Sequence[Closed]) -> Closed | None:
    """What keeps it closed on a day on which its week says otherwise; None where it is open some of
    it."""
    if not closed:
        return None
    hours = list(hours)
    as_ever = open_times_of(day, hours)
    if not as_ever or open_times_of(day, hours, closed=closed):
        return None
    opens, closes = as_ever[0]
    return next(each for each in closed if each.starts < closes and each.ends > opens)


def _less(stretches: list[_Stretch], closed: Iterable[Closed]) -> list[_Stretch]:
    """What is left of them."""
    for shut in closed:
        starts, ends = shut.starts.astimezone(UTC), shut.ends.astimezone(UTC)
        parts = (
            part
            for each in stretches
            for part in (
                _Stretch(each.starts, min(each.ends, starts)),
                _Stretch(max(each.starts, ends), each.ends),
            )
        )
        stretches = [part for part in parts if part.starts < part.ends]
    return stretches


def _stretches(hours: list[Hours], days: list[date], zone: ZoneInfo) -> list[_Stretch]:
    of_weekday = defaultdict(list)
    for each in hours:
        of_weekday[each.weekday].append(each)
    found = []
    for day in days:
        for each in of_weekday[day.weekday()]:
            last_day = day if each.opens < each.closes else day + _DAY
            starts = _instant(day, each.opens, zone)
            ends = _instant(last_day, each.closes, zone)
            # The hour that the clock skips in March can be all there was.
            if starts < ends:
                found.append(_Stretch(starts, ends))
    return sorted(found)


def _merged(stretches: list[_Stretch]) -> list[_Stretch]:
    merged: list[_Stretch] = []
    for stretch in stretches:
        if merged and stretch.starts <= merged[-1].ends:
            merged[-1] = _Stretch(merged[-1].starts, max(merged[-1].ends, stretch.ends))
        else:
            merged.append(stretch)
    return merged


@lru_cache(maxsize=1024)  # every page asks about the same few days
def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The first instant at which the wall clock shows this time of this day, or a later one."""
    wall = datetime.combine(day, clock)
    instant = wall.replace(tzinfo=zone).astimezone(UTC)
    # A time inside the hour skipped in March lands after the change; go back to the change.
    while (instant - _MINUTE).astimezone(zone).replace(tzinfo=None) >= wall:
        instant -= _MINUTE
    return instant
