"""Coming dates, for templates of pages that stand below ``events`` or beside it."""

from typing import Any
from uuid import UUID

from django import template
from django.http import HttpRequest

from events.listing import Entry, entries
from events.models import Occurrence

register = template.Library()


@register.simple_tag(takes_context=True)
def next_dates(context: dict[str, Any], subject: UUID | None, most: int) -> list[Entry]:
    """The next dates of a subject, of which there may be none."""
    dates = Occurrence.objects.coming().planned().filter(series__subject=subject)
    return _listed(context, dates, most)


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
