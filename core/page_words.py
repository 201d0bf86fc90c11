"""What lists say of the pages behind their rows: title and address, in the reader's language.

The same few hundred pages stand behind every list, and all of them are known
(``core.page_tree``). What is not written in the reader's language is offered in Danish, under an
address of theirs (``core.routing``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from wagtail.models import Page

from core.generation import FACTS, PAGES, kept
from core.models import Link, Subject

from .addresses import readable_at
from .page_tree import PageRow, in_best_language, page_tree


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page as a line in a list; ``language`` is that of its words, not always the reader's."""

    title: str
    path: str
    full_url: str
    language: str

    @classmethod
    def of_row(cls, row: PageRow, reader: str) -> "PageWords":
        root, path = row.address
        path = readable_at(path, reader)
        return cls(row.title, path, f"{root}{path}", row.language)

    @classmethod
    def of(cls, page: Page, language: str, *, reader: str = "") -> "PageWords":
        """Of a page as it stands there: one not saved yet, looked at by its editor."""
        _site, root, path = page.get_url_parts() or (None, "", "")
        path = readable_at(path or "", reader or language)
        return cls(page.title, path, f"{root}{path}", language)


def words_of_subjects(keys: Iterable[UUID], language: str) -> dict[UUID, PageWords]:
    """Each subject's live page in this language, or else in Danish; those without one are left out.

    At most one query.
    """
    keys = list(keys)
    known = _shelf(language)
    if unknown := [key for key in keys if key not in known]:
        # Those without a page are known to have none.
        known.update(dict.fromkeys(unknown) | _words(unknown, language, is_live=True))
    return {key: words for key in keys if (words := known[key])}


def last_words_of_subjects(keys: Iterable[UUID], language: str) -> dict[UUID, PageWords]:
    """The same also of pages that are down, as they last stood, and the Danish title of those that
    are gone: for those who have a place there, and those who plan.

    One query, where a page is gone. What is gone has no address.
    """
    keys = set(keys)
    found = words_of_subjects(keys, language)
    if down := keys - found.keys():
        found |= _words(down, language, is_live=False)
    if gone := keys - found.keys():
        titles = Subject.objects.filter(pk__in=gone).exclude(last_title="")
        for key, title in titles.values_list("pk", "last_title"):
            found[key] = PageWords(title, "", "", settings.LANGUAGE_CODE)
    return found


def parent_words(path: str, language: str) -> PageWords:
    """The page above one with this path in the tree, for readers of this language."""
    above = page_tree().above(path)
    # Where it has no words for readers it is a draft, looked at by its editor.
    words = words_of_subjects([above.key], language)
    return words.get(above.key) or PageWords.of_row(above, language)


@kept(PAGES, FACTS)
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


@kept(FACTS)
def linked_from(subject: UUID, kinds: tuple[str, ...]) -> tuple[UUID, ...]:
    """The public subjects that lead to this one in one of these ways."""
    links = Link.objects.filter(to_subject=subject, kind__in=kinds, from_subject__is_public=True)
    return tuple(links.order_by().values_list("from_subject", flat=True).distinct())


@kept(PAGES)
def _shelf(language: str) -> dict[UUID, PageWords | None]:
    """Filled as pages are asked for; a new one with each generation."""
    return {}


def _words(keys: Iterable[UUID], language: str, *, is_live: bool) -> dict[UUID, PageWords]:
    rows = (row for row in page_tree().translations(keys) if row.is_live is is_live)
    best = in_best_language(rows, language)
    return {key: PageWords.of_row(row, language) for key, row in best.items()}
