"""Whether one can just come: the open half's hours, held against the clock."""

from datetime import datetime

from django.utils import timezone

from core.generation import kept

from .models import OpeningHours
from .opening_hours import OpenState, state_at


def open_state(now: datetime | None = None) -> OpenState:
    """Open while any zone of the open half is."""
    return state_at(open_half(), now or timezone.now())


@kept
def open_half() -> list[OpeningHours]:
    """The week of the open half, all its zones together."""
    return list(OpeningHours.objects.filter(zone__is_shared=True).order_by())
