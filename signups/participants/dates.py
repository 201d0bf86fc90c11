"""The date that a screen for staff is about."""

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from events.listing import entries
from events.models import Occurrence


def date_of(uid: UUID) -> tuple[Occurrence, str]:
    """A date, and what it is called, also where its page is down or gone; else 404."""
    occurrence = get_object_or_404(
        Occurrence.objects.for_listing().select_related("headcount"), uid=uid
    )
    found = entries([occurrence], also_down=True)
    return occurrence, found[0].title if found else _("An event without a page")
