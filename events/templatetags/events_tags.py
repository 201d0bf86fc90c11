"""Coming dates, for templates of pages that stand below ``events`` or beside it."""

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from core.addresses import readable_at
from core.enums import LinkKind
from core.models import SubjectPage
from core.only_pages import only_page
from core.page_words import linked_from
from events.feed_links import FeedLink, page_feed_link
from events.listing import Entry
from events.models import CalendarPage, Series
from events.next_dates import few_next_dates, soonest
from events.querysets import SeriesQuerySet
from resources.models import ArticlePage

register = template.Library()


@register.simple_tag
def calendar_url(**words: str) -> str:
    """Where the calendar is read, filtered by these words of its addresses; "" without one."""
    calendar = only_page(CalendarPage, get_language() or settings.LANGUAGE_CODE)
    path = calendar.path if calendar else ""
    return f"{path}?{urlencode(words)}" if path and words else path


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
    return _soonest(context, Series.objects.not_items().for_stage(stage), most)


@register.simple_tag(takes_context=True)
def dates_about(context: dict[str, Any], topic: int, most: int) -> list[Entry]:
    """The next date of each series about a topic (by its key), the soonest first."""
    return _soonest(context, Series.objects.not_items().about(topic), most)


@register.simple_tag(takes_context=True)
def dates_of_partner(context: dict[str, Any], partner: int, most: int) -> list[Entry]:
    """The next date of each series that a partner (by its key) holds, the soonest first."""
    return _soonest(context, Series.objects.not_items().held_by(partner), most)


@register.simple_tag(takes_context=True)
def feed_of_page(context: dict[str, Any], page: SubjectPage) -> FeedLink:
    """The calendar file of all that a partner holds, below the address that its page is read at."""
    language = get_language() or page.language_code
    return page_feed_link(readable_at(page.get_url(context.get("request")), language))


@register.simple_tag(takes_context=True)
def dates_to_read_for(context: dict[str, Any], page: ArticlePage, most: int) -> list[Entry]:
    """The next date of each series that an article is read before or after, the soonest first.

    Without those its text leads on to by itself.
    """
    leading = set(linked_from(page.translation_key, (LinkKind.BEFORE, LinkKind.AFTER)))
    series = leading - set(page.next_subjects)
    return _soonest(context, Series.objects.filter(subject__in=series), most) if series else []


def _soonest(context: dict[str, Any], series: SeriesQuerySet, most: int) -> list[Entry]:
    request: HttpRequest | None = context.get("request")
    return soonest(series, most, request=request)
