"""A reader's words as a query for Wagtail's search backends.

``EventPage.objects.live().search(search_query("sovn", "da"))``. Nothing a reader can type is an
error here: signs are dropped before a database sees them (SQLite stops at a lone quotation mark).
"""

from collections.abc import Iterable

from modelsearch.query import PlainText
from wagtail.models import Page

from core.text import index_words, query_words, typed_words


def search_query(text: str, language: str) -> PlainText | None:
    """Everything that holds all these words in some spelling or form; None where nothing is asked.

    ``language`` is that of the pages searched, not of the reader: it decides which endings go.
    """
    return _all_of(query_words(text, language))


def suggestion_query(text: str, language: str) -> PlainText | None:
    """The same for ``.autocomplete()``, while the last word is still being typed."""
    return _all_of(typed_words(text, language))


def titles_first(pages: Iterable[Page], text: str, language: str) -> list[Page]:
    """Pages whose title holds all the words before the others, each half in its order.

    The databases weigh titles too, but a word that a text says often can outweigh them.
    """
    words = set(query_words(text, language))
    return sorted(pages, key=lambda page: not words <= set(_title_words(page, language)))


def _title_words(page: Page, language: str) -> list[str]:
    return index_words(page.title, language).split()


def _all_of(words: list[str]) -> PlainText | None:
    return PlainText(" ".join(words), operator="and") if words else None
