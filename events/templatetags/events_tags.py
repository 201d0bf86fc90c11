"""Coming dates, for templates of pages that stand below ``events`` or beside it."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from core.generation import kept
from core.page_words import PageWords, in_best_language
from events.listing import Entry, entries
from events.models import CalendarPage, Occurrence
from events.next_dates import few_next_dates

register = template.Library()


@register.simple_tag
def calendar_url(**words: str) -> str:
    """Where the calendar is read, filtered by these words of its addresses; "" without one."""
    path = _calendar_path(get_language() or settings.LANGUAGE_CODE)
    return f"{path}?{urlencode(words)}" if path and words else path


@kept
def _calendar_path(language: str) -> str:
    pages = in_best_language(CalendarPage.objects.live().public(), language)
    for page in pages.values():
        return PageWords.of(page, page.language_code, reader=language).path
    return ""


@register.simple_tag(takes_context=True)
def next_dates_of_each(
    context: dict[str, Any], subjects: Collection[UUID], most: int
) -> dict[UUID, list[Entry]]:
    """The next dates of each of these subjects, all asked for at once."""
    return few_next_dates(subjects, most, request=context.get("request"))


@register.filter
def of(found: Mapping[UUID, list[Entry]] | None, subject: UUID) -> list[Entry]:
    """A subject's share of ``next_dates_of_each``."""
    return (found or {}).get(subject, [])


@register.simple_tag(takes_context=True)
def dates_for_stage(context: dict[str, Any], stage: str, most: int) -> list[Entry]:
    """The next dates for families in this stage."""
    return _listed(context, Occurrence.objects.coming().for_stages([stage]), most)


@register.simple_tag(takes_context=True)
def dates_about(context: dict[str, Any], topic: int, most: int) -> list[Entry]:
    """The next dates of series about a topic (by its key)."""
    return _listed(context, Occurrence.objects.coming().about(topic), most)


@register.simple_tag(takes_context=True)
def dates_of_partner(context: dict[str, Any], partner: int | None, most: int) -> list[Entry]:
    """The next dates here that a partner (by its key) holds."""
    return _listed(context, Occurrence.objects.coming().filter(series__partner=partner), most)


def _listed(context: dict[str, Any], dates: Any, most: int) -> list[Entry]:
    request: HttpRequest | None = context.get("request")
    return entries(dates[:most], request=request)
