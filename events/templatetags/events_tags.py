"""Coming dates, for templates of pages that stand below ``events`` or beside it."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import template
from django.conf import settings
from django.utils.translation import get_language

from core.generation import kept
from core.page_words import PageWords, in_best_language
from events.listing import Entry
from events.models import CalendarPage, Series
from events.next_dates import few_next_dates, soonest

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
    """The next date of each series for families in this stage, the soonest first."""
    return soonest(Series.objects.for_stage(stage), most, request=context.get("request"))


@register.simple_tag(takes_context=True)
def dates_about(context: dict[str, Any], topic: int, most: int) -> list[Entry]:
    """The next date of each series about a topic (by its key), the soonest first."""
    return soonest(Series.objects.about(topic), most, request=context.get("request"))


@register.simple_tag(takes_context=True)
def dates_of_partner(context: dict[str, Any], partner: int, most: int) -> list[Entry]:
    """The next date of each series that a partner (by its key) holds, the soonest first."""
    return soonest(Series.objects.held_by(partner), most, request=context.get("request"))
