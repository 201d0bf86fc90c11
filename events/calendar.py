"""What the calendar page shows: the coming dates, filtered, by day or as a month."""

from dataclasses import replace
from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.enums import Stage
from rooms.house import open_half

from .asked_days import month_word
from .feed_links import feed_link
from .filter_chips import filter_rows
from .filter_choices import filter_choices
from .filters import CalendarFilter
from .listing import Day, Entry, by_day, day_of, entries
from .month import large_month, small_month
from .querysets import OccurrenceQuerySet

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence

PAGE_SIZE = 50
#: Counting goes no further: nobody reads that far, and it would cost more the more there is.
MOST_COUNTED = 500


def calendar_context(request: HttpRequest, coming: OccurrenceQuerySet) -> dict[str, Any]:
    """What the page shows of these dates, for what its address asks."""
    language = get_language() or settings.LANGUAGE_CODE
    choices = filter_choices(language)
    current = CalendarFilter.from_query(request.GET, choices)
    today = timezone.localdate()
    dates = current.apply(coming, choices)
    context = {
        "filter": current,
        "rows": filter_rows(current, choices),
        "clear_url": _clear_url(current),
        "feed": feed_link(current, choices),
        "today": today,
    }
    if current.is_month:
        return context | _as_month(current, dates, today, language)
    return context | _as_list(request, current, dates, today)


def _as_month(
    current: CalendarFilter, dates: OccurrenceQuerySet, today: date, language: str
) -> dict[str, Any]:
    days = current.days(today)
    month = large_month(dates, current, days[0] if days else today, today, language)
    return {
        "month": month,
        "count": _count_words(month.count),
        "list_url": replace(current, is_month=False).query(),
        "month_url": current.query(),
        "query": current.query(),
        "is_indexed": False,
    }


def _as_list(
    request: HttpRequest, current: CalendarFilter, dates: OccurrenceQuerySet, today: date
) -> dict[str, Any]:
    """One page of the list. One row more than shown tells whether there is a next one."""
    days, first = current.days(today), current.first_day(today)
    month = small_month(dates, current, first, today)
    dates = dates.on_days(*days) if days else dates
    number = _page_number(request.GET.get("side", ""))
    rows = _rows_of(dates, number)
    if not rows and number > 1:
        # Behind the last page, as an old address may lead: there the last one is shown.
        number = max(1, ceil(dates.count() / PAGE_SIZE))
        rows = _rows_of(dates, number)
    listed = entries(rows[:PAGE_SIZE], request=request)
    has_more = len(rows) > PAGE_SIZE
    return {
        "days": _days(listed, days, first, today),
        "is_empty": not listed,
        "stages": [Stage(stage) for stage in current.stages],
        "is_past": bool(days) and days[1] < today,
        "count": _count_words(dates.order_by()[: MOST_COUNTED + 1].count()),
        "month": month,
        "list_url": current.query(),
        "month_url": _month_url(current, first, today),
        "earlier": current.query(number - 1) if number > 1 else None,
        "later": current.query(number + 1) if has_more else None,
        "query": current.query(number),
        # Whatever else is asked for is found through these, and is another every day.
        "is_indexed": number == 1 and current == CalendarFilter(stages=current.stages),
    }


def _rows_of(dates: OccurrenceQuerySet, number: int) -> list["Occurrence"]:
    start = (number - 1) * PAGE_SIZE
    return list(dates.in_order().for_listing().lean()[start : start + PAGE_SIZE + 1])


def _days(
    listed: list[Entry], asked: tuple[date, date] | None, first: date, today: date
) -> list[Day]:
    """A single day asked for is shown with its hours, whatever is on."""
    if not listed and asked and asked[0] == asked[1] >= today:
        return [day_of(asked[0], [], open_half())]
    return by_day(listed, open_half(), first=first)


def _count_words(count: int) -> str:
    if count > MOST_COUNTED:
        return _("More than %(count)s dates") % {"count": MOST_COUNTED}
    return ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}


def _clear_url(current: CalendarFilter) -> str:
    """Everything, in the month that is shown or in the list."""
    when = current.when if current.is_month else ""
    return CalendarFilter(when=when, is_month=current.is_month).query()


def _month_url(current: CalendarFilter, first: date, today: date) -> str:
    """The month of the first day listed; this month goes without saying."""
    word = month_word(first)
    when = "" if word == month_word(today) else word
    return replace(current, when=when, is_month=True).query()


def _page_number(text: str) -> int:
    # Beyond a thousand pages there is nothing, and a huge OFFSET is work for nobody.
    return min(int(text), 1_000) if text.isdecimal() and len(text) < 6 and int(text) else 1
