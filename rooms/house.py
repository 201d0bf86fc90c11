"""Whether one can just come: the open half's hours, held against the clock."""

from datetime import datetime

from django.utils import timezone

from core.generation import kept
from core.translated import in_language

from .models import OpeningHours, Zone
from .opening_hours import OpenState, state_at


def open_state(now: datetime | None = None) -> OpenState:
    """Open while any zone of the open half is."""
    return state_at(open_half(), now or timezone.now())


@kept
def open_half() -> list[OpeningHours]:
    """The week of the open half, all its zones together."""
    return list(OpeningHours.objects.filter(zone__is_shared=True).order_by())


@kept
def zone_names(language: str | None) -> dict[int, str]:
    """Each zone's name in a language, by its key, in the house's own order."""
    return {zone.pk: in_language(zone.names, language) for zone in Zone.objects.all()}
