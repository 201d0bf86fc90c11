"""Taking places at one date, and coming back after letting them go."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import User
from core.planned_once import planned_once
from core.written_once import insert
from events.models import Occurrence
from outbox.actions import write_letters
from outbox.enums import LetterStatus
from outbox.models import Letter

from .. import seats
from ..approval import is_asked_for
from ..dates_of_forms import is_open
from ..enums import PlaceStatus
from ..letters import Kind, about, draft, remind
from ..models import Place, Signup, party_columns
from ..parties import Party
from ..slots import free_slots, give_slot
from .answers import Said, add_answers, write_answers
from .colliding import in_turn
from .correcting import correct
from .refusals import SignupRefused, refuse_closed, refuse_impossible


@dataclass(frozen=True)
class Family:
    """Who signs up and how to reach them, as the form hands it over: clean values only.

    ``signed_up_by`` is who of the staff does it for them, and ``agreed_at`` when they said that the
    family wants it.
    """

    name: str
    email: str
    phone: str
    language: str
    party: Party
    is_first_time: bool = False
    answers: tuple[Said, ...] = ()
    signed_up_by: User | None = None
    agreed_at: datetime | None = None

    @property
    def email_key(self) -> str:
        """One family is one mail address, however it is typed."""
        return self.email.strip().lower()

    @property
    def columns(self) -> dict[str, Any]:
        """What a sign-up keeps of it."""
        return {
            "name": self.name,
            "email": self.email_key,
            "phone": self.phone,
            "language": self.language,
            "is_first_time": self.is_first_time,
            "signed_up_by": self.signed_up_by,
            "agreed_at": self.agreed_at,
            **party_columns(self.party),
        }


@dataclass(frozen=True)
class Outcome:
    """What came of a sign-up, fit to show to whoever sent the form: nothing of a place that the
    same address may have had before, since anybody can type an address."""

    status: PlaceStatus
    seats: int
    slot: int | None = None


@planned_once
def take_places(
    *, occurrence: Occurrence, family: Family, form_token: str, slot: int | None = None
) -> Outcome:
    """Confirm places for the whole party, or put it on the waiting list when it does not fit; where
    somebody says yes or no to each family, it waits for that first.

    ``slot`` is the talk that the family has chosen, where the date is divided into talks.
    A second click, a reload, a double post are the same sign-up; the same form with something put
    right corrects it; one that was let go of comes back. Raises SignupRefused.
    """
    refuse_closed(occurrence)
    wanted = family.party.seats(occurrence.series.seats_by)
    refuse_impossible(occurrence, wanted)
    return in_turn(partial(_take, occurrence, family, form_token, wanted, slot))


@transaction.atomic
def _take(
    occurrence: Occurrence, family: Family, form_token: str, wanted: int, slot: int | None
) -> Outcome:
    place = _place_of(occurrence, family, form_token)
    # What was let go of in a sign-up for several dates stays there: it has others to keep.
    if place is not None and (place.is_active or not place.signup.is_for_several):
        return _take_again(place, family, form_token, wanted, slot)
    signup = Signup(form_token=form_token, **family.columns)
    insert(signup)
    place = Place(
        signup=signup,
        occurrence=occurrence,
        email_key=family.email_key,
        form_token=form_token,
        seats=wanted,
        takes_seat=occurrence.series.seats_by,
    )
    add_answers(signup, family.answers)
    write_letters([draft(Kind.RECEIPT, place, once="new")])
    # From here on the date is held: two statements, then the others may have it.
    held = _hold(occurrence)
    _queue(place, held, slot)
    insert(place)
    seats.recount(held)
    return Outcome(place.status, wanted, place.slot)


def _take_again(
    place: Place, family: Family, form_token: str, wanted: int, slot: int | None
) -> Outcome:
    """The same click again, a form put right, a second form, or a change of mind."""
    signup = Signup.objects.select_for_update().get(pk=place.signup_id)
    held = _hold(place.occurrence)
    place.refresh_from_db()
    place.signup, place.occurrence = signup, held
    if not place.is_active:
        # With the form it came back by: the one before is free for another sign-up.
        signup.write(family.columns | {"form_token": form_token})
        write_answers(signup, family.answers)
        place.email_key, place.form_token = family.email_key, form_token
        place.seats, place.takes_seat = wanted, held.series.seats_by
        _come_back(place, held, slot)
    elif place.form_token == form_token:
        wanted = place.seats_for(family.party)
        write_answers(signup, family.answers)
        correct(place, columns=family.columns, wanted=wanted)
        _choose_another(place, held, slot)
    else:
        # What is there stays as it is. The letter says so, to the one who owns the address.
        remind(place)
        return _as_if_new(held, wanted, slot)
    return Outcome(PlaceStatus(place.status), wanted, place.slot)


def _choose_another(place: Place, held: Occurrence, slot: int | None) -> None:
    """The same form with another talk chosen."""
    if slot is None or place.slot in (None, slot):
        return
    if not Place.objects.active().filter(pk=place.pk).exists():
        return  # with another address it has given way to what that one has
    _refuse_taken(give_slot(place, held, wanted=slot))
    place.calendar_turns += place.is_in_calendar  # RFC 5545 §3.8.7.4
    place.save(update_fields=["slot", "known_start", "known_end", "calendar_turns"])
    receipts = Letter.objects.filter(kind=Kind.RECEIPT, about=about(place))
    if not receipts.filter(status=LetterStatus.QUEUED).exists():
        write_letters([draft(Kind.RECEIPT, place, once=timezone.now())])


def _as_if_new(held: Occurrence, wanted: int, slot: int | None) -> Outcome:
    """What somebody would read whose address has nothing here yet. Nothing is written."""
    place = Place(occurrence=held, status=PlaceStatus.REQUESTED)
    if not held.series.needs_approval:
        place.status = seats.goes_to(held, wanted)
    if place.status == PlaceStatus.CONFIRMED:
        _refuse_taken(give_slot(place, held, wanted=slot))
    return Outcome(PlaceStatus(place.status), wanted, place.slot)


def _refuse_taken(is_given: bool) -> None:
    if not is_given:
        raise SignupRefused(_("Somebody has just taken that time. Please choose another."))


@transaction.atomic
def rejoin(*, place: Place) -> None:
    """Back again by the family's own link: a seat if there is one, otherwise last on the list."""
    held = _hold(place.occurrence)
    place.refresh_from_db()
    if place.is_active:
        return
    refuse_impossible(held, place.seats)
    if Place.objects.active().of_family(held, place.email_key).exists():
        raise SignupRefused(_("You have signed up for this date again in the meantime."))
    if held.series.has_slots != place.is_talk:
        place.takes_seat = held.series.seats_by
        place.seats = place.seats_for(place.signup.party)
    is_still_free = place.slot is not None and place.slot in free_slots(held)
    # An offer that was let go of came of a yes. By the link alone: anybody can type the address.
    has_yes = place.status == PlaceStatus.WITHDRAWN
    _come_back(place, held, place.slot if is_still_free else None, has_yes=has_yes)


