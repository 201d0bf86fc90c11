"""The house as its pages show it: whether one can just come, its rooms' names, its plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from core.generation import HOUSE, kept
from core.translated import in_language
from core.written_once import written_once

from .closures import Shut, closures_in_force
from .models import OpeningHours, Zone
from .opening_hours import Closed, OpenState, closure_of, open_times_of, state_at
from .opening_week import Line, week_lines
from .walls import Room


@dataclass(frozen=True)
class Opening:
    """When the open half is open: by its week, less when the house is closed all the same."""

    week: Sequence[OpeningHours]
    closed: Sequence[Closed]

    def state(self, now: datetime | None = None) -> OpenState:
        return state_at(self.week, now or timezone.now(), closed=self.closed)

    def times_of(self, day: date) -> list[tuple[datetime, datetime]]:
        return open_times_of(day, self.week, closed=self.closed)

    def closure_of(self, day: date) -> Closed | None:
        """What keeps it closed all of a day on which its week says otherwise."""
        return closure_of(day, self.week, self.closed)


@kept(HOUSE)
def opening(language: str | None) -> Opening:
    """With the reasons that are written in a language. Open while any zone of the open half is; so
    it is closed where the whole house is, or every zone of that half."""
    shared = {zone.pk for zone in zones() if zone.is_shared}
    return Opening(
        open_half(),
        [
            Closed(each.starts_at, each.ends_at, each.reasons.get(language or "", ""))
            for each in known_closures()
            if each.zones is None or (shared and shared <= each.zones)
        ],
    )


@kept(HOUSE)
def closed_days(first: date, last: date) -> frozenset[date]:
    """The days of a stretch on which a closure keeps it closed all day."""
    times = opening(None)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return frozenset(day for day in days if times.closure_of(day))


@kept(HOUSE)
def known_closures() -> list[Shut]:
    """For pages; whoever writes dates asks ``closures_in_force`` itself."""
    return closures_in_force()


@kept(HOUSE)
def open_half() -> list[OpeningHours]:
    """The week of the open half, all its zones together."""
    return [hours for zone in zones() if zone.is_shared for hours in _hours().get(zone.pk, ())]


@kept(HOUSE)
def week_of_house(language: str | None) -> list[Line]:
    """The open half's week as it is written on the door, in the language now active."""
    return week_lines(open_half())


@kept(HOUSE)
def weeks_of_zones(language: str | None) -> dict[int, list[Line]]:
    """The same of each zone, by its key."""
    return {zone.pk: week_lines(_hours().get(zone.pk, ())) for zone in zones()}


@kept(HOUSE)
def zones() -> list[Zone]:
    """Every zone, in the house's own order."""
    return _zones()


@written_once
def _zones() -> QuerySet[Zone]:
    return Zone.objects.all()


@kept(HOUSE)
def _hours() -> dict[int, list[OpeningHours]]:
    """The week of each zone, by its key. Asked for by itself: as a prefetch of all it took thrice
    as long."""
    weeks: dict[int, list[OpeningHours]] = {}
    for hours in _all_hours():
        weeks.setdefault(hours.zone_id, []).append(hours)
    return weeks


@written_once
def _all_hours() -> QuerySet[OpeningHours]:
    return OpeningHours.objects.all()


@kept(HOUSE)
def zone_names(language: str | None) -> dict[int, str]:
    """Each zone's name in a language, by its key, in the house's own order."""
    return {zone.pk: in_language(zone.names, language) for zone in zones()}


@kept(HOUSE)
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
