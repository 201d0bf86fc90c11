"""The letters of a sign-up for several dates: where it stands with all of them, in one letter.

What happens to one date of it comes in the letters of that date (``signups.letters``).
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import Occurrence
from outbox import kinds
from outbox.actions import Draft, write_letters
from outbox.kinds import Message
from outbox.models import Letter

from . import letter_texts as texts
from . import several_words as words
from .enums import PlaceStatus
from .letters import REMINDED_AGAIN_AFTER, about_signup, remind
from .models import Place, Signup


class Kind(StrEnum):
    STANDING = "signups/standing"
    LEFT = "signups/left"
    TAKEN_OFF = "signups/taken_off_all"
    DECLINED = "signups/declined_all"


def draft(
    kind: Kind,
    signup: Signup,
    occurrence: Occurrence,
    *,
    once: datetime | str,
    can_wait: bool = False,
) -> Draft:
    """``occurrence`` is the first date it is about. ``can_wait``: it answers nothing that a family
    has just done."""
    mark = once.isoformat() if isinstance(once, datetime) else once
    return Draft(
        kind=kind,
        to=signup.email,
        language=signup.language,
        about=about_signup(signup.pk),
        data={"occurrence": occurrence.pk},
        dedupe_key=f"{kind}:{signup.pk}:{mark}",
        can_wait=can_wait,
    )


def remind_of_all(places: Iterable[Place]) -> None:
    """Say once more how the families of these places stand, unless a letter has only just said so:
    one letter for each sign-up."""
    now = timezone.now()
    for place in {place.signup_id: place for place in places}.values():
        if not place.signup.is_for_several:
            remind(place)
            continue
        told = Letter.objects.filter(kind=Kind.STANDING, about=about_signup(place.signup_id))
        if not told.filter(created_at__gt=now - REMINDED_AGAIN_AFTER).exists():
            write_letters([draft(Kind.STANDING, place.signup, place.occurrence, once=now)])


def _signup(letter: Letter) -> Signup | None:
    """None where the family has another address now, or none."""
    pk = int(letter.about.rpartition(":")[2])
    return Signup.objects.remembered().filter(pk=pk, email=letter.to).first()


def _comes(letter: Letter) -> bool:
    signup = _signup(letter)
    return signup is not None and signup.places.to_come().exists()


def _comes_no_more(letter: Letter) -> bool:
    signup = _signup(letter)
    return signup is not None and not signup.places.to_come().exists()


def _is_declined(letter: Letter) -> bool:
    """Who has asked again before the letter left, or has had a yes, is told how it stands."""
    signup = _signup(letter)
    if signup is None:
        return False
    return not signup.places.to_come().filter(status=PlaceStatus.REQUESTED).exists()


def _standing(letter: Letter) -> Message:
    signup = _signup(letter)
    assert signup is not None  # or nobody had wanted it
    return words.standing(signup)


def _left(letter: Letter) -> Message:
    """By the family itself, or by staff in its place or against its wish."""
    signup = _signup(letter)
    assert signup is not None  # or nobody had wanted it
    occurrence = Occurrence.objects.get(pk=letter.data["occurrence"])
    text = _TEXTS_OF_LEAVING[Kind(letter.kind)]
    return words.left(signup, occurrence, text, by_staff=letter.kind != Kind.LEFT)


_TEXTS_OF_LEAVING = {
    Kind.LEFT: texts.LEFT,
    Kind.TAKEN_OFF: texts.TAKEN_OFF_ALL,
    Kind.DECLINED: texts.DECLINED_ALL,
}


kinds.register(
    Kind.STANDING, title=_("Sign-up for several dates"), compose=_standing, still_wanted=_comes
)
for _kind, _title in (
    (Kind.LEFT, _("All dates cancelled")),
    (Kind.TAKEN_OFF, _("Taken off all dates")),
):
    kinds.register(_kind, title=_title, compose=_left, still_wanted=_comes_no_more)
kinds.register(
    Kind.DECLINED,
    title=_("Sign-up for several dates that got a no"),
    compose=_left,
    still_wanted=_is_declined,
)
