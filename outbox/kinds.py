"""The kinds of letters: how each is worded, and whether it is still wanted.

An app registers its kinds when it is loaded (``<app>/letters.py``). Both functions are asked just
before sending, so a letter tells how things stand then.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from .models import Letter

#: Comes with its words: Django or a library has written it (``outbox.backends``).
MAIL = "mail"


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a letter."""

    name: str
    content: bytes
    mime_type: str


@dataclass(frozen=True)
class Message:
    """The words of a letter, in its language. Nothing personal in the subject.

    ``button`` is a label and an address; ``facts`` are label and value, one line each.
    """

    subject: str
    paragraphs: Sequence[str]
    facts: Sequence[tuple[str, str]] = ()
    button: tuple[str, str] | None = None
    after: Sequence[str] = ()
    attachments: Sequence[Attachment] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """How letters of one kind come about, and what is so once one has left."""

    name: str
    compose: Callable[[Letter], Message]
    still_wanted: Callable[[Letter], bool]
    sent: Callable[[Letter], None]


_kinds: dict[str, Kind] = {}


def _nothing(letter: Letter) -> None:
    """For kinds that nobody waits for."""


def register(
    name: str,
    *,
    compose: Callable[[Letter], Message],
    still_wanted: Callable[[Letter], bool],
    sent: Callable[[Letter], None] = _nothing,
) -> None:
    """``sent`` runs in the transaction that notes that a letter has left. What ``compose`` adds to
    the letter's data is kept with it."""
    _kinds[name] = Kind(name, compose, still_wanted, sent)


def get(name: str) -> Kind:
    """Raises KeyError for a kind no app has registered."""
    return _kinds[name]
