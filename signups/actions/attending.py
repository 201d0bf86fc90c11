"""Who came."""

from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import Occurrence

from ..enums import PlaceStatus
from ..models import Place
from .refusals import SignupRefused


def can_be_noted(occurrence: Occurrence) -> bool:
    """From the morning of the date on, for a date that takes place."""
    return occurrence.local_date <= timezone.localdate() and not occurrence.is_off


def note_attendance(*, occurrence: Occurrence, place: int, came: bool | None) -> None:
    """Of a family with a place at the date, by the place's key, whether it came; None takes that
    back. Raises SignupRefused."""
    if not can_be_noted(occurrence):
        raise SignupRefused(_("Who came can be noted on the day itself."))
    places = Place.objects.filter(occurrence=occurrence, status=PlaceStatus.CONFIRMED)
    if not places.filter(pk=place).update(attended=came):
        raise SignupRefused(_("This family no longer has a place."))
