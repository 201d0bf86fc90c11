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
from .moving import moved_letters


def foresee(change: Change) -> list[Consequence]:
    return _card(_places(change))


def carry_out_cancelled(change: Change) -> list[Consequence]:
    places = _places(change)
    write_letters([draft(Kind.DATE_CANCELLED, place, once="") for place in places], change=change)
    return _card(places)


def carry_out_moved(change: Change) -> list[Consequence]:
    places = _places(change)
    write_letters(moved_letters(change, places), change=change)
    return _card(places)


def tell_nobody(change: Change) -> None:
    drop_letters_of(change)


def _places(change: Change) -> list[Place]:
    if change.kind == DATES_MOVED:
        dates = [int(pk) for pk in change.after]
    else:
        dates = [int(change.target.rpartition(":")[2])]
    active = Place.objects.active().filter(occurrence__in=dates)
    return list(active.select_related("signup", "occurrence"))


def _card(places: Iterable[Place]) -> list[Consequence]:
    statuses = [place.status for place in places]
    coming = sum(status in HOLDS_SEATS for status in statuses)
    waiting = statuses.count(PlaceStatus.WAITING)
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


changes.register(DATE_CANCELLED, foresee=foresee, carry_out=carry_out_cancelled, undo=tell_nobody)
changes.register(DATES_MOVED, foresee=foresee, carry_out=carry_out_moved, undo=tell_nobody)
