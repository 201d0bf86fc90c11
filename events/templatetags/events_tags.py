"""Coming dates, for templates of pages that stand below ``events`` or beside it."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from core.addresses import readable_at
from core.enums import LinkKind
from core.models import Body, SubjectPage
from core.only_pages import only_page
from core.page_words import linked_from
from events.chosen_series import Wanted
from events.feed_links import FeedLink, page_feed_link
from events.listing import Entry
from events.models import CalendarPage
from events.next_dates import few_next_dates, soonest
from resources.models import ArticlePage

register = template.Library()

#: On the programme of no themed day.
ON_NONE = frozenset([None])
DATES_OF_A_STEP = 2


class DatesRound(NamedTuple):
    """``by_subject`` are the next dates of each series that a text leads on to, ``to_read_for`` the
    next one of each that it is read before or after, the soonest first."""

    by_subject: dict[UUID, list[Entry]]
    to_read_for: list[Entry]


@register.simple_tag
def calendar_url(**words: str) -> str:
    """Where the calendar is read, filtered by these words of its addresses; "" without one."""
    calendar = only_page(CalendarPage, get_language() or settings.LANGUAGE_CODE)
    path = calendar.path if calendar else ""
    return f"{path}?{urlencode(words)}" if path and words else path


@register.simple_tag(takes_context=True)
def dates_of_steps(context: dict[str, Any], page: Body) -> dict[UUID, list[Entry]]:
    """The next dates of each series that a page's text leads on to, all asked for at once."""
    return few_next_dates(page.next_subjects, DATES_OF_A_STEP, request=context.get("request"))


@register.filter
def of(found: Mapping[UUID, list[Entry]] | None, subject: UUID) -> list[Entry]:
    """A subject's share of ``dates_of_steps``."""
    return (found or {}).get(subject, [])


@register.simple_tag(takes_context=True)
def dates_for_stage(context: dict[str, Any], stage: str, most: int) -> list[Entry]:
    """The next date of each series for families in this stage, the soonest first."""
    return _soonest(context, Wanted(stages=frozenset([stage]), programmes=ON_NONE), most)


@register.simple_tag(takes_context=True)
def dates_about(context: dict[str, Any], topic: int, most: int) -> list[Entry]:
    """The next date of each series about a topic (by its key), the soonest first."""
    return _soonest(context, Wanted(topics=frozenset([topic]), programmes=ON_NONE), most)


@register.simple_tag(takes_context=True)
def dates_of_partner(context: dict[str, Any], partner: int, most: int) -> list[Entry]:
    """The next date of each series that a partner (by its key) holds, the soonest first."""
    return _soonest(context, Wanted(partners=frozenset([partner]), programmes=ON_NONE), most)


@register.simple_tag(takes_context=True)
def feed_of_page(context: dict[str, Any], page: SubjectPage) -> FeedLink:
    """The calendar file of all that a partner holds, below the address that its page is read at."""
    language = get_language() or page.language_code
    return page_feed_link(readable_at(page.get_url(context.get("request")), language))


@register.simple_tag(takes_context=True)
def dates_round(context: dict[str, Any], page: ArticlePage, most: int) -> DatesRound:
    """What an article leads to, all asked for at once; ``most`` of what it is read for."""
    steps = set(page.next_subjects)
    # Without those its text leads on to by itself.
    leading = {*linked_from(page.translation_key, (LinkKind.BEFORE, LinkKind.AFTER))} - steps
    found = few_next_dates(steps | leading, DATES_OF_A_STEP, request=context.get("request"))
    firsts = [dates[0] for subject, dates in found.items() if subject in leading]
    return DatesRound(by_subject=found, to_read_for=firsts[:most])


def _soonest(context: dict[str, Any], wanted: Wanted, most: int) -> list[Entry]:
    request: HttpRequest | None = context.get("request")
    return soonest(wanted, most, request=request)