def _place_of(occurrence: Occurrence, family: Family, form_token: str) -> Place | None:
    """What this form or this address already has at the date: what is active before what is not,
    and of those the form's own before the address's."""
    if not _is_known(occurrence, family, form_token):
        return None
    found = Place.objects.filter(
        Q(form_token=form_token) | Q(email_key=family.email_key), occurrence=occurrence
    )
    return max(
        found.order_by("pk"),
        key=lambda place: (place.is_active, place.form_token == form_token),
        default=None,
    )


def _is_known(occurrence: Occurrence, family: Family, form_token: str) -> bool:
    """Most who sign up are not, and to put that into SQL took Django longer than to answer it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM signups_signup WHERE form_token = %s) OR EXISTS"
            " (SELECT 1 FROM signups_place WHERE email_key = %s AND occurrence_id = %s)",
            [form_token, family.email_key, occurrence.pk],
        )
        return bool(cursor.fetchone()[0])


def _come_back(place: Place, held: Occurrence, slot: int | None, *, has_yes: bool = False) -> None:
    _queue(place, held, slot, has_yes=has_yes)
    place.save()
    seats.recount(held)
    write_letters([draft(Kind.RECEIPT, place, once=place.queued_at)])


def _hold(occurrence: Occurrence) -> Occurrence:
    """The date's row, held, if it still takes sign-ups."""
    held = seats.lock(occurrence.pk)
    held.series = occurrence.series
    if not is_open(held):
        refuse_closed(held)
    return held


def _queue(place: Place, held: Occurrence, slot: int | None, *, has_yes: bool = False) -> None:
    """A seat or the end of the list, as of now, at a date whose time the family sees."""
    place.occurrence, place.slot = held, None
    place.known_start, place.known_end = held.starts_at, held.ends_at
    is_new = place._state.adding
    if not has_yes and is_asked_for(place.signup, held.series, is_new=is_new):
        place.status = PlaceStatus.REQUESTED
    else:
        place.status = seats.goes_to(held, place.seats)
    place.queued_at = timezone.now()
    place.is_told = False
    if place.status == PlaceStatus.CONFIRMED:
        _refuse_taken(give_slot(place, held, wanted=slot))
