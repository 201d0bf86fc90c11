"""Ways to put one date into a calendar of one's own. Pure.

Google's and Outlook's addresses are links that people may follow; we ask nothing of either.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from .wall_clock import ZONE

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"


@dataclass(frozen=True)
class CalendarEntry:
    """What a calendar is told of a date; an all-day one ends at the midnight after its last day."""

    title: str
    place: str
    url: str
    starts_at: datetime
    ends_at: datetime
    is_all_day: bool


def google_url(entry: CalendarEntry) -> str:
    """Google's form for a new date, filled in."""
    moments = (entry.starts_at, entry.ends_at)
    if entry.is_all_day:
        times = [f"{moment.astimezone(ZONE):%Y%m%d}" for moment in moments]
    else:
        times = [f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" for moment in moments]
    query = {
        "action": "TEMPLATE",
        "text": entry.title,
        "dates": "/".join(times),
        "location": entry.place,
        "details": entry.url,
    }
    return f"{GOOGLE}?{urlencode(query)}"


def outlook_url(entry: CalendarEntry) -> str:
    """Outlook's form for a new date, filled in."""
    starts, ends = (moment.astimezone(ZONE) for moment in (entry.starts_at, entry.ends_at))
    query = {
        "rru": "addevent",
        "subject": entry.title,
        "startdt": f"{starts:%Y-%m-%d}" if entry.is_all_day else starts.isoformat(),
        "enddt": f"{ends:%Y-%m-%d}" if entry.is_all_day else ends.isoformat(),
        "location": entry.place,
        "body": entry.url,
    }
    if entry.is_all_day:
        query["allday"] = "true"
    # It shows a plus sign as one, where others read a blank.
    return f"{OUTLOOK}?{urlencode(query, quote_via=quote)}"
