"""One form for several dates: all of a series, or those a family has picked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils import timezone

from events.actions.locking import lock_rows
from events.models import Occurrence
from outbox.actions import write_letters

from .. import seats
from ..dates_of_forms import is_open
from ..enums import PlaceStatus
from ..models import Place, Signup
from ..several_letters import Kind, draft, remind_of_all
from ..waiting_list import hand_on
from .answers import add_answers, write_answers
from .colliding import in_turn
from .refusals import refuse_all_closed, refuse_impossible, refuse_more
from .taking import Family


@dataclass(frozen=True)
class SeveralOutcome:
    """What came of it, fit to show to whoever sent the form: at how many dates there is a place,
    and at which (by their keys) the family waits for one."""

    confirmed: int
    waiting: tuple[int, ...]


def take_several(
    *, dates: Sequence[Occurrence], family: Family, form_token: str, whole_series: bool
) -> SeveralOutcome:
    """A place at each of some dates of one series, or a turn on its waiting list.

    ``whole_series``: and at those which the series will have later (``follow_series``). The same
    form again is the same sign-up; with something put right, or other dates picked, it corrects it.
    Dates at which the address has a place already stay as they are. Raises SignupRefused.
    """
    for date in dates:
        refuse_impossible(date, family.party.seats(date.series.takes_seat))
    keys = {date.pk for date in dates}
    return in_turn(partial(_take, keys, family, form_token, whole_series))


def new_place(signup: Signup, date: Occurrence, status: PlaceStatus) -> Place:
    """Not saved yet, at a date that is held and whose time the family sees."""
    return Place(
        signup=signup,
        occurrence=date,
        email_key=signup.email,
        form_token=signup.form_token,
        seats=signup.party.seats(date.series.takes_seat),
        takes_seat=date.series.takes_seat,
        status=status,
        known_start=date.starts_at,
        known_end=date.ends_at,
    )


@transaction.atomic
def _take(keys: set[int], family: Family, form_token: str, whole_series: bool) -> SeveralOutcome:
    # Sign-ups' rows before dates, as everybody locks them.
    signup = Signup.objects.select_for_update().filter(form_token=form_token).first()
    if signup is not None:
        return _take_again(signup, keys, family, whole_series)
    signup = Signup.objects.create(
        form_token=form_token, whole_series=whole_series, **family.columns
    )
    add_answers(signup, family.answers)
    chosen = _open(lock_rows(keys))
    theirs = _of_address(chosen, signup)
    stands = seats.goes_to_each(chosen, _wanted(chosen, family))
    new = [new_place(signup, date, stands[date.pk]) for date in chosen if date.pk not in theirs]
    if new:
        Place.objects.bulk_create(new)
        seats.recount(*(place.occurrence for place in new))
        write_letters([draft(Kind.STANDING, signup, chosen[0], once="new")])
    else:
        # What is there stays as it is. The letter says so, to the one who owns the address.
        signup.delete()
        remind_of_all(theirs.values())
    return _outcome(stands)


def _take_again(
    signup: Signup, keys: set[int], family: Family, whole_series: bool
) -> SeveralOutcome:
    """The same click again, or the same form with something put right."""
    mine = {place.occurrence_id: place for place in signup.places.all()}
    held = lock_rows(keys | mine.keys())
    chosen = _open(date for date in held if date.pk in keys)
    columns = family.columns | {"whole_series": whole_series}
    is_same = all(getattr(signup, name) == value for name, value in columns.items())
    signup.write(columns)
    write_answers(signup, family.answers)
    theirs = _of_address(chosen, signup)
    wanted = _wanted(chosen, family)
    stands = seats.goes_to_each(chosen, wanted)
    new, changed = [], []
    for date in held:
        place = mine.get(date.pk)
        if place is not None:
            place.signup, place.occurrence = signup, date
        if date.pk not in stands or date.pk in theirs:
            # Picked no longer; or it has a place by another form, and this one gives way.
            if place is not None and place.is_active and not date.is_over:
                place.status, place.offered_until = PlaceStatus.CANCELLED, None
                changed.append(place)
        elif place is None or not place.is_active:
            again = new_place(signup, date, stands[date.pk])
            again.pk = place and place.pk
            (changed if place else new).append(again)
        else:
            if place.status != PlaceStatus.WAITING and wanted > place.seats:
                refuse_more(date, wanted - place.seats)
            stands[date.pk] = PlaceStatus(place.status)
            if not is_same:
                place.seats, place.email_key = wanted, signup.email
                changed.append(place)
    _write(new, changed)
    if new or changed:
        coming = [place for place in (*new, *changed) if place.is_active]
        if coming:
            once = timezone.now()
            write_letters([draft(Kind.STANDING, signup, coming[0].occurrence, once=once)])
        remind_of_all(theirs.values())
    return _outcome(stands)


def _write(new: list[Place], changed: list[Place]) -> None:
    """Save them, and let go on what they leave."""
    Place.objects.bulk_create(new)
    fields = ("seats", "email_key", "status", "offered_until", "queued_at", "form_token")
    times = ("known_start", "known_end", "takes_seat", "is_told")
    Place.objects.bulk_update(changed, [*fields, *times])
    if dates := [place.occurrence for place in (*new, *changed)]:
        seats.recount(*dates)
    for place in changed:
        hand_on(place.occurrence)


def _open(dates: Iterable[Occurrence]) -> list[Occurrence]:
    chosen = [date for date in dates if is_open(date)]
    refuse_all_closed(chosen)
    return chosen


def _of_address(dates: Iterable[Occurrence], signup: Signup) -> dict[int, Place]:
    """What the address has at these dates by other forms, by the date."""
    places = Place.objects.active().filter(occurrence__in=dates, email_key=signup.email)
    places = places.exclude(signup=signup).select_related("signup", "occurrence__series")
    return {place.occurrence_id: place for place in places}


def _wanted(dates: Sequence[Occurrence], family: Family) -> int:
    return family.party.seats(dates[0].series.takes_seat)


def _outcome(stands: dict[int, PlaceStatus]) -> SeveralOutcome:
    waiting = [key for key, status in stands.items() if status != PlaceStatus.CONFIRMED]
    return SeveralOutcome(len(stands) - len(waiting), tuple(waiting))
