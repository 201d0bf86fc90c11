"""The letters a sign-up brings: their kinds, and writing them.

How they are worded is in ``signups.letter_words``; they are worded when they are sent.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from operator import itemgetter

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from outbox import kinds
from outbox.actions import Draft, write_letters
from outbox.kinds import Message, Together
from outbox.models import Letter

from . import invitations, news, seats, together_words
from . import letter_words as words
from .enums import PlaceStatus
from .models import Place, Signup
from .together_words import MOST_NAMED


class Kind(StrEnum):
    RECEIPT = "signups/receipt"
    CHANGED = "signups/changed"
    CANCELLED = "signups/cancelled"
    TAKEN_OFF = "signups/taken_off"
    OFFER = "signups/offer"
    OFFER_OVER = "signups/offer_over"
    SEAT_FREE = "signups/seat_free"
    REMINDER = "signups/reminder"
    DECLINED = "signups/declined"
    DATE_CANCELLED = "signups/date_cancelled"
    DATE_CHANGED = "signups/date_changed"
    DATE_BACK = "signups/date_back"
    FIRST_VISIT = "signups/first_visit"


#: Somebody has just done something and waits for the answer, at night too.
ANSWERS = (Kind.RECEIPT, Kind.CHANGED, Kind.CANCELLED)
#: News of a date as near as this cannot wait for the morning either.
NEAR = timedelta(days=1)
REMINDED_AGAIN_AFTER = timedelta(minutes=10)


def draft(
    kind: Kind,
    place: Place,
    *,
    once: datetime | str | int,
    matters_from: datetime | None = None,
) -> Draft:
    """A letter to the family of a place; ``once`` is what tells it from another of its kind.

    It is about the sign-up and the date, so that it can be written before the place is a row.
    ``matters_from`` is when it would be too late, without it the start of the date.
    """
    signup, occurrence = place.signup, place.occurrence
    mark = once.isoformat() if isinstance(once, datetime) else once
    too_late = matters_from or occurrence.starts_at
    return Draft(
        kind=kind,
        to=signup.email,
        language=signup.language,
        about=about(place),
        data={"occurrence": occurrence.pk} | ({"is_discreet": True} if place.is_talk else {}),
        dedupe_key=f"{kind}:{signup.pk}:{occurrence.pk}:{mark}",
        can_wait=kind not in ANSWERS and too_late - timezone.now() > NEAR,
    )


def remind(place: Place) -> None:
    """Say once more how a family stands, unless a letter has only just said so.

    Whoever types the address makes us write, as often as they like.
    """
    now = timezone.now()
    receipts = Letter.objects.filter(kind=Kind.RECEIPT, about=about(place))
    if not receipts.filter(created_at__gt=now - REMINDED_AGAIN_AFTER).exists():
        write_letters([draft(Kind.RECEIPT, place, once=now)])


def about(place: Place) -> str:
    return about_signup(place.signup_id)


def about_signup(pk: int) -> str:
    return f"{Signup._meta.label_lower}:{pk}"


def place_of(letter: Letter) -> Place | None:
    """The place a letter is about; None when the family has another address now, or none."""
    return (
        Place.objects.filter(
            signup=_signup_of(letter),
            signup__email=letter.to,
            occurrence=letter.data["occurrence"],
        )
        .select_related("signup", "occurrence__series__subject")
        .first()
    )


def _has_a_place(place: Place) -> bool:
    """At a date that takes place: otherwise the letter that it does not is enough."""
    return place.is_active and not place.occurrence.is_cancelled


def _has_none(place: Place) -> bool:
    """Who has signed up again before the letter left need not hear of being signed off."""
    return not place.is_active


def _offer_stands(place: Place) -> bool:
    return place.status == PlaceStatus.OFFERED and seats.are_handed_on(place.occurrence)


def _date_is_cancelled(place: Place) -> bool:
    return place.is_active and place.occurrence.is_cancelled


def _date_is_planned(place: Place) -> bool:
    return place.is_active and not place.occurrence.is_off


def _is_news(place: Place) -> bool:
    """Whether the date is when or where the family does not expect it; put back, there is nothing
    to say, and cancelled, another letter says so."""
    if not place.is_active or place.occurrence.is_cancelled:
        return False
    return news.has_new_time(place) or news.has_new_place(place)


def _is_near(place: Place) -> bool:
    """Whether it is to be reminded of still: called off or put off, it is not."""
    return Place.objects.to_be_reminded(timezone.now()).filter(pk=place.pk).exists()


def _is_not_answered(place: Place) -> bool:
    return place.was_first_visit and not place.felt_welcome


def _is_wanted(ask: Callable[[Place], bool]) -> Callable[[Letter], bool]:
    """Ask of the letter's place; where there is none, nobody wants the letter."""

    def asked(letter: Letter) -> bool:
        place = place_of(letter)
        return place is not None and ask(place)

    return asked


