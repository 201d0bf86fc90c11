"""Which pages hold the words: those in the reader's language, and the Danish ones beside them.

What is not written in the reader's language is offered in Danish, so it is searched in Danish too;
what is, is not. One statement for each of the two; leads and dates are asked for later, and only of
the pages that are shown (``search.results``).
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from modelsearch.query import PlainText
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from .open_pages import OpenPage, open_pages
from .queries import is_title, is_title_typed, search_query, suggestion_query

#: In one language. A house has hundreds of pages; whoever finds more looks for something narrower.
MOST_FOUND = 500


def hits(text: str, reader: str) -> list[OpenPage]:
    """Pages with all these words, for readers of a language; titles before texts."""

    def ask(pages: PageQuerySet, language: str) -> Any:
        return _answer(pages.search, search_query(text, language))

    # The databases weigh titles too, but a word that a text says often can outweigh them.
    return sorted(
        _found(ask, reader), key=lambda page: not is_title(page.title, text, page.language)
    )


def suggested(text: str, reader: str) -> list[OpenPage]:
    """The same while the last of the words is still being typed; texts only where no title fits."""

    def ask(pages: PageQuerySet, language: str) -> Any:
        # In no order: with few letters there are many, and weighing each takes SQLite a second.
        return _answer(
            pages.autocomplete, suggestion_query(text, language), order_by_relevance=False
        )

    titles = [
        page
        for page in open_pages(reader).values()
        if is_title_typed(page.title, text, page.language)
    ]
    return titles or list(_found(ask, reader))


def _answer(ask: Callable[..., Any], query: PlainText | None, **options: bool) -> Any:
    return ask(query, **options)[:MOST_FOUND] if query else ()


def _found(ask: Callable[[PageQuerySet, str], Any], reader: str) -> Iterator[OpenPage]:
    open_to_all = open_pages(reader)
    for language in dict.fromkeys((reader, settings.LANGUAGE_CODE)):
        locales = Locale.objects.filter(language_code=language).values("pk")
        pages = Page.objects.live().filter(locale__in=locales).only("translation_key")
        for found in ask(pages, language):
            page = open_to_all.get(found.translation_key)
            if page and page.language == language:
                yield page
