"""Hits as rows: the words of each page, and of what happens the next date."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from core.enums import Stage
from core.page_words import PageWords
from events.listing import Entry
from events.next_dates import few_next_dates

from .enums import Group
from .found_pages import found_pages
from .open_pages import OpenPage


@dataclass(frozen=True, slots=True)
class Result:
    """What components/result shows; ``entry`` is the next date, if it is something that happens."""

    key: UUID
    group: Group
    page: PageWords
    lead: str
    stages: tuple[Stage, ...]
    reader: str
    entry: Entry | None = None

    @property
    def url(self) -> str:
        """Where something happens, the date is what people look for: there they sign up."""
        return self.entry.url if self.entry else self.page.path

    @property
    def is_foreign(self) -> bool:
        return self.page.language != self.reader


def results(hits: Iterable[OpenPage], *, request: HttpRequest, reader: str) -> list[Result]:
    """The rows of these hits in their order: at most four queries, however many they are."""
    hits = list(hits)
    pages = found_pages((hit.key for hit in hits), reader)
    happening = {hit.key for hit in hits if hit.group == Group.DATES}
    dates = few_next_dates(happening, 1, request=request)
    return [
        Result(
            key=hit.key,
            group=hit.group,
            page=page.words,
            lead=page.lead,
            stages=page.stages,
            reader=reader,
            entry=next(iter(dates.get(hit.key, ())), None),
        )
        for hit in hits
        if (page := pages.get(hit.key))
    ]
