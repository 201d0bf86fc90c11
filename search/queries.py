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


def is_title_part(title: str, words: Sequence[str], language: str) -> bool:
    """Whether it does, the last word being some of a longer one: Danish writes "småbørn" and
    "gruppe" in one. Of few letters nobody can tell."""
    *complete, last = words or [""]
    return (
        len(last) >= LEAST_PART
        and last in _all_words_of(title, language)
        and is_title(title, complete, language)
    )


def is_written_so(title: str, text: str) -> bool:
    """Whether one of its words begins with the very letters of the last one typed."""
    *_before, last = spelled_words(text)
    return any(word.startswith(last) for word in spelled_words(title))


# Each search is held against all titles of a house.
@lru_cache(maxsize=4096)
def _words_of(title: str, language: str) -> frozenset[str]:
    return frozenset(_all_words_of(title, language).split())


@lru_cache(maxsize=4096)
def _all_words_of(title: str, language: str) -> str:
    """With blanks between, so that one look at it is a look at each."""
    return index_words(title, language)
