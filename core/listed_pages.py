"""Pages as rows of a list: their words in the reader's language, and for whom they are.

What is known of a page is kept until a page changes (``core.generation``), so a list costs one
query when its pages are first shown and none after.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils import translation

from .enums import Stage
from .generation import FACTS, PAGES, kept
from .models import BasePage, SubjectPage
from .page_tree import PageRow, live_rows
from .page_words import PageWords
from .public_subjects import PublicSubject
from .written_once import written_once

P = TypeVar("P", bound=BasePage)


@dataclass(frozen=True, slots=True)
class ListedPage:
    """What components/shelf shows of a page; its words may be Danish where the reader is not."""

    key: UUID
    title: str
    url: str
    language: str
    lead: str
    note: str
    stages: tuple[Stage, ...] = ()

    @classmethod
    def of(
        cls, page: BasePage, row: PageRow, reader: str, stages: tuple[Stage, ...] = ()
    ) -> "ListedPage":
        words = PageWords.of_row(row, reader)
        with translation.override(reader):
            note = page.listing_note
        return cls(row.key, words.title, words.path, words.language, page.lead, note, stages)


def listed_pages(kind: str, subjects: Iterable[PublicSubject], language: str) -> list[ListedPage]:
    """The pages of these subjects of a kind, in their order; those without one are left out."""
    subjects = list(subjects)
    known = _shelf(kind, language)
    if unknown := {each.key: each.stages for each in subjects if each.key not in known}:
        # Those without a page are known to have none.
        known.update(dict.fromkeys(unknown))
        rows = live_rows(unknown, language).values()
        for page, row in pages_in_rows(_page_model(kind), rows):
            known[row.key] = ListedPage.of(page, row, language, unknown[row.key])
    return [row for each in subjects if (row := known[each.key])]


def pages_in_rows(
    model: type[P], rows: Iterable[PageRow], *columns: str
) -> Iterator[tuple[P, PageRow]]:
    """Pages of a type, with what a row of a list reads of them and these columns: one query."""
    by_key = {row.pk: row for row in rows}
    found = {page.pk: page for page in _pages(model, columns, frozenset(by_key))}
    yield from ((found[pk], row) for pk, row in by_key.items() if pk in found)


@written_once
def _pages(model: type[P], columns: tuple[str, ...], keys: frozenset[int]) -> "QuerySet[P]":
    pages = model._default_manager.only(*model.listing_columns, *columns).order_by()
    return pages.filter(pk__in=keys)


@kept(PAGES, FACTS)
def _shelf(kind: str, language: str) -> dict[UUID, ListedPage | None]:
    """Filled as pages are asked for; a new one with each generation."""
    return {}


def _page_model(kind: str) -> type[SubjectPage]:
    return next(each for each in SubjectPage.__subclasses__() if each.subject_kind == kind)
