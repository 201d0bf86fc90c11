"""What can be had of a date, in the few words that stand at the end of its row."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.date_words import day_month_words
from rooms.closures import ClosureWords, closure_words

from .enums import Mode

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence

FEW = 3


class StateLabel(NamedTuple):
    """``kind`` decides icon and colours (components/state_label), ``text`` says it."""

    kind: str
    text: str


def words_of_closure(occurrence: "Occurrence") -> ClosureWords | None:
    """Why the house is closed then, in the active language; None where it is not."""
    if occurrence.closure_id is None:
        return None
    return closure_words(get_language() or settings.LANGUAGE_CODE)[occurrence.closure_id]


def closed_words(closed: ClosureWords) -> str:
    return _("The house is closed") if closed.is_whole_house else _("The room is closed")


def state_label(occurrence: "Occurrence", language: str | None = None) -> StateLabel:
    """The one thing a reader needs to know; needs the date's series beside it.

    ``language``: the active one, from whoever knows it (``by_language``).
    """
    if closed := words_of_closure(occurrence):
        return StateLabel("closed", closed_words(closed))
    if occurrence.is_cancelled:
        return StateLabel("cancelled", _("Cancelled"))
    if occurrence.is_over:
        return StateLabel("past", _("Over"))
    series = occurrence.series
    if series.mode == Mode.DROP_IN:
        return StateLabel("drop_in", _("Just come"))
    if not occurrence.takes_signups:
        return StateLabel("past", _closed_for_now(occurrence))
    # Who waits comes first, whatever seats somebody has just given up.
    left = 0 if occurrence.waiting else occurrence.seats_left
    return _left(left, series.has_slots, language or get_language())


def _closed_for_now(occurrence: "Occurrence") -> str:
    if not occurrence.opens_later:
        return _("Sign-up closed")
    day = day_month_words(timezone.localdate(occurrence.signup_opens_at))
    return _("Sign-up opens %(day)s") % {"day": day}


@lru_cache(maxsize=512)  # a list says the same few numbers again and again
def _left(left: int | None, of_slots: bool, _language: str | None) -> StateLabel:
    if left is None:
        return StateLabel("free", _("Room for everyone"))
    if left == 0:
        return StateLabel("full", _("Full, waiting list"))
    if of_slots:
        text = ngettext("%(count)s slot left", "%(count)s slots left", left)
    else:
        text = ngettext("%(count)s place left", "%(count)s places left", left)
    return StateLabel("few" if left <= FEW else "free", text % {"count": left})
