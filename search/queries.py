"""A reader's words as a query for Wagtail's search backends.

``EventPage.objects.live().search(search_query("sovn", "da"))``. Nothing a reader can type is an
error here: signs are dropped before a database sees them (SQLite stops at a lone quotation mark).
"""

from modelsearch.query import PlainText

from core.text import query_words, typed_words


def search_query(text: str, language: str) -> PlainText | None:
    """Everything that holds all these words in some spelling or form; None where nothing is asked.

    ``language`` is that of the pages searched, not of the reader: it decides which endings go.
    """
    return _all_of(query_words(text, language))


def suggestion_query(text: str, language: str) -> PlainText | None:
    """The same for ``.autocomplete()``, while the last word is still being typed."""
    return _all_of(typed_words(text, language))


def _all_of(words: list[str]) -> PlainText | None:
    return PlainText(" ".join(words), operator="and") if words else None
