"""How many were there."""

from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import Occurrence

from ..models import Headcount
from ..parties import Heads
from .attending import can_be_noted
from .refusals import SignupRefused


def count_heads(*, occurrence: Occurrence, heads: Heads) -> None:
    """What is counted later holds; nobody at all is a count too. Raises SignupRefused."""
    if not can_be_noted(occurrence):
        raise SignupRefused(_("Who came can be noted on the day itself."))
    Headcount.objects.update_or_create(
        occurrence=occurrence, defaults={**heads._asdict(), "counted_at": timezone.now()}
    )
