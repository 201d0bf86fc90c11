"""A page that lists subjects of one kind: what its address asks for, and what can be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import get_language

from .addresses import readable_at
from .listed_pages import ListedPage
from .models import BasePage
from .public_subjects import PublicSubject, public_subjects
from .subject_filters import SubjectFilter, chip_groups, chosen_words
from .topic_words import NamedTopic, named_topics

PAGE_SIZE = 20


@dataclass(frozen=True)
class SubjectList:
    """The subjects that were asked for; ``topics`` are those that any of the kind is about."""

    current: SubjectFilter
    topics: Sequence[NamedTopic]
    subjects: Sequence[PublicSubject]

    @classmethod
    def asked_for(cls, query: QueryDict, kind: str, language: str) -> "SubjectList":
        everything = public_subjects(kind)
        used = frozenset().union(*(each.topics for each in everything))
        topics = [topic for topic in named_topics(language) if topic.key in used]
        current = SubjectFilter.from_query(query, topics)
        return cls(current, topics, current.apply(everything, topics))

    def context(
        self, page: BasePage, listed: ListPage, rows: Sequence[ListedPage]
    ) -> dict[str, Any]:
        """What a template shows of one page of the list."""
        query = self.current.query(listed.number).removesuffix("?")
        return {
            "filter": self.current,
            "chip_groups": chip_groups(self.current, self.topics),
            "chosen": chosen_words(self.current, self.topics),
            "rows": rows,
            "count": listed.paginator.count,
            "number": listed.number,
            "pages": listed.paginator.num_pages,
            "earlier": self.current.query(listed.number - 1) if listed.has_previous() else None,
            "later": self.current.query(listed.number + 1) if listed.has_next() else None,
            "everything": readable_at(page.url, get_language() or page.language_code),
            # The same list in the page's other languages: only the prefix differs.
            "languages": [
                each | {name: f"{each[name]}{query}" for name in ("url", "full_url")}
                for each in page.languages
            ],
            "canonical": f"{page.full_url}{query}",
        }


def part_of(rows: Sequence[Any], query: QueryDict) -> ListPage:
    """The page of a list that an address asks for; behind the last, as an old address may lead,
    the last one.
    """
    return Paginator(rows, PAGE_SIZE).get_page(query.get("side"))
