"""Taking places, changing them, letting them go: every writer of sign-ups and places.

The public form, a family's own page and the admin all go through here. Each action locks the
date's row, looks, then writes; letters are rows of the same transaction.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Occurrence
from outbox.actions import write_letters

from . import seats
from .enums import ACTIVE, PlaceStatus
from .letters import Kind, draft
from .models import Place, Signup
from .parties import Party
from .waiting_list import hand_on


class SignupRefused(Exception):
    """That cannot be had; ``str(error)`` is fit to show to the family."""


@dataclass(frozen=True)
class Family:
    """Who signs up and how to reach them, as the form hands it over: clean values only."""

    name: str
    email: str
    phone: str
    language: str
    party: Party

    @property
    def email_key(self) -> str:
        """One family is one mail address, however it is written."""
        return self.email.strip().lower()


@dataclass(frozen=True)
class Outcome:
    """What came of a sign-up, fit to show to whoever sent the form: nothing of a place that the
    same address may have had before, since anybody can type an address."""

    status: PlaceStatus
    seats: int


def take_places(*, occurrence: Occurrence, family: Family, form_token: str) -> Outcome:
    """Confirm places for the whole party, or put it on the waiting list when it does not fit.

    A second click, a reload, a double post are the same sign-up. Raises SignupRefused.
    """
    try:
        return _take_places(occurrence=occurrence, family=family, form_token=form_token)
    except IntegrityError:
        # The same form or the same address came in twice at the same moment, and the other was
        # first: now its rows can be seen.
        return _take_places(occurrence=occurrence, family=family, form_token=form_token)


@transaction.atomic
def _take_places(*, occurrence: Occurrence, family: Family, form_token: str) -> Outcome:
    if not occurrence.takes_signups:
        raise SignupRefused(_("Sign-up for this date has closed."))
    taken = family.party.seats(occurrence.series.takes_seat)
    _refuse_impossible(occurrence, taken)
    place = _place_of(occurrence, family, form_token)
    if place is not None:
        return _again(place, family, form_token, taken)
    signup = Signup.objects.create(form_token=form_token, **_columns(family))
    place = Place(signup=signup, email_key=family.email_key, seats=taken)
    write_letters([draft(Kind.RECEIPT, place, once=form_token)])
    # From here on the date is held: two statements, then the others may have it.
    held = seats.lock(occurrence.pk)
    held.series = occurrence.series
    if not held.takes_signups:
        raise SignupRefused(_("Sign-up for this date has closed."))
    place.occurrence = held
    place.status = seats.goes_to(held, taken)
    place.queued_at = timezone.now()
    place.save(force_insert=True)
    seats.recount(held)
    return Outcome(place.status, taken)


def _again(place: Place, family: Family, form_token: str, taken: int) -> Outcome:
    """The family has been here before: the same click again, a second form, or a change of mind."""
    held = seats.lock(place.occurrence_id)
    place.refresh_from_db()
    if place.signup.form_token == form_token:
        return Outcome(PlaceStatus(place.status), place.seats)
    if place.status in ACTIVE:
        # What is there stays as it is. The letter says so, to the one who owns the address.
        write_letters([draft(Kind.RECEIPT, place, once=form_token)])
        return Outcome(seats.goes_to(held, taken), taken)
    Signup.objects.filter(pk=place.signup_id).update(form_token=form_token, **_columns(family))
    place.status = seats.goes_to(held, taken)
    place.seats = taken
    place.queued_at = timezone.now()
    place.save(update_fields=["status", "seats", "queued_at"])
    seats.recount(held)
    write_letters([draft(Kind.RECEIPT, place, once=form_token)])
    return Outcome(place.status, taken)


@transaction.atomic
def change_party(*, place: Place, party: Party) -> Place:
    """Another party for the same place: fewer frees seats, more takes them if they are there.

    A waiting party keeps its turn. Raises SignupRefused, and then nothing has changed.
    """
    held = _hold(place)
    _refuse_inactive(place)
    wanted = party.seats(held.series.takes_seat)
    _refuse_impossible(held, wanted)
    more = wanted - place.seats
    if place.status != PlaceStatus.WAITING and more > 0:
        _refuse_more(held, more)
    signup = place.signup
    signup.adults, signup.children = party.adults, party.children
    signup.child_ages = list(party.child_ages)
    signup.save(update_fields=["adults", "children", "child_ages"])
    place.seats = wanted
    place.save(update_fields=["seats"])
    seats.recount(held)
    hand_on(held)
    write_letters([draft(Kind.CHANGED, place, once=timezone.now())])
    return place


@transaction.atomic
def cancel_place(*, place: Place, tell: bool = True) -> Place:
    """Let a place go, whatever its state; a second time is nothing. Frees seats for who waits."""
    held = _hold(place)
    if place.status not in ACTIVE:
        return place
    if held.is_over:
        raise SignupRefused(_("The date is over."))
    was_offered = place.status == PlaceStatus.OFFERED
    place.status = PlaceStatus.WITHDRAWN if was_offered else PlaceStatus.CANCELLED
    place.offered_until = None
    place.save(update_fields=["status", "offered_until"])
    seats.recount(held)
    hand_on(held)
    if tell:
        write_letters([draft(Kind.CANCELLED, place, once=timezone.now())])
    return place


@transaction.atomic
def accept_seat(*, place: Place) -> Place:
    """Yes to an offer, or to a seat that is free for whoever answers first."""
    held = _hold(place)
    if place.status == PlaceStatus.CONFIRMED:
        return place
    _refuse_over(held)
    if place.status == PlaceStatus.OFFERED:
        if place.offered_until <= timezone.now():
            raise SignupRefused(_("The offer has run out, so the places have gone to the next."))
    elif place.status != PlaceStatus.WAITING:
        raise SignupRefused(_("You are no longer on the waiting list for this date."))
    elif seats.asks_one_by_one(held) or not seats.fit(held, place.seats):
        raise SignupRefused(_("Somebody else was first. You keep your turn on the waiting list."))
    place.status = PlaceStatus.CONFIRMED
    place.offered_until = None
    place.save(update_fields=["status", "offered_until"])
    seats.recount(held)
    write_letters([draft(Kind.RECEIPT, place, once=timezone.now())])
    return place


@transaction.atomic
def rejoin(*, place: Place) -> Place:
    """Back again after letting go: a seat if there is one, otherwise last on the list."""
    held = _hold(place)
    if place.status in ACTIVE:
        return place
    if not held.takes_signups:
        raise SignupRefused(_("Sign-up for this date has closed."))
    if _others(place).exists():
        raise SignupRefused(_("You have signed up for this date again in the meantime."))
    place.status = seats.goes_to(held, place.seats)
    place.queued_at = timezone.now()
    place.save(update_fields=["status", "queued_at"])
    seats.recount(held)
    write_letters([draft(Kind.RECEIPT, place, once=timezone.now())])
    return place


@transaction.atomic
def expire_offers(occurrence_id: int) -> int:
    """Offers nobody answered go to the next who fits; returns how many ran out."""
    held = seats.lock(occurrence_id)
    count = held.places.offers_over(timezone.now()).update(
        status=PlaceStatus.WITHDRAWN, offered_until=None
    )
    seats.recount(held)
    hand_on(held)
    return count


@transaction.atomic
def hand_on_free_seats(occurrence_id: int) -> int:
    """Offer seats that came free in some other way, such as more room; returns how many places."""
    return len(hand_on(seats.lock(occurrence_id)))


def _hold(place: Place) -> Occurrence:
    """Lock the place's date and read the place again behind it."""
    held = seats.lock(place.occurrence_id)
    place.refresh_from_db()
    place.occurrence = held
    return held


