"""The kinds of letters: how each is worded, and whether it is still wanted.

An app registers its kinds when it is loaded (``<app>/letters.py``). Both functions are asked just
before sending, so a letter tells how things stand then.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Letter

#: Comes with its words: Django or a library has written it (``outbox.backends``).
MAIL = "mail"


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a letter.

    ``is_alternative``: it says in UTF-8 what the letter says, and programs that understand it show
    it in its place, as they do with dates for a calendar (RFC 6047).
    """

    name: str
    content: bytes
    mime_type: str
    is_alternative: bool = False


@dataclass(frozen=True)
class Message:
    """The words of a letter, in its language. Nothing personal in the subject.

    ``button`` is a label and an address; ``facts`` are label and value, ``links`` text and address,
    one line each. ``way_out`` ends letters that somebody has asked for: its label, and an address
    that takes a bare POST, since mail programs show a button of their own for it (RFC 8058).
    """

    subject: str
    paragraphs: Sequence[str]
    facts: Sequence[tuple[str, str]] = ()
    links: Sequence[tuple[str, str]] = ()
    button: tuple[str, str] | None = None
    after: Sequence[str] = ()
    way_out: tuple[str, str] | None = None
    attachments: Sequence[Attachment] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Together:
    """How one mail says what several letters of a kind would, which a person has of one change.

    ``may_join`` tells a letter that can be said with others from one that needs a mail to itself.
    """

    compose: Callable[[Sequence[Letter]], Message]
    may_join: Callable[[Letter], bool]


@dataclass(frozen=True)
class Kind:
    """How letters of one kind come about, and what is so once one has left."""

    name: str
    title: str | Promise
    compose: Callable[[Letter], Message]
    still_wanted: Callable[[Letter], bool]
    sent: Callable[..., None]
    together: Together | None
    is_key: bool


_kinds: dict[str, Kind] = {}


def _nothing(*letters: Letter) -> None:
    """For kinds that nobody waits for."""


def register(
    name: str,
    *,
    title: str | Promise = "",
    compose: Callable[[Letter], Message],
    still_wanted: Callable[[Letter], bool],
    sent: Callable[..., None] = _nothing,
    together: Together | None = None,
    is_key: bool = False,
) -> None:
    """``is_key``: who reads it can come in, so its words are shown to nobody afterwards.

    ``title`` is what staff call such letters. ``sent`` is given the letter that has left, or all
    that one mail has said, in the transaction that notes it. What ``compose`` adds to a letter's
    data is kept with it; so is what ``together`` adds, for whom letters of one change to one person
    are about many things."""
    _kinds[name] = Kind(name, title or name, compose, still_wanted, sent, together, is_key)


def get(name: str) -> Kind:
    """Raises KeyError for a kind no app has registered."""
    return _kinds[name]


def is_key(name: str) -> bool:
    return name in _kinds and _kinds[name].is_key


def titles() -> list[tuple[str, str]]:
    """Every kind with its title, as choices, in the active language."""
    known = {MAIL: _("Other mail")} | {kind.name: kind.title for kind in _kinds.values()}
    return sorted(((name, str(title)) for name, title in known.items()), key=itemgetter(1))


def title(name: str) -> str:
    """What staff call a kind; its name for one that is no longer written."""
    return dict(titles()).get(name, name)
