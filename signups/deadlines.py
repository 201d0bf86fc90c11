"""How long an offer stands. Pure."""

from datetime import datetime, time, timedelta

from events.wall_clock import ZONE

MORNING, EVENING = time(8), time(20)
AWAKE = time(9)


def offer_ends(now: datetime) -> datetime:
    """The same time next day; a deadline at night, from 20 to 08, becomes 9 in the morning."""
    end = (now.astimezone(ZONE) + timedelta(days=1)).replace(second=0, microsecond=0)
    if end.time() >= EVENING:
        end += timedelta(days=1)
    elif end.time() >= MORNING:
        return end
    return datetime.combine(end.date(), AWAKE, tzinfo=ZONE)
