"""Pages as rows of a list: their words in the reader's language, and for whom they are.

What is known of a page is kept until a page changes (``core.generation``), so a list costs one
query when its pages are first shown and none after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils import translation

from .enums import Stage
from .generation import kept
from .models import BasePage, SubjectPage
from .page_tree import live_rows
from .page_words import words_of_subjects
from .public_subjects import PublicSubject


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
    def of(cls, page: BasePage, reader: str, stages: tuple[Stage, ...] = ()) -> "ListedPage":
        """A live page in the reader's language, or in Danish without one."""
        words = words_of_subjects([page.translation_key], reader)[page.translation_key]
        with translation.override(reader):
            note = page.listing_note
        return cls(
            page.translation_key, words.title, words.path, words.language, page.lead, note, stages
        )


def listed_pages(kind: str, subjects: Iterable[PublicSubject], language: str) -> list[ListedPage]:
    """The pages of these subjects of a kind, in their order; those without one are left out."""
    subjects = list(subjects)
    known = _shelf(kind, language)
    if unknown := {each.key: each.stages for each in subjects if each.key not in known}:
        # Those without a page are known to have none.
        known.update(dict.fromkeys(unknown))
        rows = live_rows(unknown, language).values()
        for page in _page_model(kind).objects.filter(pk__in=[row.pk for row in rows]):
            key = page.translation_key
            known[key] = ListedPage.of(page, language, unknown[key])
    return [row for each in subjects if (row := known[each.key])]


@kept
def _shelf(kind: str, language: str) -> dict[UUID, ListedPage | None]:
    """Filled as pages are asked for; a new one with each generation."""
    return {}


def _page_model(kind: str) -> type[SubjectPage]:
    return next(each for each in SubjectPage.__subclasses__() if each.subject_kind == kind)
