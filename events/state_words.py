"""What can be had of a date, in the few words that stand at the end of its row."""

from typing import TYPE_CHECKING, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.date_words import day_month_words

from .enums import Mode

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence

FEW = 3


class StateLabel(NamedTuple):
    """``kind`` decides icon and colours (components/state_label), ``text`` says it."""

    kind: str
    text: str


def state_label(occurrence: "Occurrence") -> StateLabel:
    """The one thing a reader needs to know; needs the date's series beside it."""
    if occurrence.is_cancelled:
        return StateLabel("cancelled", _("Cancelled"))
    if occurrence.is_over:
        return StateLabel("past", _("Over"))
    if occurrence.series.mode == Mode.DROP_IN:
        return StateLabel("drop_in", _("Just come"))
    if occurrence.opens_later:
        day = day_month_words(timezone.localdate(occurrence.signup_opens_at))
        return StateLabel("past", _("Sign-up opens %(day)s") % {"day": day})
    if not occurrence.takes_signups:
        return StateLabel("past", _("Sign-up closed"))
    left = occurrence.seats_left
    if left == 0 or occurrence.waiting:
        return StateLabel("full", _("Full, waiting list"))
    if left is None:
        return StateLabel("free", _("Room for everyone"))
    text = ngettext("%(count)s place left", "%(count)s places left", left) % {"count": left}
    return StateLabel("few" if left <= FEW else "free", text)