def _of_what_is_over(say: Callable[[Place], Message]) -> Callable[[Letter], Message]:
    """Word it for the letter's place; of a date that is over there is nothing to tell."""

    def compose(letter: Letter) -> Message:
        place = place_of(letter)
        assert place is not None  # or nobody had wanted it
        return say(place)

    return compose


def _worded(say: Callable[[Place], Message]) -> Callable[[Letter], Message]:
    """Word it for the letter's place, and keep the time and the place that it tells, and what it
    tells the family's calendar."""

    def compose(letter: Letter) -> Message:
        place = place_of(letter)
        assert place is not None  # or nobody had wanted it
        _keep_what_is_told(letter, place)
        letter.data["calendar"] = method = invitations.method_for(place)
        invitations.note_leaving(place, method)
        return say(place)

    return compose


def _worded_together(
    say: Callable[[Sequence[Place]], Message], most: int | None
) -> Callable[[Sequence[Letter]], Message]:
    """The same of several dates, of which ``most`` are named. Their calendars are told nothing:
    none of them is in any."""

    def compose(letters: Sequence[Letter]) -> Message:
        places = []
        for letter in letters:
            place = place_of(letter)
            assert place is not None  # or nobody had wanted it
            places.append((place.times, letter, place))
        places.sort(key=itemgetter(0))
        for number, (_times, letter, place) in enumerate(places):
            letter.data["calendar"] = ""
            if most is None or number < most:
                _keep_what_is_told(letter, place)
        return say([place for _times, _letter, place in places])

    return compose


def _can_be_said_together(letter: Letter) -> bool:
    """Neither what the family's own calendar has, nor a talk, of which each is its own."""
    place = place_of(letter)
    return place is not None and not place.is_talk and not invitations.is_in_calendar(place)


def _keep_what_is_told(letter: Letter, place: Place) -> None:
    letter.data["told"] = [each.isoformat() for each in place.times]
    letter.data["told_zones"] = news.zones_now(place)


def _note_known(*letters: Letter) -> None:
    """Whatever letters were about, the family has read in them when and where the dates are, and so
    has its calendar."""
    if len(letters) > 1:
        # As everybody who writes several places of a sign-up: its row first, then dates ascending.
        Signup.objects.select_for_update().filter(pk=_signup_of(letters[0])).first()
    for letter in sorted(letters, key=lambda each: int(each.data["occurrence"])):
        if "told" in letter.data:  # of a great many the mail has not named each
            _note_one(letter)


def _note_one(letter: Letter) -> None:
    start, end = map(datetime.fromisoformat, letter.data["told"])
    places = Place.objects.filter(signup=_signup_of(letter), occurrence=letter.data["occurrence"])
    places.update(known_start=start, known_end=end)
    places.filter(known_zones__isnull=False).update(known_zones=letter.data["told_zones"])
    invitations.note_left(letter.data["occurrence"], letter.to, letter.data["calendar"])


def _signup_of(letter: Letter) -> int:
    return int(letter.about.rpartition(":")[2])


_TOGETHER = {
    kind: Together(compose=_worded_together(say, most), may_join=_can_be_said_together)
    for kind, say, most in (
        (Kind.DATE_CANCELLED, together_words.cancelled, None),
        (Kind.DATE_BACK, together_words.back, None),
        (Kind.DATE_CHANGED, together_words.changed, MOST_NAMED),
    )
}

for _kind, _title, _say, _ask in (
    (Kind.RECEIPT, _("Receipt for a sign-up"), words.receipt, _has_a_place),
    (Kind.CHANGED, _("Changed sign-up"), words.changed, _has_a_place),
    (Kind.CANCELLED, _("Cancelled sign-up"), words.cancelled, _has_none),
    (Kind.TAKEN_OFF, _("Taken off the list"), words.taken_off, _has_none),
    (Kind.DECLINED, _("Sign-up that got a no"), words.declined, _has_none),
    (Kind.OFFER, _("Offer of a place"), words.offer, _offer_stands),
    (Kind.OFFER_OVER, _("Offer that ran out"), words.offer_over, _has_none),
    (Kind.SEAT_FREE, _("A place is free"), words.seat_free, seats.is_free_for),
    (Kind.REMINDER, _("Reminder of a date"), words.reminder, _is_near),
    (Kind.DATE_CANCELLED, _("Cancelled date"), words.date_cancelled, _date_is_cancelled),
    (Kind.DATE_BACK, _("Date that takes place after all"), words.date_back, _date_is_planned),
    (Kind.DATE_CHANGED, _("Date at another time or place"), words.date_changed, _is_news),
):
    kinds.register(
        _kind,
        title=_title,
        compose=_worded(_say),
        still_wanted=_is_wanted(_ask),
        sent=_note_known,
        together=_TOGETHER.get(_kind),
    )

kinds.register(
    Kind.FIRST_VISIT,
    title=_("Question after a first visit"),
    compose=_of_what_is_over(words.first_visit),
    still_wanted=_is_wanted(_is_not_answered),
)
