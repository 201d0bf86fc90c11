"""Writing to those who want news of stages or series. Like anything that reaches people it is a
change: whom it reaches is foreseen, and for ten minutes it can be taken back.
"""

from collections.abc import Collection
from typing import Any

from django.utils.translation import ngettext

from core import changes
from core.changes import Consequence
from core.models import Change
from outbox.actions import write_letters
from outbox.broadcasts.sending import take_back

from .audiences import subscribers
from .letters import draft

SUBSCRIBERS_TOLD = "subscribers_told"
#: What such messages are about, in the broadcast's own column.
ABOUT = "families.subscription"


def describe_telling(keys: Collection[str]) -> dict[str, Any]:
    """The change that writing to those who want news of any of these is; keys of audiences."""
    return {"kind": SUBSCRIBERS_TOLD, "before": {}, "after": {"audiences": sorted(keys)}}


def foresee(change: Change) -> list[Consequence]:
    return _card(len(subscribers(change.after["audiences"])))


def carry_out(change: Change) -> list[Consequence]:
    found = subscribers(change.after["audiences"])
    write_letters([draft(each, change.after["broadcast"]) for each in found], change=change)
    return _card(len(found))


def _card(count: int) -> list[Consequence]:
    return [Consequence("subscribers", count, subscribers_words(count))]


def subscribers_words(count: int) -> str:
    words = ngettext("%(count)s subscriber", "%(count)s subscribers", count)
    return words % {"count": count}


changes.register(SUBSCRIBERS_TOLD, foresee=foresee, carry_out=carry_out, undo=take_back)
