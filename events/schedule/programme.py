"""The programme of a themed day in its schedule view, and what is said of days without one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.page_words import last_words_of_subjects

from ..date_words import weekday_date_words
from ..models import Occurrence, Series
from ..when_words import when_words


@dataclass(frozen=True)
class Item:
    """One item, its next date in words, and the way to its dates."""

    title: str
    when: str
    is_off: bool
    url: str


def programme_of(series: Series | None, *, off: Collection[date]) -> list[Item]:
    """The items of a themed day, the next first; then those without dates to come.

    ``off`` are the days that have items and no themed day.
    """
    if series is None or not series.is_themed_day:
        return []
    items = list(series.items.values_list("pk", "subject"))
    titles = last_words_of_subjects([key for _pk, key in items], settings.LANGUAGE_CODE)
    dates = Occurrence.objects.filter(series__part_of=series).planned().upcoming().in_order()
    first: dict[int, Occurrence] = {}
    for row in dates:
        first.setdefault(row.series_id, row)
    order = {pk: number for number, pk in enumerate(first)}
    return [
        Item(
            title=titles[key].title if key in titles else _("An event without a page"),
            when=_when(first.get(pk)),
            is_off=pk in first and first[pk].local_date in off,
            url=reverse("schedule:edit", args=[key]),
        )
        for pk, key in sorted(items, key=lambda item: order.get(item[0], len(order)))
    ]


def without_day_words(days: Sequence[date]) -> str:
    """What becomes of items on days on which there is no themed day; empty where there are none."""
    if not days:
        return ""
    return ngettext(
        "There is no themed day on %(day)s. What is planned there as an item is on no programme: "
        "it stands in the calendar by itself.",
        "There is no themed day on %(count)s days, the first of them %(day)s. What is planned "
        "there as an item is on no programme: it stands in the calendar by itself.",
        len(days),
    ) % {"day": weekday_date_words(days[0]), "count": len(days)}


def _when(row: Occurrence | None) -> str:
    if row is None:
        return _("No dates yet")
    return when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)
