"""What changes of dates mean to families: the lines they add to the card, and their letters."""

from collections.abc import Iterable

from django.utils.translation import ngettext

from core import changes
from core.changes import Consequence
from core.models import Change
from events.actions.cancelling import DATE_CANCELLED
from events.actions.scheduling import DATES_MOVED
from outbox.actions import drop_letters_of, write_letters

from .enums import HOLDS_SEATS, PlaceStatus
from .letters import Kind, draft
from .models import Place


def foresee_cancelled(change: Change) -> list[Consequence]:
    return _card(_places(_ids_of(change)))


def carry_out_cancelled(change: Change) -> list[Consequence]:
    places = _places(_ids_of(change))
    write_letters(
        [draft(Kind.DATE_CANCELLED, place, once=change.pk) for place in places], change=change
    )
    return _card(places)


def foresee_moved(change: Change) -> list[Consequence]:
    return _card(_places(_ids_of(change)))


def carry_out_moved(change: Change) -> list[Consequence]:
    places = _places(_ids_of(change))
    write_letters(
        [
            draft(Kind.DATE_MOVED, place, once=change.after[str(place.occurrence_id)][0])
            for place in places
        ],
        change=change,
    )
    return _card(places)


def tell_nobody(change: Change) -> None:
    drop_letters_of(change)


def _ids_of(change: Change) -> list[int]:
    if change.kind == DATES_MOVED:
        return [int(pk) for pk in change.after]
    return [int(change.target.rpartition(":")[2])]


def _places(occurrence_ids: Iterable[int]) -> list[Place]:
    return list(
        Place.objects.active()
        .filter(occurrence__in=list(occurrence_ids), signup__forgotten_at__isnull=True)
        .select_related("signup")
    )


def _card(places: Iterable[Place]) -> list[Consequence]:
    places = list(places)
    coming = sum(place.status in HOLDS_SEATS for place in places)
    waiting = sum(place.status == PlaceStatus.WAITING for place in places)
    return [
        Consequence(
            "families",
            coming,
            ngettext("%(count)s family", "%(count)s families", coming) % {"count": coming},
        ),
        Consequence(
            "waiting",
            waiting,
            ngettext(
                "%(count)s family on the waiting list",
                "%(count)s families on the waiting list",
                waiting,
            )
            % {"count": waiting},
        ),
    ]


for kind, foresee, carry_out in (
    (DATE_CANCELLED, foresee_cancelled, carry_out_cancelled),
    (DATES_MOVED, foresee_moved, carry_out_moved),
):
    changes.register(kind, foresee=foresee, carry_out=carry_out, undo=tell_nobody)
