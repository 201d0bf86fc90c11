"""Dates that keep what was set by hand though their plan says something new: to keep or give up.

The card lists them, each with a tick; one that is taken off follows the plan again.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.word_lists import and_list

from ..date_states import CAPACITY, RESPONSIBLE, TIME, ZONES
from ..date_words import weekday_date_words
from ..models import Occurrence
from ..plans import Released

Held = Mapping[Occurrence, list[str]]

FIELD_WORDS: dict[str, str | Promise] = {
    TIME: gettext_lazy("time"),
    ZONES: gettext_lazy("room"),
    CAPACITY: gettext_lazy("seats"),
    RESPONSIBLE: gettext_lazy("the one responsible"),
}


@dataclass(frozen=True)
class Pin:
    key: int
    words: str
    is_kept: bool


def given_up(held: Held, posted: QueryDict) -> Released:
    """What the editor took the tick off, of what a card has shown."""
    shown, kept = posted.getlist("shown"), posted.getlist("kept")
    return {
        row.pk: names
        for row, names in held.items()
        if str(row.pk) in shown and str(row.pk) not in kept
    }


def pins_of(held: Held, released: Released) -> list[Pin]:
    return [
        Pin(
            row.pk,
            _("%(date)s: %(what)s")
            % {
                "date": weekday_date_words(row.local_date),
                "what": and_list([str(FIELD_WORDS[name]) for name in names]),
            },
            is_kept=row.pk not in released,
        )
        for row, names in held.items()
    ]
