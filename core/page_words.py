"""What lists say of the pages behind their rows: title and address, in the reader's language.

The same few hundred pages stand behind every list, so what is known of them is kept in the process
until a page changes (``core.generation``). What is not written in the reader's language is offered
in Danish, under an address of theirs (``core.routing``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.generation import kept
from core.models import Link, Subject

from .addresses import readable_at


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page as a line in a list; ``language`` is that of its words, not always the reader's."""

    title: str
    path: str
    full_url: str
    language: str

    @classmethod
    def of(cls, page: Page, language: str, *, reader: str = "") -> "PageWords":
        _site, root, path = page.get_url_parts() or (None, "", "")
        path = readable_at(path or "", reader or language)
        return cls(page.title, path, f"{root}{path}", language)


def words_of_subjects(keys: Iterable[UUID], language: str) -> dict[UUID, PageWords]:
    """Each subject's live page in this language, or else in Danish; those without one are left out.

    At most one query, and none once the pages are known.
    """
    keys = set(keys)
    known = _shelf(language)
    if unknown := keys - known.keys():
        # Those without a page are known to have none.
        known.update(dict.fromkeys(unknown) | _ask(unknown, language, Page.objects.live()))
    return {key: words for key in keys if (words := known[key])}


def last_words_of_subjects(keys: Iterable[UUID], language: str) -> dict[UUID, PageWords]:
    """The same also of pages that are down, as they last stood, and the Danish title of those that
    are gone: for those who have a place there, and those who plan.

    At most one query more for either, where there is one. What is gone has no address.
    """
    keys = set(keys)
    found = words_of_subjects(keys, language)
    if down := keys - found.keys():
        found |= _ask(down, language, Page.objects.not_live())
    if gone := keys - found.keys():
        titles = Subject.objects.filter(pk__in=gone).exclude(last_title="")
        for key, title in titles.values_list("pk", "last_title"):
            found[key] = PageWords(title, "", "", settings.LANGUAGE_CODE)
    return found


@kept
def parent_words(path: str, language: str) -> PageWords:
    """The page above one with this path in the tree, for readers of this language."""
    above = Page.objects.get(path=path[: -Page.steplen])
    return words_of_subjects([above.translation_key], language).get(
        above.translation_key
    ) or PageWords.of(above, language)  # a draft, looked at by its editor


@kept
def linked_pages(subject: UUID, language: str) -> dict[str, list[PageWords]]:
    """Pages of the public subjects that this one leads to, by the kind of link."""
    links = Link.objects.filter(from_subject=subject, to_subject__is_public=True)
    kinds = list(links.order_by("pk").values_list("kind", "to_subject"))
    pages = words_of_subjects((key for _kind, key in kinds), language)
    found: dict[str, list[PageWords]] = {}
    for kind, key in kinds:
        if page := pages.get(key):
            found.setdefault(kind, []).append(page)
    return found


@kept
def linked_from(subject: UUID, kinds: tuple[str, ...]) -> tuple[UUID, ...]:
    """The public subjects that lead to this one in one of these ways."""
    links = Link.objects.filter(to_subject=subject, kind__in=kinds, from_subject__is_public=True)
    return tuple(links.order_by().values_list("from_subject", flat=True).distinct())


@kept
def _shelf(language: str) -> dict[UUID, PageWords | None]:
    """Filled as pages are asked for; a new one with each generation."""
    return {}


def _ask(keys: Iterable[UUID], language: str, pages: PageQuerySet) -> dict[UUID, PageWords]:
    found = in_best_language(pages.filter(translation_key__in=keys), language)
    return {
        key: PageWords.of(page, page.locale.language_code, reader=language)
        for key, page in found.items()
    }


def in_best_language(pages: PageQuerySet, language: str) -> dict[UUID, Any]:
    """Of each page among these, by its translations' key, the one in this language or in Danish."""
    pages = pages.filter(
        locale__language_code__in={language, settings.LANGUAGE_CODE}, alias_of__isnull=True
    )
    found: dict[UUID, Any] = {}
    for page in pages.select_related("locale"):
        if page.locale.language_code == language or page.translation_key not in found:
            found[page.translation_key] = page
    return found
