"""What changes of dates mean to families: the lines they add to the card, and their letters."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from django.db.models import Q
from django.utils.translation import gettext as _

from core import changes
from core.changes import CannotUndo, Consequence
from core.models import Change
from events.actions.cancelling import DATES_CANCELLED
from events.actions.changing import DATES_CHANGED
from events.actions.closed import (
    CLOSURE_CHANGED,
    CLOSURE_LIFTED,
    HOUSE_CLOSED,
    comes_back,
    newly_closed,
)
from events.actions.locking import dates_of
from events.date_states import CAPACITY, TOLD, ZONES, changed_dates, read_times
from outbox.actions import hold_back, write_letters
from outbox.enums import LetterStatus
from outbox.models import Letter
from outbox.querysets import LetterQuerySet

from . import several_letters
from .enums import HOLDS_SEATS, PlaceStatus
from .letters import Kind, about, draft
from .models import Place
from .party_words import families_words, offered_words, requested_words, waiting_words
from .querysets import PlaceQuerySet
from .waiting_list import would_hear


def foresee(change: Change) -> list[Consequence]:
    return card_of(_places(change))


def foresee_changed(change: Change) -> list[Consequence]:
    return [*card_of(_places(change)), _offers(change)]


def carry_out_cancelled(change: Change) -> list[Consequence]:
    """Closed, opened and closed again before anybody was told: one letter says it."""
    places = _places(change)
    hold_back(_letters(places), change)
    off = _without_letter(Kind.DATE_CANCELLED, places)
    write_letters([draft(Kind.DATE_CANCELLED, place, once="") for place in off], change=change)
    return card_of(places)


def carry_out_changed(change: Change) -> list[Consequence]:
    """Such a letter tells how the date is by then, so a family needs but one at a time."""
    places = _places(change)
    _note_places_known(change)
    hold_back(_letters(places), change)
    write_letters(
        [
            draft(
                Kind.DATE_CHANGED,
                place,
                once="",
                matters_from=min(place.known_start, place.occurrence.starts_at),
            )
            for place in _without_letter(Kind.DATE_CHANGED, places)
        ],
        change=change,
    )
    return [*card_of(places), _offers(change)]


def _offers(change: Change) -> Consequence:
    """What other seats bring the waiting list, once they can no longer be taken back."""
    after = {pk: change.after["dates"][str(pk)] for pk in changed_dates(change, CAPACITY)}
    seats_of = {pk: (read_times(state)[0], state[CAPACITY]) for pk, state in after.items()}
    count = would_hear(seats_of)
    return Consequence("offers", count, offered_words(count))


def foresee_lifted(change: Change) -> list[Consequence]:
    return card_of(_told_of_closing(_places(change)))


def carry_out_lifted(change: Change) -> list[Consequence]:
    """Who has not read yet that the house is closed need not hear that it is not."""
    places = _places(change)
    told = _told_of_closing(places)
    hold_back(_letters(places), change)
    write_letters([draft(Kind.DATE_BACK, place, once="") for place in told], change=change)
    return card_of(told)


def foresee_changed_closure(change: Change) -> list[Consequence]:
    going, back = _places_at(newly_closed(change)), _places_at(comes_back(change))
    return card_of([*_untold_of_closing(going), *_told_of_closing(back)])


def carry_out_changed_closure(change: Change) -> list[Consequence]:
    """Who is on a date that the closure holds before and after hears nothing."""
    going, back = _places_at(newly_closed(change)), _places_at(comes_back(change))
    off, told = _untold_of_closing(going), _told_of_closing(back)
    hold_back(_letters([*going, *back]), change)
    write_letters(
        [
            draft(kind, place, once="")
            for kind, places in ((Kind.DATE_CANCELLED, off), (Kind.DATE_BACK, told))
            for place in _without_letter(kind, places)
        ],
        change=change,
    )
    return card_of([*off, *told])


def refuse_changing_back(change: Change) -> None:
    if _count_on_since(change):
        raise CannotUndo(_("A family counts on one of the dates by now. Change it once more."))


def refuse_closing_again(change: Change) -> None:
    if _count_on_since(change):
        raise CannotUndo(_("A family counts on one of the dates by now. Close the house again."))


def _count_on_since(change: Change) -> bool:
    """Whether somebody has signed up since for a date that came back, or has had a letter about
    one: a yes, say."""
    dates = comes_back(change)
    return _came_since(change, dates).exists() or _read_since(change, _places_at(dates)).exists()


def _told_of_closing(places: Sequence[Place]) -> list[Place]:
    """Those whose last word of it was that the date is off: that letter has left, or is leaving."""
    letters = _letters(places).filter(
        kind__in=[Kind.DATE_CANCELLED, Kind.DATE_BACK],
        status__in=[LetterStatus.SENT, LetterStatus.SENDING],
    )
    last = {_told(each): each.kind for each in letters.order_by("created_at", "pk")}
    return [place for place in places if last.get(_to_be_told(place)) == Kind.DATE_CANCELLED]


def _untold_of_closing(places: Sequence[Place]) -> list[Place]:
    """But for those whose last word of the date is that it is off already."""
    told = _told_of_closing(places)
    return [place for place in places if place not in told]


def _without_letter(kind: Kind, places: Sequence[Place]) -> list[Place]:
    """Those whom no letter of the kind is on its way to."""
    waiting = _letters(places).filter(kind=kind, status=LetterStatus.QUEUED)
    told = {_told(letter) for letter in waiting}
    return [place for place in places if _to_be_told(place) not in told]


def _told(letter: Letter) -> tuple[str, str, int]:
    return (letter.about, letter.to, letter.data["occurrence"])


def _to_be_told(place: Place) -> tuple[str, str, int]:
    return (about(place), place.signup.email, place.occurrence_id)


def _note_places_known(change: Change) -> None:
    """Who has never been told of another place knows the one before."""
    dates: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for pk in changed_dates(change, ZONES):
        dates[tuple(change.before["dates"][str(pk)][ZONES])].append(pk)
    untold = Place.objects.active().filter(known_zones__isnull=True)
    # By ascending dates, as the worker writes what a mail of many has told (``letters``).
    held = untold.filter(occurrence__in=chain(*dates.values())).order_by("occurrence", "pk")
    list(held.select_for_update().values_list("pk", flat=True))
    for zones, keys in dates.items():
        untold.filter(occurrence__in=keys).update(known_zones=list(zones))


def refuse_undoing(change: Change) -> None:
    """Whoever has signed up since counts on the dates as they are now, and so does whoever has had
    a letter of any kind, or has one on its way."""
    places = _places_of(change)
    has_read = _read_since(change, places.select_related("signup"))
    if _came_since(change, changed_dates(change, *TOLD)).exists() or has_read.exists():
        raise CannotUndo(
            _("A family counts on one of the new times by now. Move the dates back by hand.")
        )


def _came_since(change: Change, dates: Iterable[int]) -> PlaceQuerySet:
    return Place.objects.active().filter(occurrence__in=dates, queued_at__gt=change.created_at)


def _read_since(change: Change, places: Iterable[Place]) -> LetterQuerySet:
    """Letters to these families about these dates that have left since, or are leaving."""
    since = Q(sent_at__gt=change.created_at) | Q(status=LetterStatus.SENDING)
    return _letters(places).filter(since)


def _letters(places: Iterable[Place]) -> LetterQuerySet:
    """All letters to these families about these dates, also those that tell of others too."""
    places = list(places)
    dates = {place.occurrence_id for place in places}
    return Letter.objects.filter(
        Q(data__occurrence__in=dates) | Q(kind=several_letters.Kind.STANDING),
        about__in={about(place) for place in places},
    )


def _places(change: Change) -> list[Place]:
    return list(_places_of(change).select_related("signup", "occurrence"))


def _places_at(dates: Iterable[int]) -> list[Place]:
    places = Place.objects.active().filter(occurrence__in=dates)
    return list(places.select_related("signup", "occurrence"))


def _places_of(change: Change) -> PlaceQuerySet:
    """Those at dates that are called off, that take place after all, or that are at another time
    or place."""
    if change.kind == CLOSURE_LIFTED:
        dates = comes_back(change)
    elif change.kind == DATES_CHANGED:
        dates = changed_dates(change, *TOLD)
    else:
        dates = dates_of(change)
    return Place.objects.active().filter(occurrence__in=dates)


def card_of(places: Iterable[Place]) -> list[Consequence]:
    """How many families come, wait and have asked: each once, at however many of the dates."""
    places = list(places)
    coming = len({place.email_key for place in places if place.status in HOLDS_SEATS})
    waiting, requested = (
        len({place.email_key for place in places if place.status == status})
        for status in (PlaceStatus.WAITING, PlaceStatus.REQUESTED)
    )
    return [
        Consequence("families", coming, families_words(coming)),
        Consequence("waiting", waiting, waiting_words(waiting)),
        *([Consequence("requested", requested, requested_words(requested))] if requested else []),
    ]


changes.register(DATES_CANCELLED, foresee=foresee, carry_out=carry_out_cancelled)
changes.register(HOUSE_CLOSED, foresee=foresee, carry_out=carry_out_cancelled)
changes.register(
    CLOSURE_LIFTED,
    foresee=foresee_lifted,
    carry_out=carry_out_lifted,
    undo=refuse_closing_again,
)
changes.register(
    CLOSURE_CHANGED,
    foresee=foresee_changed_closure,
    carry_out=carry_out_changed_closure,
    undo=refuse_changing_back,
)
changes.register(
    DATES_CHANGED, foresee=foresee_changed, carry_out=carry_out_changed, undo=refuse_undoing
)
