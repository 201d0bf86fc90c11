"""The letter that a message to the families of a date goes out as."""

from collections.abc import Collection

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.changes import UNDO_TIME
from events.models import Occurrence
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


def draft(
    place: Place, broadcast: int, statuses: Collection[str], *, and_later: bool = False
) -> Draft:
    """To the family of a place, for as long as it stands so with the date; ``and_later``: or with
    one after it."""
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
            "and_later": and_later,
        },
        dedupe_key=f"{KIND}:{broadcast}:{place.signup_id}",
        # At night only what would come too late in the morning.
        can_wait=not now < row.starts_at <= after_quiet_hours(now + UNDO_TIME),
    )


def _still_wanted(letter: Letter) -> bool:
    """Who has left the list, or stands on another, is no longer meant; and of a date that has been
    called off meanwhile, another letter tells."""
    is_known = Broadcast.objects.filter(pk=letter.data["broadcast"]).exists()
    return is_known and _place(letter) is not None


def _place(letter: Letter) -> Place | None:
    """The one that it is about; where it is to later dates too, the family's next that is meant."""
    place, data = place_of(letter), letter.data
    if place is not None and place.status in data["statuses"]:
        has_gone_off = place.occurrence.is_off and not data["is_off"]
        if not has_gone_off:
            return place
    if not data.get("and_later"):
        return None
    date = Occurrence.objects.filter(pk=data["occurrence"])
    later = Place.objects.remembered().filter(
        email_key=letter.to,
        status__in=data["statuses"],
        occurrence__in=Occurrence.objects.planned().filter(
            series__in=date.values("series"), starts_at__gt=date.values("starts_at")
        ),
    )
    later = later.select_related("signup", "occurrence__series__subject").in_order_of_dates()
    return later.first()


def _composed(letter: Letter) -> Message:
    place = _place(letter)
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
