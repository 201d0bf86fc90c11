"""Families that have not been here for almost two years: they are written to, and a month later
they go (``core.personal_data``, ``families.personal_data``)."""

from django.db import transaction
from django.utils import timezone

from core.models import User
from core.personal_data import INACTIVE_AFTER, WARNED_BEFORE
from families.models import Household
from outbox.actions import write_letters

from .letters import warning_letter


@transaction.atomic
def warn_unused() -> int:
    """Write to those who are to go in a month, once; returns to how many."""
    now = timezone.now()
    almost = now - INACTIVE_AFTER + WARNED_BEFORE
    accounts = User.objects.of_families().unused_since(almost).unwarned()
    households = Household.objects.unused_since(almost).unwarned()
    # One letter where both of an address go.
    rows: dict[str, User | Household] = {user.email.lower(): user for user in accounts}
    rows |= {household.email: household for household in households}
    kept_until = timezone.localdate(now + WARNED_BEFORE)
    write_letters([warning_letter(row, row.language, kept_until) for row in rows.values()])
    for found in (accounts, households):
        found.model.objects.filter(pk__in=[row.pk for row in found]).update(warned_at=now)
    return len(rows)
