"""How a page's title enters the search index."""

from typing import Any

from wagtail.search import index

from .text import index_words


class FoldedTitle(index.SearchField):
    """The title under all its keys, so that a word in a title outranks the same word in a text.

    Stands beside the plain title field, which Wagtail's own searches use: the backends take
    every field named "title" for the title, and fields of different classes are all indexed.
    PostgreSQL does not weigh the length of texts and would otherwise rank such pages anyhow.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("title", **kwargs)

    def get_value(self, obj: Any) -> str:
        return index_words(obj.title, obj.locale.language_code)
