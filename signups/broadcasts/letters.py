"""The letter that a message to the families of a date goes out as."""

from collections.abc import Collection

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.changes import UNDO_TIME
from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Broadcast, Letter
from outbox.quiet_hours import after_quiet_hours

from .. import letter_words
from ..letters import about, place_of
from ..models import Place

KIND = "signups/broadcast"
#: Around words of another language, so that each line keeps its own direction (Unicode, UAX #9:
#: first strong isolate and its end, which no line outlasts).
_ISOLATE, _END = "\u2068", "\u2069"


def draft(place: Place, broadcast: int, statuses: Collection[str]) -> Draft:
    """To the family of a place, for as long as it stands so with the date."""
    row, now = place.occurrence, timezone.now()
    return Draft(
        kind=KIND,
        to=place.signup.email,
        language=place.signup.language,
        about=about(place),
        data={
            "occurrence": row.pk,
            "broadcast": broadcast,
            "statuses": sorted(statuses),
            "is_off": row.is_off,
        },
        dedupe_key=f"{KIND}:{broadcast}:{place.signup_id}",
        # At night only what would come too late in the morning.
        can_wait=not now < row.starts_at <= after_quiet_hours(now + UNDO_TIME),
    )


def _still_wanted(letter: Letter) -> bool:
    """Who has left the list, or stands on another, is no longer meant; and of a date that has been
    called off meanwhile, another letter tells."""
    place = place_of(letter)
    if place is None or place.status not in letter.data["statuses"]:
        return False
    has_gone_off = place.occurrence.is_off and not letter.data["is_off"]
    return not has_gone_off and Broadcast.objects.filter(pk=letter.data["broadcast"]).exists()


def _composed(letter: Letter) -> Message:
    place = place_of(letter)
    assert place is not None  # or nobody had wanted it
    broadcast = Broadcast.objects.get(pk=letter.data["broadcast"])
    reader = get_language() or settings.LANGUAGE_CODE
    return letter_words.broadcast(place, broadcast.subject_for(reader), _told(broadcast, reader))


def _told(broadcast: Broadcast, reader: str) -> list[str]:
    told = broadcast.paragraphs_for(reader)
    if broadcast.language_for(reader) == reader:
        return told
    return [_("The house has written this to you in Danish:"), *map(_isolated, told)]


def _isolated(paragraph: str) -> str:
    return "\n".join(f"{_ISOLATE}{line}{_END}" for line in paragraph.splitlines())


kinds.register(
    KIND,
    title=gettext_lazy("Message to the families of a date"),
    compose=_composed,
    still_wanted=_still_wanted,
)
