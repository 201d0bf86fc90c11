"""The words of letters, which the house may write anew in each language.

A letter is facts, which only the portal knows, and words around them. Whoever writes to families
registers the words as a text; what the house has written stands over them, language by language
(``Wording``, docs/adr/0025).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _

#: What stands in the middle of a text, as the house writes it.
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Placeholder:
    """What differs from letter to letter: ``%(key)s`` in our own words, ``{word}`` in the house's.

    ``example`` stands for it where nobody in particular is written to; a number where it is one.
    A subject line is read on locked screens: what does not belong there is not ``is_for_subjects``.
    """

    key: str
    word: str
    meaning: str | Promise
    example: str | Promise | int
    is_for_subjects: bool = True


@dataclass(frozen=True)
class Text:
    """The words of one kind of letter. ``needed`` are the keys without which it would not do.

    ``paragraphs`` is what is always said; what depends on how things stand follows it, in the
    portal's words.
    """

    name: str
    title: str | Promise
    subject: str | Promise
    paragraphs: tuple[str | Promise, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    needed: frozenset[str] = frozenset()


class Said(NamedTuple):
    """A text in a language, with everything in its place."""

    subject: str
    paragraphs: list[str]


class _Sign(int):
    """Stands in our own words for what differs; a number too, as plurals want one."""

    word: str

    def __str__(self) -> str:
        return f"{{{self.word}}}"


_texts: dict[str, Text] = {}


def register(text: Text) -> Text:
    _texts[text.name] = text
    return text


def get(name: str) -> Text:
    """Raises KeyError for a text no app has registered."""
    return _texts[name]


def all_texts() -> list[Text]:
    """By their titles, in the active language."""
    return sorted(_texts.values(), key=lambda text: str(text.title))


def say(text: Text, values: Mapping[str, object], written: Said | None = None) -> Said:
    """The text in the active language: the house's words where it has ``written`` some (empty ones
    are none), or else our own."""
    ours = Said(text.subject % values, [each % values for each in text.paragraphs])
    if written is None:
        return ours
    fill = {each.word: str(values[each.key]) for each in text.placeholders if each.key in values}
    return Said(
        _filled(written.subject, fill) or ours.subject,
        [_filled(each, fill) for each in written.paragraphs] or ours.paragraphs,
    )


def as_written(text: Text) -> Said:
    """Our own words in the active language, with placeholders, as the house would write them."""
    signs = {}
    for each in text.placeholders:
        signs[each.key] = sign = _Sign(5)  # many, also in Arabic, whose dual names no number
        sign.word = each.word
    return say(text, signs)


def example(text: Text, written: Said | None = None) -> Said:
    """How it reads to nobody in particular, in the active language."""
    return say(text, {each.key: each.example for each in text.placeholders}, written)


def placeholders_in(words: str) -> list[str]:
    """What stands between braces, in order."""
    return _PLACEHOLDER.findall(words)


def paragraphs_in(words: str) -> list[str]:
    """Blank lines part them, as in any letter."""
    lines = "\n".join(line.strip() for line in words.splitlines())
    return [part.strip() for part in re.split(r"\n{2,}", lines) if part.strip()]


def validate_words(text: Text, words: str, *, is_subject: bool = False) -> None:
    """Raise ValidationError where something between braces stands for nothing there, or what the
    letter would not do without is missing."""
    known = {
        each.word: each.key for each in text.placeholders if each.is_for_subjects or not is_subject
    }
    found = placeholders_in(words)
    if unknown := [word for word in found if word not in known]:
        raise ValidationError(
            _("{%(word)s} stands for nothing here."),
            code="unknown",
            params={"word": unknown[0]},
        )
    keys = {known[word] for word in found}
    if not is_subject and words.strip() and (missing := text.needed - keys):
        word = next(each.word for each in text.placeholders if each.key in missing)
        raise ValidationError(
            _("This letter has to say {%(word)s}."), code="missing", params={"word": word}
        )


def _filled(words: str, fill: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: fill.get(found[1], found[0]), words)
