"""Which pages hold the words: those in the reader's language, and the Danish ones beside them.

What is not written in the reader's language is offered in Danish, so it is searched in Danish too;
what is, is not. One statement for each of the two, and one more where no page holds the words as
they are written; leads and dates are asked for later, and only of the pages that are shown
(``search.results``).
"""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from modelsearch.query import SearchQuery
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from core.text import query_words, typed_words, written_words

from .about import about
from .open_pages import OpenPage, open_pages
from .queries import is_title, is_title_typed, is_written_so, part_of_word, search_query
from .synonyms import ways_to_ask

#: In one language. A house has hundreds of pages; whoever finds more looks for something narrower.
MOST_FOUND = 500


def hits(text: str, reader: str) -> list[OpenPage]:
    """Pages with all these words, for readers of a language: in their titles first, there as a part
    of a longer word next, then as the name of what they are about, and then in their texts.

    Whoever writes "far" means fathers and no sheep ("får"). Only where a language has nothing so
    written is it asked for what can be meant: "sovn" by somebody without an ø.
    """
    titles: list[OpenPage] = []
    texts: list[OpenPage] = []
    topical: set[UUID] = set()
    for language in _languages(reader):
        for read in (written_words, query_words):
            ways = ways_to_ask(text, language, read)
            found = _found(_pages(language).search, search_query(*ways), reader, language)
            # The databases weigh titles too, but a word that a text says often can outweigh them.
            for page in found:
                in_title = any(is_title(page.title, words, language) for words in ways)
                (titles if in_title else texts).append(page)
            named = about(ways, language)
            topical |= named
            if found or named:
                break
    on_topic = [page for page in texts if page.key in topical]
    rest = (page for key, page in open_pages(reader).items() if key in topical)
    return list(dict.fromkeys([*titles, *_with_parts(text, reader), *on_topic, *rest, *texts]))


def _with_parts(text: str, reader: str) -> list[OpenPage]:
    """Those with a longer word in their titles that has the last of these words in it."""
    words = _typed(text, reader)
    parts = {language: part_of_word(each) for language, each in words.items()}
    return [
        page
        for page in open_pages(reader).values()
        if (part := parts[page.language])
        and part in page.title_words
        and is_title(page.title, words[page.language][:-1], page.language)
    ]


def _typed(text: str, reader: str) -> dict[str, list[str]]:
    """The words for pages of each language. Once, and not for each page of a house."""
    return {language: typed_words(text, language) for language in _languages(reader)}


def suggested(text: str, reader: str) -> list[OpenPage]:
    """The same while the last of the words is still being typed; texts only where no title fits.

    Nobody knows yet which word it will be, so what begins otherwise than written comes last.
    """
    words = _typed(text, reader)
    titles = [
        page
        for page in open_pages(reader).values()
        if is_title_typed(page.title, words[page.language], page.language)
    ]
    return sorted(titles, key=lambda page: not is_written_so(page.title, text)) or [
        page for language in _languages(reader) for page in _suggested_texts(text, reader, language)
    ]


def _suggested_texts(text: str, reader: str, language: str) -> list[OpenPage]:
    query = search_query(typed_words(text, language))
    # In no order: with few letters there are many, and weighing each takes SQLite a second.
    return _found(_pages(language).autocomplete, query, reader, language, order_by_relevance=False)


def _languages(reader: str) -> Iterable[str]:
    return dict.fromkeys((reader, settings.LANGUAGE_CODE))


def _pages(language: str) -> PageQuerySet:
    locales = Locale.objects.filter(language_code=language).values("pk")
    return Page.objects.live().filter(locale__in=locales).only("translation_key")


def _found(
    ask: Callable[..., Any], query: SearchQuery | None, reader: str, language: str, **options: bool
) -> list[OpenPage]:
    """What readers of the one language may open, and meet in the other."""
    open_to_all = open_pages(reader)
    answer = ask(query, **options)[:MOST_FOUND] if query else ()
    found = (open_to_all.get(each.translation_key) for each in answer)
    return [page for page in found if page and page.language == language]
