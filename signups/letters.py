"""The letters a sign-up brings: their kinds, and writing them.

How they are worded is in ``signups.letter_words``; they are worded when they are sent.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.utils import timezone

from outbox import kinds
from outbox.actions import Draft, write_letters
from outbox.kinds import Message
from outbox.models import Letter

from . import letter_words as words
from . import seats
from .enums import PlaceStatus
from .models import Place, Signup


class Kind(StrEnum):
    RECEIPT = "signups/receipt"
    CHANGED = "signups/changed"
    CANCELLED = "signups/cancelled"
    TAKEN_OFF = "signups/taken_off"
    OFFER = "signups/offer"
    OFFER_OVER = "signups/offer_over"
    SEAT_FREE = "signups/seat_free"
    DATE_CANCELLED = "signups/date_cancelled"
    DATE_MOVED = "signups/date_moved"


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
    facts: dict[str, Any] | None = None,
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
        data={"occurrence": occurrence.pk, **(facts or {})},
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
    return f"{Signup._meta.label_lower}:{place.signup_id}"


def place_of(letter: Letter) -> Place | None:
    """The place a letter is about; None when the family has another address now, or none."""
    return (
        Place.objects.filter(
            signup=int(letter.about.rpartition(":")[2]),
            signup__email=letter.to,
            occurrence=letter.data["occurrence"],
        )
        .select_related("signup", "occurrence__series__subject")
        .first()
    )


def _has_a_place(place: Place) -> bool:
    return place.is_active


def _has_none(place: Place) -> bool:
    """Who has signed up again before the letter left need not hear of being signed off."""
    return not place.is_active


def _offer_stands(place: Place) -> bool:
    return place.status == PlaceStatus.OFFERED


def _date_is_cancelled(place: Place) -> bool:
    return place.is_active and place.occurrence.is_cancelled


def _moved_as_told(letter: Letter) -> bool:
    """Whether the date still is where the letter says; moved again, a later one tells."""
    place = place_of(letter)
    if place is None or not place.is_active or place.occurrence.is_cancelled:
        return False
    return times(place.occurrence.starts_at, place.occurrence.ends_at) == letter.data["now"]


def _compose_moved(letter: Letter) -> Message:
    start, end = map(datetime.fromisoformat, letter.data["before"])
    return words.date_moved(place_of(letter), start, end)


def times(starts_at: datetime, ends_at: datetime) -> list[str]:
    """Start and end as a letter about a move keeps them."""
    return [starts_at.astimezone(UTC).isoformat(), ends_at.astimezone(UTC).isoformat()]


def _of_its_place(ask: Callable[[Place], Any]) -> Callable[[Letter], Any]:
    """Ask of the letter's place; False where there is none, so that nobody wants the letter."""

    def asked(letter: Letter) -> Any:
        place = place_of(letter)
        return place is not None and ask(place)

    return asked


for _kind, _compose, _still_wanted in (
    (Kind.RECEIPT, words.receipt, _has_a_place),
    (Kind.CHANGED, words.changed, _has_a_place),
    (Kind.CANCELLED, words.cancelled, _has_none),
    (Kind.TAKEN_OFF, words.taken_off, _has_none),
    (Kind.OFFER, words.offer, _offer_stands),
    (Kind.OFFER_OVER, words.offer_over, _has_none),
    (Kind.SEAT_FREE, words.seat_free, seats.is_free_for),
    (Kind.DATE_CANCELLED, words.date_cancelled, _date_is_cancelled),
):
    kinds.register(
        _kind, compose=_of_its_place(_compose), still_wanted=_of_its_place(_still_wanted)
    )
kinds.register(Kind.DATE_MOVED, compose=_compose_moved, still_wanted=_moved_as_told)
