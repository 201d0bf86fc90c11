"""Families that have not been here for almost two years: they are written to, and a month later
they go (``core.personal_data``, ``families.personal_data``)."""

from django.db import transaction
from django.utils import timezone

from core.models import User
from core.personal_data import INACTIVE_AFTER, WARNED_BEFORE
from families.models import Household
from outbox.actions import write_letters
from outbox.models import Letter

from .letters import WARNING, warning_letter


@transaction.atomic
def warn_unused() -> int:
    """Write to those who are to go in a month, once; returns to how many. They count as told when
    the letter has left (``letters``): who could not be reached does not go."""
    now = timezone.now()
    almost = now - INACTIVE_AFTER + WARNED_BEFORE
    households = Household.objects.unused_since(almost).unwarned()
    in_use = Household.objects.exclude(pk__in=Household.objects.unused_since(almost))
    accounts = User.objects.of_families().unused_since(almost).unwarned()
    accounts = accounts.exclude(email__in=in_use.values("email"))
    # One letter where both of an address go.
    rows: dict[str, User | Household] = {user.email.lower(): user for user in accounts}
    rows |= {household.email: household for household in households}
    written = set(Letter.objects.filter(kind=WARNING).values_list("to", flat=True))
    kept_until = timezone.localdate(now + WARNED_BEFORE)
    due = [row for address, row in rows.items() if address not in written]
    write_letters([warning_letter(row, row.language, kept_until) for row in due])
    return len(due)
