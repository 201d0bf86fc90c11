"""Rooms in which something takes place or is planned: those are not deleted."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rooms.models import Zone

from .models import Line, Occurrence


def in_use_words(rooms: Sequence[Zone]) -> str:
    """Why they cannot be deleted, and what to do; empty where nothing is in them."""
    count = Occurrence.objects.not_asleep().upcoming().in_zones(rooms).count()
    if count:
        return ngettext(
            "It cannot be deleted: %(count)s date to come takes place there. Give it another room.",
            "It cannot be deleted: %(count)s dates to come take place there. Give them another "
            "room.",
            count,
        ) % {"count": count}
    if Line.objects.running().in_zones(rooms).exists():
        # So far ahead that it has no dates yet.
        return _("It cannot be deleted: there is a plan for it. Give the plan another room.")
    return ""
