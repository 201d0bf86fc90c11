"""Reminding families of a date shortly before it: a question asked by the clock, not rows.

Whoever has a place at a date that is near, and has not read of it since it is, is due. A date that
moves asks again by itself, since what is near depends on its time.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from outbox.actions import Draft
from outbox.enums import LetterStatus
from outbox.models import Letter

from . import several_letters
from .letters import Kind, about, draft
from .models import Place
from .querysets import REMINDED_BEFORE


def reminders_due(now: datetime) -> list[Draft]:
    """Two statements, however many dates are near."""
    places = list(Place.objects.to_be_reminded(now).select_related("signup", "occurrence"))
    read_of_it = _last_letters(places, since=now - REMINDED_BEFORE)
    return [
        # Never at night: who signed up has known of the date for days.
        replace(draft(Kind.REMINDER, place, once=place.occurrence.starts_at), can_wait=True)
        for place in places
        if _is_due(place, read_of_it.get((about(place), place.occurrence_id)))
    ]


def _is_due(place: Place, last_letter: datetime | None) -> bool:
    near_since: datetime = place.occurrence.starts_at - REMINDED_BEFORE
    return last_letter is None or last_letter < near_since


def _last_letters(places: Iterable[Place], since: datetime) -> dict[tuple[str, int], datetime]:
    """When each family was last written to about a date, by sign-up and date.

    Not in a letter that has left its calendar alone, such as one mail of many dates: its own letter
    about the date is still to come.
    """
    # What was taken back nobody has read.
    letters = Letter.objects.exclude(status=LetterStatus.DROPPED, change__isnull=False)
    # It lists many dates and brings none of them into the family's calendar.
    letters = letters.exclude(kind=several_letters.Kind.STANDING)
    letters = letters.filter(about__in={about(place) for place in places})
    found: dict[tuple[str, int], datetime] = {}
    for what, data, written_at in (
        letters.filter(created_at__gte=since)
        .order_by("created_at")
        .values_list("about", "data", "created_at")
    ):
        if data.get("calendar") != "":
            found[what, data["occurrence"]] = written_at
    return found
