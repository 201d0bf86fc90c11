"""What the calendar page shows: the coming dates by day, filtered, fifty at a time."""

from math import ceil
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rooms.house import open_half

from .filters import CalendarFilter, chip_groups, chosen_words
from .listing import by_day, entries
from .querysets import OccurrenceQuerySet

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence

PAGE_SIZE = 50


def calendar_context(request: HttpRequest, coming: OccurrenceQuerySet) -> dict[str, Any]:
    """One page of the list. One row more than shown tells whether there is a next one."""
    current = CalendarFilter.from_query(request.GET)
    number = _page_number(request.GET.get("side", ""))
    today = timezone.localdate()
    dates = current.apply(coming, today)
    rows = _rows_of(dates, number)
    if not rows and number > 1:
        # Behind the last page, as an old address may lead: there the last one is shown.
        number = max(1, ceil(dates.count() / PAGE_SIZE))
        rows = _rows_of(dates, number)
    start = (number - 1) * PAGE_SIZE
    listed = entries(rows[:PAGE_SIZE], request=request)
    has_more = len(rows) > PAGE_SIZE
    return {
        "filter": current,
        "chip_groups": chip_groups(current),
        "chosen": chosen_words(current) if current else "",
        "count": _count_words(start + len(listed), has_more=has_more),
        "days": by_day(listed, open_half(), first=current.first_day(today)),
        "today": today,
        "earlier": current.query(number - 1) if number > 1 else None,
        "later": current.query(number + 1) if has_more else None,
        "is_first_page": number == 1,
    }


def _rows_of(dates: OccurrenceQuerySet, number: int) -> list["Occurrence"]:
    start = (number - 1) * PAGE_SIZE
    return list(dates[start : start + PAGE_SIZE + 1])


def _count_words(count: int, *, has_more: bool) -> str:
    """How many there are, as far as is known without another query."""
    if has_more:
        return _("More than %(count)s dates") % {"count": count}
    return ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}


def _page_number(text: str) -> int:
    # Beyond a thousand pages there is nothing, and a huge OFFSET is work for nobody.
    return min(int(text), 1_000) if text.isdecimal() and len(text) < 6 and int(text) else 1
