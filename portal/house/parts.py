"""The parts that the body of a page is written in, as a house's own code writes them.

Each becomes one block of ``core.blocks.BodyBlock``; the texts are in ``portal.house.text``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from wagtail.models import Page

from .text import Text, key


@dataclass(frozen=True)
class Heading:
    text: Text

    def texts(self) -> Iterator[Text]:
        yield self.text

    def block(self, name: str) -> dict[str, Any]:
        return _block(name, "heading", self.text.da)


@dataclass(frozen=True)
class Paragraphs:
    """Running text, a paragraph each; plain, without markup."""

    paragraphs: Sequence[Text]

    def texts(self) -> Iterator[Text]:
        yield from self.paragraphs

    def block(self, name: str) -> dict[str, Any]:
        return _block(name, "paragraph", _html("p", name, self.paragraphs))


@dataclass(frozen=True)
class Bullets:
    """A list without order, in running text."""

    points: Sequence[Text]

    def texts(self) -> Iterator[Text]:
        yield from self.points

    def block(self, name: str) -> dict[str, Any]:
        return _block(name, "paragraph", f"<ul>{_html('li', name, self.points)}</ul>")


@dataclass(frozen=True)
class Facts:
    """Practical things: a word for each, and how it is."""

    facts: Sequence[tuple[Text, Text]]

    def texts(self) -> Iterator[Text]:
        for label, text in self.facts:
            yield from (label, text)

    def block(self, name: str) -> dict[str, Any]:
        facts = [{"label": label.da, "text": text.da} for label, text in self.facts]
        return _block(name, "facts", _items(name, facts))


@dataclass(frozen=True)
class Steps:
    """What to do, one thing after the other."""

    steps: Sequence[Text]

    def texts(self) -> Iterator[Text]:
        yield from self.steps

    def block(self, name: str) -> dict[str, Any]:
        return _block(name, "steps", _items(name, [step.da for step in self.steps]))


@dataclass(frozen=True)
class Quote:
    """What somebody said; ``who`` is a role ("en far til to"), never an invented name."""

    text: Text
    who: Text

    def texts(self) -> Iterator[Text]:
        yield from (self.text, self.who)

    def block(self, name: str) -> dict[str, Any]:
        return _block(name, "quote", {"text": self.text.da, "who": self.who.da})


@dataclass(frozen=True)
class Callout:
    """A quiet box beside the text: good to know, or where to get help."""

    title: Text
    paragraphs: Sequence[Text]

    def texts(self) -> Iterator[Text]:
        yield self.title
        yield from self.paragraphs

    def block(self, name: str) -> dict[str, Any]:
        html = _html("p", name, self.paragraphs)
        return _block(name, "callout", {"title": self.title.da, "text": html})


@dataclass(frozen=True)
class Questions:
    """What parents ask, and the answer to each."""

    questions: Sequence[tuple[Text, Text]]

    def texts(self) -> Iterator[Text]:
        for question, answer in self.questions:
            yield from (question, answer)

    def block(self, name: str) -> dict[str, Any]:
        items = [
            {
                "question": question.da,
                "answer": _html("p", f"{name}/{number}", [answer]),
            }
            for number, (question, answer) in enumerate(self.questions)
        ]
        return _block(name, "questions", _items(name, items))


@dataclass(frozen=True)
class NextStep:
    """Where to go from here, in the place where the reader needs it: a page made before this one.

    Of an event its next dates are shown, of a partner how to reach it.
    """

    slug: str
    text: Text

    def texts(self) -> Iterator[Text]:
        yield self.text

    def block(self, name: str) -> dict[str, Any]:
        page = Page.objects.get(translation_key=key(self.slug), locale__language_code="da")
        return _block(name, "next_step", {"page": page.pk, "text": self.text.da})


@dataclass(frozen=True)
class PersonalData:
    """What the house keeps of people: the portal's own list, so that there are no words of ours."""

    def texts(self) -> Iterator[Text]:
        yield from ()

    def block(self, name: str) -> dict[str, Any]:
        return _block(name, "personal_data", None)


def _block(name: str, kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(key(name))}


def _items(name: str, values: Sequence[Any]) -> list[dict[str, Any]]:
    """Values of a list block; their keys hold, so that translations find them again."""
    return [
        {"type": "item", "value": value, "id": str(key(f"{name}/{number}"))}
        for number, value in enumerate(values)
    ]


def _html(tag: str, name: str, texts: Sequence[Text]) -> str:
    return "".join(
        f'<{tag} data-block-key="{key(f"{name}/{number}").hex[:5]}">{escape(each.da)}</{tag}>'
        for number, each in enumerate(texts)
    )
