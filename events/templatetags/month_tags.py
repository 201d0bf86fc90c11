"""The cells of a month. Each depends on its words and the language only, and is drawn once."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from events.month import MonthDay

register = template.Library()


@register.simple_tag
def month_day(day: MonthDay | None) -> SafeString:
    """A day of a month; what it must have stands in the component's template."""
    return _month_day(day, get_language())


@lru_cache(maxsize=4096)
def _month_day(day: MonthDay | None, language: str | None) -> SafeString:
    return render_to_string("components/month/month_day.html", {"day": day})
