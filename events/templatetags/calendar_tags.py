"""Parts of the calendar that hang on few things: each is drawn once and kept."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from events.feed_links import FeedLink
from events.filter_chips import FilterRows
from events.month import Month, MonthDay

register = template.Library()


@register.simple_tag(name="calendar_filters")
@lru_cache(maxsize=256)
def draw_filters(rows: FilterRows) -> SafeString:
    """All filters as links, in the language of their words."""
    context = {"groups": rows.groups, "further": rows.further, "is_open": rows.is_open}
    return render_to_string("components/filter_chips/filter_chips.html", context)


@register.simple_tag
@lru_cache(maxsize=256)
def subscription(feed: FeedLink) -> SafeString:
    """The calendar file of what is shown, in the language of its words."""
    return render_to_string("events/includes/subscribe.html", {"feed": feed})


@register.simple_tag
def month(month: Month, is_large: bool = False) -> SafeString:
    """A month as a table; what it must have stands in the component's template."""
    return _month(month, is_large, get_language())


@lru_cache(maxsize=128)
def _month(month: Month, is_large: bool, language: str | None) -> SafeString:
    context = {"month": month, "is_large": is_large}
    return render_to_string("components/month/month.html", context)


@register.simple_tag
def month_day(day: MonthDay | None) -> SafeString:
    """A day of it: where one date changes, only its cell is drawn anew."""
    return _month_day(day, get_language())


@lru_cache(maxsize=4096)
def _month_day(day: MonthDay | None, language: str | None) -> SafeString:
    return render_to_string("components/month/month_day.html", {"day": day})
