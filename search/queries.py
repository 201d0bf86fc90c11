"""A reader's words as a query for Wagtail's search backends.

``EventPage.objects.live().search(search_query(query_words("sovn", "da")))``. Nothing a reader can
type is an error here: signs are dropped before a database sees them (SQLite stops at a lone
quotation mark).
"""

from collections.abc import Sequence
from functools import lru_cache

from modelsearch.query import Or, PlainText

from core.text import index_words, spelled_words

#: Letters of a part of a word: "amme" is one, "far" stands in words that have nothing of fathers.
LEAST_PART = 4


def search_query(*ways: Sequence[str]) -> PlainText | Or | None:
    """Everything that holds all the keys (``core.text``) of one of these; None without any.

    Alternatives stand outermost: SQLite would rank them badly within a list of words.
    """
    asked = [PlainText(" ".join(words), operator="and") for words in ways if words]
    return Or(asked) if len(asked) > 1 else next(iter(asked), None)


def is_title(title: str, words: Sequence[str], language: str) -> bool:
    """Whether the title alone holds all of them."""
    return _words_of(title, language).issuperset(words)


def is_title_typed(title: str, words: Sequence[str], language: str) -> bool:
    """Whether it does so far, the last word being a beginning."""
    *complete, last = words or [None]
    return (
        last is not None
        and is_title(title, complete, language)
        and any(word.startswith(last) for word in _words_of(title, language))
    )


def part_of_word(words: Sequence[str]) -> str:
    """What may be some of a longer word, of words of which the last is still being typed: Danish
    writes "småbørn" and "gruppe" in one. Empty where it has so few letters that nobody can tell."""
    last = words[-1] if words else ""
    return last if len(last) >= LEAST_PART else ""


def is_written_so(title: str, text: str) -> bool:
    """Whether one of its words begins with the very letters of the last one typed."""
    *_before, last = spelled_words(text)
    return any(word.startswith(last) for word in spelled_words(title))


# Each search is held against all titles of a house.
@lru_cache(maxsize=4096)
def _words_of(title: str, language: str) -> frozenset[str]:
    return frozenset(title_words(title, language).split())


@lru_cache(maxsize=4096)
def title_words(title: str, language: str) -> str:
    """All of them under all their keys, with blanks between: one look at it is a look at each."""
    return index_words(title, language)
