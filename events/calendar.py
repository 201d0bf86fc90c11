"""What the calendar page shows: the coming dates, filtered, by day or as a month."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.enums import Stage
from rooms.house import opening

from .asked_days import Days, last_of_month, month_word
from .feed_links import feed_link
from .filter_chips import filter_rows
from .filter_choices import filter_choices
from .filters import CalendarFilter
from .listing import Day, by_day, entries
from .month import large_month, small_month
from .moved_away import Away, among, moved_away, moved_entries, with_moved_away
from .querysets import OccurrenceQuerySet

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence

PAGE_SIZE = 50
#: Counting goes no further: nobody reads that far, and it would cost more the more there is.
MOST_COUNTED = 500
#: Of so many days all dates are looked at, and one statement tells which and how many.
FEW_DAYS = 7
#: A week, or a weekend and a day; a month of days without dates says little.
MOST_EMPTY_DAYS = 10


def calendar_context(request: HttpRequest, dates: OccurrenceQuerySet) -> dict[str, Any]:
    """What the page shows of these dates, of those to come, for what its address asks."""
    choices = filter_choices(get_language() or settings.LANGUAGE_CODE)
    current = CalendarFilter.from_query(request.GET, choices)
    today = timezone.localdate()
    dates = current.apply(dates, choices)
    away = moved_away(today)
    if current.facts:
        away = among(away, dates)  # those too that are over at their new time
    if current.first_day(today).replace(day=1) <= today:
        # Of the days of a later month, which are all that is asked of then, none is over.
        dates = dates.upcoming()
    context = {
        "filter": current,
        "rows": filter_rows(current, choices),
        "clear_url": _clear_url(current),
        "feed": feed_link(current, choices),
        "today": today,
    }
    if current.is_month:
        return context | _as_month(request, current, dates, away, today)
    return context | _as_list(request, current, dates, away, today)


def _as_month(
    request: HttpRequest,
    current: CalendarFilter,
    dates: OccurrenceQuerySet,
    away: Away,
    today: date,
) -> dict[str, Any]:
    shown = current.shown_month(today)
    away = _of_days(away, max(today, shown.replace(day=1)), last_of_month(shown))
    month = large_month(dates, current, shown, today, away=moved_entries(away, request))
    return {
        "month": month,
        "is_empty": not (month.count or away),
        "is_past": last_of_month(shown) < today,
        "now_url": None if shown == today else replace(current, when=()).query(),
        "stages": _stages_of(current),
        "count": _count_words(month.count),
        "list_url": replace(current, is_month=False).query(),
        "month_url": current.query(),
        "query": current.query(),
        "is_indexed": False,
    }


def _as_list(
    request: HttpRequest,
    current: CalendarFilter,
    dates: OccurrenceQuerySet,
    away: Away,
    today: date,
) -> dict[str, Any]:
    """One page of the list. One row more than shown tells whether there is a next one."""
    stretches, first = current.stretches(today), current.first_day(today)
    month = small_month(dates, current, first, today)
    away = _of_days(away, first, date.max)
    if stretches:
        away = dict(chain.from_iterable(_of_days(away, *days).items() for days in stretches))
    dates = dates.on_days(*stretches) if stretches else dates
    are_few = bool(stretches) and _days_in(stretches) <= FEW_DAYS
    dates = dates.with_count() if are_few else dates
    number = _page_number(request.GET.get("side", ""))
    rows = _rows_of(dates, number)
    if not rows and number > 1:
        # Behind the last page, as an old address may lead: there the last one is shown.
        number = ceil(dates.count() / PAGE_SIZE) or 1
        rows = _rows_of(dates, number)
    listed = entries(rows[:PAGE_SIZE], request=request)
    has_more = len(rows) > PAGE_SIZE
    always = [] if number > 1 else _always(current, today)
    begin = rows[0].local_date if number > 1 else first
    always += [day for day in away if day >= begin]
    if has_more:
        # Behind the last row there is a day's next page, and not a day without dates.
        always = [day for day in always if day < rows[PAGE_SIZE].local_date]
    days = by_day(listed, opening(get_language()), first=first, always=always, left=away.keys())
    days = with_moved_away(days, away, request)
    return {
        "days": days,
        "is_empty": _is_empty(current, days),
        "is_past": bool(stretches) and all(last < today for _first, last in stretches),
        "stages": _stages_of(current),
        "number": number,
        "count": _count_words(_count(dates, rows, are_few=are_few)),
        "month": month,
        "list_url": current.query(),
        "month_url": _month_url(current, first, today),
        "earlier": current.query(number - 1) if number > 1 else None,
        "later": current.query(number + 1) if has_more else None,
        "query": current.query(number),
        # Whatever else is asked for is found through these, and is another every day.
        "is_indexed": number == 1 and current == CalendarFilter(stages=current.stages),
    }


def _is_empty(current: CalendarFilter, days: Sequence[Day]) -> bool:
    """Whether there is nothing to read. A day without dates is something, unless one seeks some."""
    shown = any(day.entries or day.away for day in days)
    return not shown and (not days or bool(current.facts))


def _of_days(away: Away, first: date, last: date) -> Away:
    return {day: keys for day, keys in away.items() if first <= day <= last}


def _rows_of(dates: OccurrenceQuerySet, number: int) -> list["Occurrence"]:
    start = (number - 1) * PAGE_SIZE
    return list(dates.in_order().for_listing().lean()[start : start + PAGE_SIZE + 1])


def _days_in(stretches: Sequence[Days]) -> int:
    return sum((last - first).days + 1 for first, last in stretches)


def _count(dates: OccurrenceQuerySet, rows: Sequence["Occurrence"], *, are_few: bool) -> int:
    """How many there are on all pages; of a few days each row says it."""
    if are_few:
        return rows[0].of_all if rows else 0
    return dates.order_by()[: MOST_COUNTED + 1].count()


def _always(current: CalendarFilter, today: date) -> list[date]:
    """Days that are shown with their hours though nothing is planned: one can come all the same.

    Those next, or the few that were asked for; whoever looks for something sees a day alone.
    """
    stretches = current.stretches(today) or [(today, today + timedelta(days=1))]
    days = sorted(
        {
            first + timedelta(days=each)
            for first, last in stretches
            for each in range((last - first).days + 1)
        }
    )
    if len(days) > (1 if current.facts else MOST_EMPTY_DAYS):
        return []
    return [day for day in days if day >= today]


def _stages_of(current: CalendarFilter) -> list[Stage]:
    """For whom news is offered where nothing is found: those asked for, or everybody."""
    return [Stage(stage) for stage in current.stages or Stage.values]


def _count_words(count: int) -> str:
    if count > MOST_COUNTED:
        return _("More than %(count)s dates") % {"count": MOST_COUNTED}
    return ngettext("%(count)s date", "%(count)s dates", count) % {"count": count}


def _clear_url(current: CalendarFilter) -> str:
    """Everything, in the month that is shown or in the list."""
    when = current.when if current.is_month else ()
    return CalendarFilter(when=when, is_month=current.is_month).query()


def _month_url(current: CalendarFilter, first: date, today: date) -> str:
    """The month of the first day listed; this month goes without saying."""
    word = month_word(first)
    when = () if word == month_word(today) else (word,)
    return replace(current, when=when, is_month=True).query()


def _page_number(text: str) -> int:
    # Beyond a thousand pages there is nothing, and a huge OFFSET is work for nobody.
    return min(int(text), 1_000) if text.isdecimal() and len(text) < 6 and int(text) else 1
