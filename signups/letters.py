"""The letters a sign-up brings: their kinds, and writing them.

How they are worded is in ``signups.letter_words``; they are worded when they are sent.
"""

from datetime import datetime
from enum import StrEnum

from outbox import kinds
from outbox.actions import Draft
from outbox.models import Letter

from . import letter_words as words
from . import seats
from .enums import PlaceStatus
from .models import Place


class Kind(StrEnum):
    RECEIPT = "signups/receipt"
    CHANGED = "signups/changed"
    CANCELLED = "signups/cancelled"
    OFFER = "signups/offer"
    SEAT_FREE = "signups/seat_free"
    DATE_CANCELLED = "signups/date_cancelled"
    DATE_MOVED = "signups/date_moved"


def draft(kind: Kind, place: Place, *, once: datetime | str | int) -> Draft:
    """A letter to the family of a place; ``once`` is what tells it from another of its kind.

    It is about the sign-up and the date, so that it can be written before the place is a row.
    """
    signup = place.signup
    mark = once.isoformat() if isinstance(once, datetime) else once
    return Draft(
        kind=kind,
        to=signup.email,
        language=signup.language,
        about=f"{signup._meta.label_lower}:{signup.pk}",
        data={"once": mark} | ({"occurrence": place.occurrence_id} if place.occurrence_id else {}),
        dedupe_key=f"{kind}:{signup.pk}:{place.occurrence_id or ''}:{mark}",
    )


def place_of(letter: Letter) -> Place | None:
    """The place a letter is about; None when it is gone or the family has been forgotten."""
    places = Place.objects.filter(
        signup_id=int(letter.about.rpartition(":")[2]), signup__forgotten_at__isnull=True
    ).select_related("signup", "occurrence__series__subject")
    if "occurrence" in letter.data:
        places = places.filter(occurrence_id=letter.data["occurrence"])
    return places.first()


def _still_has_a_place(letter: Letter) -> bool:
    place = place_of(letter)
    return place is not None and place.is_active


def _family_is_known(letter: Letter) -> bool:
    return place_of(letter) is not None


def _offer_stands(letter: Letter) -> bool:
    place = place_of(letter)
    return place is not None and place.status == PlaceStatus.OFFERED


def _seat_is_free(letter: Letter) -> bool:
    place = place_of(letter)
    return (
        place is not None
        and place.status == PlaceStatus.WAITING
        and not place.occurrence.is_cancelled
        and seats.fit(place.occurrence, place.seats)
    )


def _date_is_cancelled(letter: Letter) -> bool:
    place = place_of(letter)
    return place is not None and place.is_active and place.occurrence.is_cancelled


def _date_is_still_there(letter: Letter) -> bool:
    """Moved again, the later letter tells; moved back, nobody need know."""
    place = place_of(letter)
    return (
        place is not None
        and place.is_active
        and place.occurrence.starts_at == datetime.fromisoformat(letter.data["once"])
    )


def _register() -> None:
    for kind, compose, still_wanted in (
        (Kind.RECEIPT, words.receipt, _still_has_a_place),
        (Kind.CHANGED, words.changed, _still_has_a_place),
        (Kind.CANCELLED, words.cancelled, _family_is_known),
        (Kind.OFFER, words.offer, _offer_stands),
        (Kind.SEAT_FREE, words.seat_free, _seat_is_free),
        (Kind.DATE_CANCELLED, words.date_cancelled, _date_is_cancelled),
        (Kind.DATE_MOVED, words.date_moved, _date_is_still_there),
    ):
        kinds.register(
            kind,
            compose=lambda letter, compose=compose: compose(place_of(letter)),
            still_wanted=still_wanted,
        )


_register()
