"""Writing to the families of a date, or of it and all after it. Like anything that reaches people
it is a change: whom it reaches is foreseen, and for ten minutes it can be taken back.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from core import changes
from core.changes import Consequence
from core.models import Change
from events.models import Occurrence
from outbox.actions import write_letters
from outbox.broadcasts.sending import take_back

from ..consequences import card_of
from ..models import Place
from .letters import draft

FAMILIES_TOLD = "families_told"


def describe_telling(
    occurrence: Occurrence, statuses: Collection[str], *, and_later: bool = False
) -> dict[str, Any]:
    """The change that writing to those families is, to foresee whom it reaches.

    ``and_later``: also to those of later dates of the series.
    """
    after = {"occurrence": occurrence.pk, "statuses": sorted(statuses)}
    return {
        "kind": FAMILIES_TOLD,
        "before": {},
        "after": after | ({"and_later": True} if and_later else {}),
    }


def about(occurrence: Occurrence) -> str:
    return f"{Occurrence._meta.label_lower}:{occurrence.pk}"


def families_of(change: Change) -> list[Place]:
    """A place of each it reaches, in the order of the queue."""
    return one_each(places_of(change))


def places_of(change: Change) -> list[Place]:
    """All places of those it reaches."""
    places = Place.objects.remembered().filter(
        occurrence__in=_dates_of(change), status__in=change.after["statuses"]
    )
    return list(places.select_related("signup", "occurrence").order_by("queued_at", "pk"))


def one_each(places: Iterable[Place]) -> list[Place]:
    """The first in time of each family, in the order they come in."""
    rows = list(places)
    first: dict[str, Place] = {}
    for place in sorted(rows, key=lambda place: place.occurrence.starts_at):
        first.setdefault(place.email_key, place)
    return [place for place in rows if first[place.email_key] is place]


def _dates_of(change: Change) -> QuerySet[Occurrence]:
    this = Occurrence.objects.filter(pk=change.after["occurrence"])
    if not change.after.get("and_later"):
        return this
    later = Occurrence.objects.planned().filter(
        series__in=this.values("series"), starts_at__gt=this.values("starts_at")
    )
    return this | later


def foresee(change: Change) -> list[Consequence]:
    return card_of(families_of(change))


def carry_out(change: Change) -> list[Consequence]:
    places = families_of(change)
    statuses = change.after["statuses"]
    and_later = change.after.get("and_later", False)
    drafts = [
        draft(place, change.after["broadcast"], statuses, and_later=and_later) for place in places
    ]
    write_letters(drafts, change=change)
    return card_of(places)


changes.register(FAMILIES_TOLD, foresee=foresee, carry_out=carry_out, undo=take_back)
