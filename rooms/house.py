"""Whether one can just come: the open half's hours, held against the clock."""

from datetime import datetime

from django.utils import timezone

from .models import OpeningHours
from .opening_hours import OpenState, state_at


def open_state(now: datetime | None = None) -> OpenState:
    """Open while any zone of the open half is; one query."""
    return state_at(open_half(), now or timezone.now())


def open_half() -> list[OpeningHours]:
    """The week of the open half, all its zones together: one query for any number of days."""
    return list(OpeningHours.objects.filter(zone__is_shared=True).order_by())
