"""Which of a series' dates the schedule view lists."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import State
from ..querysets import WITH_PEOPLE, OccurrenceQuerySet

Choose = Callable[[OccurrenceQuerySet], OccurrenceQuerySet]


@dataclass(frozen=True)
class Choice:
    """One way to list the dates: its value in the address, its word, whether it is chosen."""

    value: str
    label: str
    is_chosen: bool


def _coming(rows: OccurrenceQuerySet) -> OccurrenceQuerySet:
    return rows.upcoming().in_order()


def _over(rows: OccurrenceQuerySet) -> OccurrenceQuerySet:
    """The last one first."""
    return rows.filter(ends_at__lte=timezone.now()).in_order().reverse()


_WAYS: dict[str, tuple[object, Choose]] = {
    "": (_("All to come"), _coming),
    "families": (
        _("With families"),
        lambda rows: _coming(rows).filter(WITH_PEOPLE),
    ),
    "full": (
        _("Full"),
        lambda rows: _coming(rows).filter(capacity__isnull=False, taken__gte=F("capacity")),
    ),
    "off": (_("Cancelled or closed"), lambda rows: _coming(rows).exclude(state=State.PLANNED)),
    "by_hand": (_("Set by hand"), lambda rows: _coming(rows).exclude(pinned=[])),
    "over": (_("Over"), _over),
}


def listed(rows: OccurrenceQuerySet, asked: str) -> OccurrenceQuerySet:
    """The dates for one of ``choices``, in order; for a word that is none, all to come."""
    _label, choose = _WAYS.get(asked, _WAYS[""])
    return choose(rows.not_asleep())


def choices(asked: str) -> list[Choice]:
    chosen = asked if asked in _WAYS else ""
    return [Choice(value, str(label), value == chosen) for value, (label, _f) in _WAYS.items()]
