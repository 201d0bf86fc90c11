"""Dates with the words of their pages: what every list, page, letter and feed shows of a date.

Facts come from the row, words from the page in the reader's language, or from the Danish page
where there is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from core.enums import Stage

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence


@dataclass(frozen=True)
class Entry:
    """One date as people meet it. ``language`` is that of the words, not of the event."""

    occurrence: "Occurrence"
    page: Page
    url: str
    language: str
    is_foreign: bool

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def stages(self) -> list[Stage]:
        return self.occurrence.series.subject.stages

    @property
    def place(self) -> str:
        return ", ".join(zone.name for zone in self.occurrence.zones.all())


@dataclass(frozen=True)
class Day:
    """A day of the list with its entries."""

    date: date
    entries: list[Entry]


def pages_by_subject(keys: Iterable[UUID], language: str) -> dict[UUID, Page]:
    """The live page of each subject in this language, or else in Danish: one query."""
    languages = {language, settings.LANGUAGE_CODE}
    pages = Page.objects.live().filter(
        translation_key__in=set(keys),
        locale__language_code__in=languages,
        alias_of__isnull=True,
    )
    found: dict[UUID, Page] = {}
    for page in pages.select_related("locale"):
        if page.locale.language_code == language or page.translation_key not in found:
            found[page.translation_key] = page
    return found


def entries(
    dates: Iterable["Occurrence"],
    *,
    request: HttpRequest | None = None,
    language: str | None = None,
) -> list[Entry]:
    """Dates (from ``for_listing``) with their words; those without a live page are left out."""
    dates = list(dates)
    language = language or get_language() or settings.LANGUAGE_CODE
    pages = pages_by_subject((each.series.subject_id for each in dates), language)
    return [
        entry(each, pages[each.series.subject_id], language=language, request=request)
        for each in dates
        if each.series.subject_id in pages
    ]


def entry(
    occurrence: "Occurrence",
    page: Page,
    *,
    language: str,
    request: HttpRequest | None = None,
) -> Entry:
    base = page.get_url(request) if request else page.full_url
    return Entry(
        occurrence=occurrence,
        page=page,
        url=f"{base}{occurrence.date_path(with_time=occurrence.has_twin)}/",
        language=page.locale.language_code,
        is_foreign=page.locale.language_code != language,
    )


def by_day(listed: Iterable[Entry]) -> list[Day]:
    """Entries in order, under their days."""
    return [
        Day(day, list(group))
        for day, group in groupby(listed, key=lambda each: each.occurrence.local_date)
    ]
