"""Writing letters, and taking them back. Everything the house mails goes through here."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from core.models import Change

from .enums import LetterStatus
from .models import Letter


@dataclass(frozen=True)
class Draft:
    """A letter about to be written: to whom, about what, and what makes it the same as another."""

    kind: str
    to: str
    language: str
    dedupe_key: str
    about: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    not_before: datetime | None = None


def write_letters(drafts: Sequence[Draft], *, change: Change | None = None) -> None:
    """Write letters in the caller's transaction: one statement, repeats by key are nothing.

    Letters about a change wait until it can no longer be undone.
    """
    now = timezone.now()
    held_until = change.undo_until if change else None
    Letter.objects.bulk_create(
        [
            Letter(
                kind=draft.kind,
                to=draft.to,
                language=draft.language,
                about=draft.about,
                data=draft.data,
                change=change,
                dedupe_key=draft.dedupe_key,
                not_before=draft.not_before or held_until or now,
                created_at=now,
                message_id=new_message_id(),
            )
            for draft in drafts
        ],
        ignore_conflicts=True,
    )


def drop_letters_of(change: Change) -> int:
    """An undone change is told to nobody; returns how many letters were held back for it."""
    return Letter.objects.filter(change=change, status=LetterStatus.QUEUED).update(
        status=LetterStatus.DROPPED
    )


def new_message_id() -> str:
    """Given when a letter is written, so that a repeat is recognised as the same mail."""
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    return f"<{uuid.uuid4().hex}@{host}>"