def _place_of(occurrence: Occurrence, family: Family, form_token: str) -> Place | None:
    """What this form or this address already has at the date; the form's own comes first."""
    places = list(
        Place.objects.filter(occurrence=occurrence)
        .filter(_same_form_or_family(family, form_token))
        .select_related("signup")
    )
    for place in places:
        if place.signup.form_token == form_token:
            return place
    active = [place for place in places if place.is_active]
    return (active or places or [None])[-1]


def _same_form_or_family(family: Family, form_token: str) -> Q:
    return Q(email_key=family.email_key) | Q(signup__form_token=form_token)


def _others(place: Place) -> QuerySet[Place]:
    return (
        Place.objects.active()
        .filter(occurrence=place.occurrence_id, email_key=place.email_key)
        .exclude(pk=place.pk)
    )


def _columns(family: Family) -> dict[str, object]:
    return {
        "name": family.name,
        "email": family.email,
        "phone": family.phone,
        "language": family.language,
        "adults": family.party.adults,
        "children": family.party.children,
        "child_ages": list(family.party.child_ages),
    }


def _refuse_impossible(occurrence: Occurrence, wanted: int) -> None:
    if not wanted:
        raise SignupRefused(_("At least one of you needs a place."))
    if occurrence.capacity is not None and wanted > occurrence.capacity:
        raise SignupRefused(
            ngettext(
                "There is only %(count)s place in all on this date.",
                "There are only %(count)s places in all on this date.",
                occurrence.capacity,
            )
            % {"count": occurrence.capacity}
        )


def _refuse_more(held: Occurrence, more: int) -> None:
    if not seats.fit(held, more) or (held.waiting and seats.someone_waiting_fits(held)):
        raise SignupRefused(_("There is no room for more of you. You keep the places you have."))


def _refuse_inactive(place: Place) -> None:
    if place.status not in ACTIVE:
        raise SignupRefused(_("This sign-up has been cancelled."))
    _refuse_over(place.occurrence)


def _refuse_over(occurrence: Occurrence) -> None:
    if occurrence.is_cancelled:
        raise SignupRefused(_("The date has been cancelled."))
    if occurrence.is_over:
        raise SignupRefused(_("The date is over."))
