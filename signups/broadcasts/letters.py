"""The letter that a message to the families of a date goes out as."""

from collections.abc import Collection

from django.utils import timezone
from django.utils.translation import gettext_lazy

from core.changes import UNDO_TIME
from events.models import Occurrence
from outbox import kinds
from outbox.actions import Draft
from outbox.broadcasts.sending import said
from outbox.kinds import Message
from outbox.models import Broadcast, Letter
from outbox.quiet_hours import after_quiet_hours

from .. import letter_words
from ..letters import about, place_of
from ..models import Place

KIND = "signups/broadcast"


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
    subject, told = said(Broadcast.objects.get(pk=letter.data["broadcast"]))
    return letter_words.broadcast(place, subject, told)


kinds.register(
    KIND,
    title=gettext_lazy("Message to the families of a date"),
    compose=_composed,
    still_wanted=_still_wanted,
)
