"""Filters as links: each leads to the list with one word more, or one less."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .enums import Stage


@dataclass(frozen=True)
class Chip:
    """A filter as a link that turns it on or off.

    ``id`` is its name on every page of the list, ``language`` that of a text which may not be in
    the reader's.
    """

    text: str
    url: str
    is_current: bool
    stage: str = ""
    id: str = ""
    language: str = ""


def stage_chips(chosen: Sequence[str], url: Callable[[tuple[str, ...]], str]) -> list[Chip]:
    """One chip for each stage; ``url`` says where a list for these stages is found."""
    return [
        Chip(
            str(label),
            url(toggled(chosen, stage, Stage.values)),
            stage in chosen,
            stage,
            id=f"livsfase-{stage}",
        )
        for stage, label in Stage.choices
    ]


def toggled(chosen: Sequence[str], word: str, order: Iterable[str]) -> tuple[str, ...]:
    """The chosen words with this one more, or one less, in their order."""
    kept = set(chosen) ^ {word}
    return tuple(each for each in order if each in kept)
