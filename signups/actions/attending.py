"""Who came."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import Occurrence

from ..enums import PlaceStatus
from ..models import Deed, Place
from .deeds import is_last_word
from .refusals import SignupRefused


def can_be_noted(occurrence: Occurrence) -> bool:
    """From the morning of the date on, for a date that takes place."""
    return occurrence.local_date <= timezone.localdate() and not occurrence.is_off


@transaction.atomic
def note_attendance(
    *, occurrence: Occurrence, place: int, came: bool | None, deed: Deed | None = None
) -> None:
    """Of a family with a place at the date, by the place's key, whether it came; None takes that
    back. Without a ``deed`` it is done now. Raises SignupRefused."""
    if not can_be_noted(occurrence):
        raise SignupRefused(_("Who came can be noted on the day itself."))
    places = Place.objects.filter(occurrence=occurrence, status=PlaceStatus.CONFIRMED, pk=place)
    if not places.exists():
        raise SignupRefused(_("This family no longer has a place."))
    if is_last_word(deed or Deed(), occurrence, about=f"place-{place}"):
        places.update(attended=came)
