"""The rooms as they are today: open to all, free or in use, and what is still on in each."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.listing import Entry, entries
from events.models import Occurrence
from events.state_words import StateLabel
from rooms.closures import covering
from rooms.house import known_closures, weeks_of_zones, zones
from rooms.models import Zone
from rooms.opening_week import Line

MINUTE = timedelta(minutes=1)
MOST = 30  # dates of one day in the whole house


@dataclass(frozen=True, slots=True)
class RoomToday:
    """``state`` is what can be said of now; ``hours`` are its own, where the house has others."""

    name: str
    is_shared: bool
    state: StateLabel | None
    hours: list[Line]
    entries: list[Entry]


def rooms_today(request: HttpRequest, house_week: list[Line], *, is_open: bool) -> list[RoomToday]:
    """Every room, in the house's own order; ``is_open`` is the house now."""
    now = timezone.now()
    today = timezone.localdate(now)
    dates = Occurrence.objects.coming().planned().on_days((today, today)).lean()
    listed = entries(dates[:MOST], request=request)
    found, weeks = [], weeks_of_zones(get_language())
    for zone in zones():
        here = [entry for entry in listed if zone.pk in entry.zones]
        is_used = any(entry.occurrence.starts_at <= now for entry in here)
        own_week = weeks[zone.pk]
        found.append(
            RoomToday(
                name=zone.name,
                is_shared=zone.is_shared,
                state=_state(zone, now, is_used=is_used) if is_open else None,
                hours=[] if own_week == house_week else own_week,
                entries=here,
            )
        )
    return found


def _state(zone: Zone, now: datetime, *, is_used: bool) -> StateLabel:
    if covering(known_closures(), now, now + MINUTE, {zone.pk}):
        return StateLabel("closed", _("Closed now"))
    if zone.is_shared:
        return StateLabel("drop_in", _("Open to everybody"))
    if is_used:
        return StateLabel("closed", _("In use now"))
    return StateLabel("free", _("Free now"))
