"""Whether one can just come: the open half's hours, held against the clock."""

from datetime import datetime

from django.utils import timezone

from .models import OpeningHours
from .opening_hours import OpenState, state_at


def open_state(now: datetime | None = None) -> OpenState:
    """Open while any zone of the open half is; one query."""
    hours = OpeningHours.objects.filter(zone__is_shared=True).order_by()
    return state_at(hours, now or timezone.now())
