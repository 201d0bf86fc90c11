"""Writing letters, and taking them back. Everything the house mails goes through here."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.changes import CannotUndo
from core.models import Change
from core.written_once import insert

from .enums import LetterStatus
from .models import Letter
from .querysets import LetterQuerySet
from .quiet_hours import after_quiet_hours


@dataclass(frozen=True)
class Draft:
    """A letter about to be written: to whom, about what, and what makes it the same as another.

    ``can_wait`` is for what nobody needs at night; answers to what a person has just done, and
    news of today's dates, go at once.
    """

    kind: str
    to: str
    language: str
    dedupe_key: str
    about: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    not_before: datetime | None = None
    can_wait: bool = False


def write_letters(drafts: Sequence[Draft], *, change: Change | None = None) -> None:
    """Write letters in the caller's transaction: one statement, repeats by key are nothing.

    Letters about a change wait until it can no longer be undone. Their keys hold for that change
    only: a date cancelled, put on again and cancelled once more is told of.
    """
    now = timezone.now()
    letters = [
        Letter(
            kind=draft.kind,
            to=draft.to,
            language=draft.language,
            about=draft.about,
            data=draft.data,
            change=change,
            dedupe_key=f"{draft.dedupe_key}@{change.pk}" if change else draft.dedupe_key,
            not_before=_earliest(draft, now, change),
            created_at=now,
            message_id=new_message_id(),
        )
        for draft in drafts
    ]
    if len(letters) == 1:
        insert(letters[0], is_once=True)
    else:
        Letter.objects.bulk_create(letters, ignore_conflicts=True)


@transaction.atomic
def drop_letters_of(change: Change) -> int:
    """An undone change is told to nobody; returns how many letters were held back for it.

    Raises CannotUndo when one of them has left, or is in a worker's hands, all the same.
    """
    letters = Letter.objects.filter(change=change)
    queued = letters.filter(status=LetterStatus.QUEUED)
    dropped = queued.update(status=LetterStatus.DROPPED)
    if letters.exclude(status=LetterStatus.DROPPED).exists():
        raise CannotUndo(_("Families have been told already."))
    return dropped


def hold_back(letters: LetterQuerySet, change: Change) -> None:
    """Let those that have not left wait until a change can no longer be undone: what they say, and
    whether anybody wants them, is asked when it is settled."""
    queued = letters.filter(status=LetterStatus.QUEUED, not_before__lt=change.undo_until)
    queued.update(not_before=change.undo_until)


def new_message_id() -> str:
    """Given when a letter is written, so that a repeat is recognised as the same mail."""
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    return f"<{uuid.uuid4().hex}@{host}>"


def _earliest(draft: Draft, now: datetime, change: Change | None) -> datetime:
    held_until = change.undo_until if change else None
    earliest = max(moment for moment in (now, draft.not_before, held_until) if moment)
    return after_quiet_hours(earliest) if draft.can_wait else earliest
