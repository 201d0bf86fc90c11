"""A reader's words as a query for Wagtail's search backends.

``EventPage.objects.live().search(search_query("sovn", "da"))``. Nothing a reader can type is an
error here: signs are dropped before a database sees them (SQLite stops at a lone quotation mark).
``language`` is that of the pages searched, not of the reader: it decides which endings go.
"""

from functools import lru_cache

from modelsearch.query import PlainText

from core.text import index_words, query_words, typed_words


def search_query(text: str, language: str) -> PlainText | None:
    """Everything that holds all these words in some spelling or form; None where there are none."""
    return _all_of(query_words(text, language))


def suggestion_query(text: str, language: str) -> PlainText | None:
    """The same for ``.autocomplete()``, while the last word is still being typed."""
    return _all_of(typed_words(text, language))


def is_title(title: str, text: str, language: str) -> bool:
    """Whether the title alone holds all the words of a search."""
    return _words_of(title, language).issuperset(_asked(text, language))


def is_title_typed(title: str, text: str, language: str) -> bool:
    """Whether it does so far, the last word being a beginning."""
    *complete, last = _typed(text, language) or [None]
    words = _words_of(title, language)
    return (
        last is not None
        and words.issuperset(complete)
        and any(word.startswith(last) for word in words)
    )


# One search is held against all titles of a house, and each of them against all searches.


@lru_cache(maxsize=64)
def _asked(text: str, language: str) -> tuple[str, ...]:
    return tuple(query_words(text, language))


@lru_cache(maxsize=64)
def _typed(text: str, language: str) -> tuple[str, ...]:
    return tuple(typed_words(text, language))


@lru_cache(maxsize=4096)
def _words_of(title: str, language: str) -> frozenset[str]:
    return frozenset(index_words(title, language).split())


def _all_of(words: list[str]) -> PlainText | None:
    return PlainText(" ".join(words), operator="and") if words else None
