"""What is written into a house: each text in the languages it is read in.

Danish is always there. A page exists in another language when all its texts do; that is checked
when it is made, so that no Danish sentence slips into an English page.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.conf import settings

#: Keys of pages, subjects and blocks come from their names: a house built anew looks the same.
NAMESPACE = uuid.UUID("6f1cf2d6-2b1e-4b6b-9d0a-6a4d3f0c9b11")


def key(name: str) -> uuid.UUID:
    """The same for the same name, on every machine."""
    return uuid.uuid5(NAMESPACE, name)


@dataclass(frozen=True)
class Text:
    """One text in its languages; "" where it has not been written."""

    da: str
    en: str = ""
    ar: str = ""

    @property
    def names(self) -> dict[str, str]:
        """As facts carry their languages (``core.translated``)."""
        codes = (code for code, _name in settings.LANGUAGES)
        return {code: text for code in codes if (text := getattr(self, code))}


class Part(Protocol):
    """One part of a body (``portal.house.parts``)."""

    def texts(self) -> Iterator[Text]: ...

    def block(self, name: str) -> dict[str, Any]:
        """As a StreamField stores it; ``name`` is where it stands, and its key comes from it."""
        ...


@dataclass(frozen=True)
class Words:
    """All that one page says."""

    title: Text
    lead: Text
    body: Sequence[Part] = ()
    #: Further texts of the page type, by the name of their field.
    fields: Mapping[str, Text] = field(default_factory=dict)

    def texts(self) -> Iterator[Text]:
        yield from (self.title, self.lead, *self.fields.values())
        for part in self.body:
            yield from part.texts()

    @property
    def languages(self) -> list[str]:
        """The other languages this page is written in: those its title is."""
        return [code for code in self.title.names if code != settings.LANGUAGE_CODE]

    def translations(self, language: str) -> dict[str, str]:
        """Danish text → text in that language. Raises ValueError where one is missing."""
        found: dict[str, str] = {}
        for text in self.texts():
            translated = getattr(text, language)
            if not translated:
                raise ValueError(f"Not written in {language!r}: {text.da!r}")
            if found.setdefault(text.da, translated) != translated:
                raise ValueError(f"Written twice and differently in {language!r}: {text.da!r}")
        return found

    def blocks(self, slug: str) -> list[dict[str, Any]]:
        """The body as a StreamField stores it."""
        return [part.block(f"{slug}/{number}") for number, part in enumerate(self.body)]
