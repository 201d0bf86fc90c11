"""When the house is closed though its week says otherwise: told before somebody stands there."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from events.when_words import stretch_words
from rooms.opening_hours import Closed

SOON = timedelta(weeks=6)


class ClosedDays(NamedTuple):
    when: str
    reason: str  #: "" where nobody has said so in the reader's language.


def closed_soon(closed: Iterable[Closed], now: datetime) -> list[ClosedDays]:
    """What has not ended and begins within some weeks, the first first."""
    coming = [each for each in closed if each.ends > now and each.starts < now + SOON]
    return [
        ClosedDays(stretch_words(each.starts, each.ends), each.reason)
        for each in sorted(coming, key=lambda each: each.starts)
    ]
