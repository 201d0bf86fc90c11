"""One form for several dates: all of a series, or those a family has picked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils import timezone

from events.actions.locking import lock_rows
from events.models import Occurrence
from outbox.actions import write_letters

from .. import letters, seats, several_letters
from ..approval import stands_at
from ..dates_of_forms import is_open, of_form
from ..enums import HOLDS_SEATS, PlaceStatus
from ..models import Place, Signup
from ..turnout import keep_who_came
from ..waiting_list import hand_on
from .answers import add_answers, write_answers
from .colliding import in_turn
from .following import follow_series, follows
from .placing import new_place
from .refusals import naming_date, refuse_all_closed, refuse_impossible, refuse_more
from .taking import Family

#: What another form of a sign-up may change of its places.
_FIELDS = (
    *("seats", "takes_seat", "email_key", "form_token", "status", "offered_until"),
    *("queued_at", "known_start", "known_end", "is_told"),
)


@dataclass(frozen=True)
class SeveralOutcome:
    """What came of it, fit to show to whoever sent the form: at how many dates there is a place, at
    which (by their keys) the family waits for one, and at how many for a yes or no."""

    confirmed: int
    waiting: tuple[int, ...]
    requested: int = 0


def take_several(
    *, dates: Sequence[Occurrence], family: Family, form_token: str, whole_series: bool
) -> SeveralOutcome:
    """A place at each of some dates of one series, or a turn on its waiting list.

    ``whole_series``: and at those which the series will have later (``follow_series``). The same
    form again is the same sign-up; with something put right, or other dates picked, it corrects it.
    Dates at which the address has a place already stay as they are. Raises SignupRefused.
    """
    refuse_all_closed(dates)
    for date in dates:
        with naming_date(date):
            refuse_impossible(date, family.party.seats(date.series.seats_by))
    return in_turn(partial(_take, dates, family, form_token, whole_series))


@transaction.atomic
def _take(
    dates: Sequence[Occurrence], family: Family, form_token: str, whole_series: bool
) -> SeveralOutcome:
    keys = {date.pk for date in dates}
    # Sign-ups' rows before dates, as everybody locks them.
    signup = Signup.objects.select_for_update().filter(form_token=form_token).first()
    if signup is not None:
        return _take_again(signup, keys, family, whole_series)
    if whole_series:
        # Who came before is on the new dates before whoever comes now.
        follow_series(dates[0].series_id)
    signup = Signup.objects.create(
        form_token=form_token,
        whole_series=whole_series and not follows(family.email_key, dates[0].series_id),
        **family.columns,
    )
    chosen = of_form(lock_rows(keys))
    refuse_all_closed(chosen)
    theirs = _of_address(chosen, family, signup)
    stands = stands_at(signup, chosen, family.party.seats(chosen[0].series.seats_by))
    new = [new_place(signup, date, stands[date.pk]) for date in chosen if date.pk not in theirs]
    if new:
        Place.objects.bulk_create(new)
        seats.recount(*(place.occurrence for place in new))
        add_answers(signup, family.answers)
        _tell_standing(signup, new, once="new")
    else:
        signup.delete()
    # What is there stays as it is. A letter says so, to the one who owns the address.
    several_letters.remind_of_all(theirs.values())
    return _outcome(stands)


def _take_again(
    signup: Signup, keys: set[int], family: Family, whole_series: bool
) -> SeveralOutcome:
    """The same click again, or the same form with something put right."""
    held = lock_rows({*keys, *signup.places.values_list("occurrence", flat=True)})
    # Read behind the locks: whoever cancels or answers one place holds no more than its date.
    mine = {place.occurrence_id: place for place in signup.places.all()}
    active = {key: place for key, place in mine.items() if place.is_active}
    columns, email = family.columns | {"whole_series": whole_series}, signup.email
    is_same = all(getattr(signup, name) == value for name, value in columns.items())
    if is_same and keys == active.keys():
        write_answers(signup, family.answers)
        return _outcome({key: PlaceStatus(place.status) for key, place in active.items()})
    chosen = of_form(date for date in held if date.pk in keys)
    refuse_all_closed(chosen)
    theirs = _of_address(chosen, family, signup)
    if theirs.keys() >= {date.pk for date in chosen}:
        # The right address has everything already: nothing comes of this sign-up any more.
        signup.write({"whole_series": False})
    else:
        keep_who_came([signup.pk])
        signup.write(columns)
        write_answers(signup, family.answers)
    # A yes was said to who had the address then.
    is_other = chosen[0].series.needs_approval and email != family.email_key
    wanted = family.party.seats(chosen[0].series.seats_by)
    stands = (
        dict.fromkeys((date.pk for date in chosen), PlaceStatus.REQUESTED)
        if is_other
        else stands_at(signup, chosen, wanted)
    )
    new, changed = [], []
    for date in held:
        place = mine.get(date.pk)
        if place is not None:
            place.signup, place.occurrence = signup, date
        if date.pk not in stands:
            # Closed dates are nobody's to pick: what stands there stands.
            if date.pk not in keys and place is not None and _goes(place, family):
                changed.append(_let_go(place))
            elif place is not None and place.is_active and place.email_key != signup.email:
                place.email_key = signup.email
                changed.append(place)
        elif place is not None and place.is_active:
            if is_other:
                place.status, place.offered_until = PlaceStatus.REQUESTED, None
            stands[date.pk] = PlaceStatus(place.status)
            wanted = place.seats_for(family.party)
            if place.status in HOLDS_SEATS and wanted > place.seats:
                with naming_date(date):
                    refuse_more(date, wanted - place.seats)
            if date.pk in theirs:
                # The right address has a place there already: this one gives way.
                changed.append(_let_go(place))
            elif (place.seats, place.email_key) != (wanted, signup.email):
                place.seats, place.email_key = wanted, signup.email
                changed.append(place)
        elif date.pk not in theirs:
            again = new_place(signup, date, stands[date.pk])
            again.pk = place and place.pk
            (changed if place else new).append(again)
            mine[date.pk] = again
    _write(new, changed)
    coming = [place for place in mine.values() if place.is_active and not place.occurrence.is_over]
    if coming and (new or changed or not is_same):
        _tell_standing(signup, coming, once=timezone.now().isoformat())
    several_letters.remind_of_all(theirs.values())
    return _outcome(stands)


def _write(new: list[Place], changed: list[Place]) -> None:
    """Save them, hand on what they leave, and take out of calendars what is no longer theirs."""
    Place.objects.bulk_create(new)
    Place.objects.bulk_update(changed, _FIELDS)
    if dates := [place.occurrence for place in (*new, *changed)]:
        seats.recount(*dates)
    gone = [place for place in changed if not place.is_active and place.is_in_calendar]
    now = timezone.now()
    write_letters([letters.draft(letters.Kind.CANCELLED, place, once=now) for place in gone])
    for place in changed:
        hand_on(place.occurrence)


def _goes(place: Place, family: Family) -> bool:
    """What is picked no longer; of a whole series what has become too small for the family, which
    lets go of all else on the page of its sign-up."""
    if not place.is_active or not is_open(place.occurrence):
        return False
    capacity, wanted = place.occurrence.capacity, place.seats_for(family.party)
    return not place.signup.whole_series or (capacity is not None and wanted > capacity)


def _let_go(place: Place) -> Place:
    place.status, place.offered_until = PlaceStatus.CANCELLED, None
    return place


def _of_address(dates: Iterable[Occurrence], family: Family, signup: Signup) -> Mapping[int, Place]:
    """What the address has at these dates by other forms, by the date."""
    places = Place.objects.active().filter(occurrence__in=dates, email_key=family.email_key)
    places = places.exclude(signup=signup).select_related("signup", "occurrence__series")
    return {place.occurrence_id: place for place in places}


def _tell_standing(signup: Signup, places: Iterable[Place], *, once: str) -> None:
    first = min((place.occurrence for place in places), key=lambda date: date.starts_at)
    kind = several_letters.Kind.STANDING
    write_letters([several_letters.draft(kind, signup, first, once=once)])


def _outcome(stands: Mapping[int, PlaceStatus]) -> SeveralOutcome:
    requested = [key for key, status in stands.items() if status == PlaceStatus.REQUESTED]
    confirmed = [key for key, status in stands.items() if status == PlaceStatus.CONFIRMED]
    waiting = stands.keys() - {*requested, *confirmed}
    return SeveralOutcome(len(confirmed), tuple(sorted(waiting)), len(requested))
