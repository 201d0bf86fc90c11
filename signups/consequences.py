"""What changes of dates mean to families: the lines they add to the card, and their letters."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import changes
from core.changes import CannotUndo, Consequence
from core.models import Change
from events.actions.cancelling import DATE_CANCELLED
from events.actions.scheduling import DATES_MOVED
from outbox.actions import hold_back, write_letters
from outbox.enums import LetterStatus
from outbox.models import Letter
from outbox.querysets import LetterQuerySet

from .enums import HOLDS_SEATS, PlaceStatus
from .letters import Kind, about, draft
from .models import Place
from .querysets import PlaceQuerySet


def foresee(change: Change) -> list[Consequence]:
    return _card(_places(change))


def carry_out_cancelled(change: Change) -> list[Consequence]:
    places = _places(change)
    hold_back(_letters(places), change)
    write_letters([draft(Kind.DATE_CANCELLED, place, once="") for place in places], change=change)
    return _card(places)


def carry_out_moved(change: Change) -> list[Consequence]:
    """A letter about a move tells of the last one, so that a family needs but one at a time."""
    places = _places(change)
    hold_back(_letters(places), change)
    waiting = _letters(places).filter(kind=Kind.DATE_MOVED, status=LetterStatus.QUEUED)
    on_their_way = {(letter.about, letter.to, letter.data["occurrence"]) for letter in waiting}
    untold = [
        place
        for place in places
        if (about(place), place.signup.email, place.occurrence_id) not in on_their_way
    ]
    write_letters(
        [
            draft(
                Kind.DATE_MOVED,
                place,
                once="",
                matters_from=min(place.known_start, place.occurrence.starts_at),
            )
            for place in untold
        ],
        change=change,
    )
    return _card(places)


def move_nobody_back(change: Change) -> None:
    """Whoever has signed up since counts on the new time, and so does whoever has had a letter of
    any kind, or has one on its way."""
    places = _places_of(change)
    has_come = places.filter(queued_at__gt=change.created_at)
    has_read = _letters(places.select_related("signup")).filter(
        Q(sent_at__gt=change.created_at) | Q(status=LetterStatus.SENDING)
    )
    if has_come.exists() or has_read.exists():
        raise CannotUndo(
            _("A family counts on one of the new times by now. Move the dates back by hand.")
        )


def _letters(places: Iterable[Place]) -> LetterQuerySet:
    """All letters to these families about these dates."""
    places = list(places)
    return Letter.objects.filter(
        about__in={about(place) for place in places},
        data__occurrence__in={place.occurrence_id for place in places},
    )


def _places(change: Change) -> list[Place]:
    return list(_places_of(change).select_related("signup", "occurrence"))


def _places_of(change: Change) -> PlaceQuerySet:
    if change.kind == DATES_MOVED:
        dates = [int(pk) for pk in change.after]
    else:
        dates = [int(change.target.rpartition(":")[2])]
    return Place.objects.active().filter(occurrence__in=dates)


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


changes.register(DATE_CANCELLED, foresee=foresee, carry_out=carry_out_cancelled)
changes.register(DATES_MOVED, foresee=foresee, carry_out=carry_out_moved, undo=move_nobody_back)
