"""Every page that anybody may open, as readers of a language meet it. Kept until a page changes.

What is not written in their language they meet in Danish.
"""

from dataclasses import dataclass
from uuid import UUID

from core.generation import PAGES, kept
from core.page_tree import every_page, in_best_language
from events.models import EventPage
from partners.models import PartnerPage
from resources.models import ArticlePage

from .enums import Group
from .queries import title_words

_GROUPS = {
    EventPage: Group.DATES,
    ArticlePage: Group.ARTICLES,
    PartnerPage: Group.PARTNERS,
}


@dataclass(frozen=True, slots=True)
class OpenPage:
    """``key`` is that of its translations; ``language`` that of its words; ``title_words`` what its
    title is found by (``search.queries``)."""

    key: UUID
    group: Group
    title: str
    language: str
    title_words: str


@kept(PAGES)
def open_pages(reader: str) -> dict[UUID, OpenPage]:
    """By their keys, in the order of the tree."""
    rows = (row for row in every_page() if row.depth > 1 and row.is_live and row.is_open)
    return {
        key: OpenPage(
            key=key,
            group=_GROUPS.get(row.model, Group.PAGES),
            title=row.title,
            language=row.language,
            title_words=title_words(row.title, row.language),
        )
        for key, row in in_best_language(rows, reader).items()
    }
