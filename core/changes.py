"""Nothing that reaches people happens silently: the registry of what a change brings along.

For each kind of change any app may register a handler: what it foresees (reads only), how it is
carried out and how it is undone (both in the change's transaction). They run from low layer to
high: a date first, then the places at it, then the letters. Undoing runs the other way round, but
takes its locks in the same order as everybody else before it begins.

The *consequence card* is the sum of what is foreseen; the same lines are returned by carrying
out, and a test holds that they are equal.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .enums import ChangeStatus
from .layers import height
from .models import Change, User

UNDO_TIME = timedelta(minutes=10)


class Consequence(NamedTuple):
    """One line of the card: how many of what. ``text`` is the whole sentence, translated."""

    key: str
    count: int
    text: str


class CannotUndo(Exception):
    """The change stands; ``str(error)`` says why, fit for staff."""


@dataclass(frozen=True)
class Handler:
    """What one app does about one kind of change."""

    name: str
    foresee: Callable[[Change], list[Consequence]]
    carry_out: Callable[[Change], list[Consequence]]
    undo: Callable[[Change], None] | None
    lock: Callable[[Change], Any] | None


_handlers: dict[str, list[Handler]] = {}


def register(
    kind: str,
    *,
    foresee: Callable[[Change], list[Consequence]],
    carry_out: Callable[[Change], list[Consequence]],
    undo: Callable[[Change], None] | None = None,
    lock: Callable[[Change], Any] | None = None,
) -> None:
    """Let an app take part in a kind of change; its place in the order is its app's layer.

    ``lock`` holds the rows that undoing writes, as carrying out held them. An app that only writes
    letters need not undo anything: letters are dropped with the change.
    """
    name = foresee.__module__
    handlers = [handler for handler in _handlers.get(kind, []) if handler.name != name]
    handlers.append(Handler(name, foresee, carry_out, undo, lock))
    _handlers[kind] = sorted(handlers, key=lambda handler: height(handler.name))


def foresee(change: Change) -> list[Consequence]:
    """The consequence card of a change that has not happened; writes nothing."""
    return [line for handler in _for(change) for line in handler.foresee(change) if line.count]


@transaction.atomic
def apply(
    *,
    kind: str,
    target: str,
    before: dict[str, Any],
    after: dict[str, Any],
    by: User | None,
) -> Change:
    """Carry out a change through every app that takes part, and keep its card."""
    change = Change.objects.create(
        kind=kind,
        target=target,
        before=before,
        after=after,
        by=by,
        status=ChangeStatus.APPLIED,
        undo_until=timezone.now() + UNDO_TIME,
    )
    change.card = _as_card(
        line for handler in _for(change) for line in handler.carry_out(change) if line.count
    )
    change.save(update_fields=["card"])
    return change


@transaction.atomic
def undo(change: Change) -> Change:
    """Take a change back as if it had never been; only within its ten minutes.

    Runs from high layer to low, so that letters are dropped before what they tell of.
    """
    change = Change.objects.select_for_update().get(pk=change.pk)
    if not change.can_be_undone:
        raise CannotUndo(_("The ten minutes are over, or this has been undone already."))
    newer = Change.objects.filter(
        target=change.target, status=ChangeStatus.APPLIED, pk__gt=change.pk
    )
    if newer.exists():
        # "As it was before" would silently take the newer one back too.
        raise CannotUndo(_("Something newer has been decided about this. Undo that first."))
    handlers = _for(change)
    for handler in handlers:
        if handler.lock:
            handler.lock(change)
    for handler in reversed(handlers):
        if handler.undo:
            handler.undo(change)
    change.status = ChangeStatus.UNDONE
    change.save(update_fields=["status"])
    return change


def _for(change: Change) -> list[Handler]:
    """Raises LookupError for a kind nobody takes part in: it would happen in silence."""
    if change.kind not in _handlers:
        raise LookupError(f"No app takes part in changes of the kind {change.kind!r}.")
    return _handlers[change.kind]


def _as_card(lines: Iterable[Consequence]) -> list[list[Any]]:
    return [[line.key, line.count] for line in lines]
