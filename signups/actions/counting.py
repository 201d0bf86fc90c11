"""How many were there."""

from django.db import transaction
from django.utils.translation import gettext as _

from events.models import Occurrence

from ..models import Deed, Headcount
from ..parties import Heads
from .attending import can_be_noted
from .deeds import is_last_word
from .refusals import SignupRefused


@transaction.atomic
def count_heads(*, occurrence: Occurrence, heads: Heads, deed: Deed | None = None) -> None:
    """What is counted later holds; nobody at all is a count too. Raises SignupRefused."""
    if not can_be_noted(occurrence):
        raise SignupRefused(_("Who came can be noted on the day itself."))
    deed = deed or Deed()
    if is_last_word(deed, occurrence, about="headcount"):
        Headcount.objects.update_or_create(
            occurrence=occurrence, defaults={**heads._asdict(), "counted_at": deed.done_at}
        )
