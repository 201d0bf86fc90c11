"""The house as its pages show it: whether one can just come, its rooms' names, its plan."""

from datetime import datetime

from django.utils import timezone

from core.generation import kept
from core.translated import in_language

from .models import OpeningHours, Zone
from .opening_hours import OpenState, state_at
from .opening_week import Line, week_lines
from .walls import Room


def open_state(now: datetime | None = None) -> OpenState:
    """Open while any zone of the open half is."""
    return state_at(open_half(), now or timezone.now())


@kept
def open_half() -> list[OpeningHours]:
    """The week of the open half, all its zones together."""
    return [hours for zone in zones() if zone.is_shared for hours in zone.opening_hours.all()]


@kept
def week_of_house(language: str | None) -> list[Line]:
    """The open half's week as it is written on the door, in the language now active."""
    return week_lines(open_half())


@kept
def weeks_of_zones(language: str | None) -> dict[int, list[Line]]:
    """The same of each zone, by its key."""
    return {zone.pk: week_lines(zone.opening_hours.all()) for zone in zones()}


@kept
def zones() -> list[Zone]:
    """Every zone with its hours, in the house's own order."""
    return list(Zone.objects.prefetch_related("opening_hours"))


@kept
def zone_names(language: str | None) -> dict[int, str]:
    """Each zone's name in a language, by its key, in the house's own order."""
    return {zone.pk: in_language(zone.names, language) for zone in zones()}


@kept
def rooms_on_plan(language: str | None) -> list[Room]:
    """The zones that have a place on the plan, with their names in a language."""
    return [
        Room(
            key=zone.pk,
            name=in_language(zone.names, language),
            is_shared=zone.is_shared,
            x=zone.plan_x,
            y=zone.plan_y,
            width=zone.plan_width,
            height=zone.plan_height,
        )
        for zone in zones()
        if zone.plan_x is not None
    ]
