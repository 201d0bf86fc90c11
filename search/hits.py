"""Which pages hold the words: those in the reader's language, and the Danish ones beside them.

What is not written in the reader's language is offered in Danish, so it is searched in Danish too;
what is, is not. One statement for each of the two; words, leads and dates are asked for later, and
only of those that are shown (``search.results``).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from modelsearch.query import PlainText
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from core.generation import kept
from events.models import EventPage
from partners.models import PartnerPage
from resources.models import ArticlePage

from .enums import Group
from .queries import is_title, is_title_typed, search_query, suggestion_query

#: In one language. A house has hundreds of pages; whoever finds more looks for something narrower.
MOST_FOUND = 500
# More than are shown, so that a title among them is not cut away before it has come first.
MOST_CONSIDERED = 60

_GROUPS = {
    EventPage: Group.DATES,
    ArticlePage: Group.ARTICLES,
    PartnerPage: Group.PARTNERS,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds all the words; ``key`` is that of its translations."""

    key: UUID
    group: Group
    is_title: bool


def hits(text: str, reader: str) -> list[Hit]:
    """Pages with all these words, for readers of a language; titles before texts."""

    def found(pages: PageQuerySet, language: str) -> Iterator[Page]:
        return _answer(pages.search, search_query(text, language), MOST_FOUND)

    return _in_order(found, is_title, text, reader)


def suggested(text: str, reader: str) -> list[Hit]:
    """The same while the last of the words is still being typed; texts only where no title fits."""

    def found(pages: PageQuerySet, language: str) -> Iterator[Page]:
        return _answer(pages.autocomplete, suggestion_query(text, language), MOST_CONSIDERED)

    listed = _in_order(found, is_title_typed, text, reader)
    return [hit for hit in listed if hit.is_title] or listed


def _answer(ask: Callable[..., Any], query: PlainText | None, most: int) -> Iterator[Page]:
    return iter(ask(query)[:most]) if query else iter(())


def _in_order(
    found: Callable[[PageQuerySet, str], Iterator[Page]],
    is_title: Callable[[str, str, str], bool],
    text: str,
    reader: str,
) -> list[Hit]:
    met_in = _met_in(reader)
    listed = [
        Hit(page.translation_key, _group(page), is_title(page.title, text, language))
        for language in dict.fromkeys((reader, settings.LANGUAGE_CODE))
        for page in found(_pages_in(language), language)
        if met_in.get(page.translation_key) == language
    ]
    # The databases weigh titles too, but a word that a text says often can outweigh them.
    return sorted(listed, key=lambda hit: not hit.is_title)


def _pages_in(language: str) -> PageQuerySet:
    locales = Locale.objects.filter(language_code=language).values("pk")
    pages = Page.objects.live().filter(locale__in=locales)
    return pages.only("title", "translation_key", "content_type")


def _group(page: Page) -> Group:
    return _groups_by_type().get(page.content_type_id, Group.PAGES)


@kept
def _groups_by_type() -> dict[int, Group]:
    kinds = ContentType.objects.get_for_models(*_GROUPS)
    return {kind.pk: _GROUPS[model] for model, kind in kinds.items()}


@kept
def _met_in(reader: str) -> dict[UUID, str]:
    """The language in which these readers meet each page that is open to all, by its key."""
    languages = (settings.LANGUAGE_CODE, reader)  # the later one is taken where there are both
    pages = Page.objects.live().public().filter(alias_of__isnull=True)
    written = set(pages.values_list("translation_key", "locale__language_code"))
    return {
        key: language for wanted in languages for key, language in written if language == wanted
    }
