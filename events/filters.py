"""Reading a calendar's filters from an address, and writing them back.

The words are the same in every language. A repeated key means or, different keys mean and;
unknown keys and nonsense values are ignored, and never reach a query.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from core.chips import Chip, stage_chips
from core.enums import Stage

from .querysets import OccurrenceQuerySet
from .recurrence import YEARS

PRESETS = ("i-dag", "i-morgen", "weekend", "uge")


@dataclass(frozen=True)
class CalendarFilter:
    """What a reader asked for; empty means everything that is coming."""

    stages: tuple[str, ...] = ()
    when: str = ""
    has_seats: bool = False
    drop_in: bool = False

    @classmethod
    def from_query(cls, query: QueryDict) -> "CalendarFilter":
        when = query.get("naar", "")
        asked = set(query.getlist("livsfase"))
        return cls(
            stages=tuple(stage for stage in Stage.values if stage in asked),
            when=when if when in PRESETS or week_days(when) else "",
            has_seats=query.get("ledig") == "1",
            drop_in=query.get("kigforbi") == "1",
        )

    def apply(self, dates: OccurrenceQuerySet, today: date) -> OccurrenceQuerySet:
        dates = dates.for_stages(self.stages)
        if days := self.days(today):
            dates = dates.on_days(*days)
        if self.has_seats:
            dates = dates.with_free_seats()
        if self.drop_in:
            dates = dates.drop_in()
        return dates

    def days(self, today: date) -> tuple[date, date] | None:
        """First and last day asked for; None without bounds."""
        saturday = today + timedelta(days=5 - today.weekday())
        return {
            "i-dag": (today, today),
            "i-morgen": (today + timedelta(days=1), today + timedelta(days=1)),
            # On a Sunday the weekend is what is left of it.
            "weekend": (max(today, saturday), saturday + timedelta(days=1)),
            "uge": (today, saturday + timedelta(days=1)),
        }.get(self.when) or week_days(self.when)

    def first_day(self, today: date) -> date:
        """The first day there is something to see of: what began earlier stands under it."""
        days = self.days(today)
        return max(today, days[0]) if days else today

    def query(self, page: int = 1) -> str:
        """The canonical query string, sorted, with its question mark; "?" alone is everything."""
        pairs = [("livsfase", stage) for stage in self.stages]
        pairs += [("naar", self.when)] if self.when else []
        pairs += [("ledig", "1")] if self.has_seats else []
        pairs += [("kigforbi", "1")] if self.drop_in else []
        pairs += [("side", str(page))] if page > 1 else []
        return f"?{urlencode(sorted(pairs))}"

    def __bool__(self) -> bool:
        return self != CalendarFilter()


def week_days(word: str) -> tuple[date, date] | None:
    """Monday and Sunday of an ISO week written 2026-W42; None when it is not one."""
    year, parted, week = word.partition("-W")
    if not (parted and len(year) == 4 and len(week) == 2 and (year + week).isdecimal()):
        return None
    if int(year) not in YEARS:
        return None
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
        return monday, monday + timedelta(days=6)
    except ValueError:
        return None


def chip_groups(current: CalendarFilter) -> list[dict[str, object]]:
    """All filters in their rows, as components/filter_chips draws them."""
    return [
        {"id": "livsfase", "label": _("For whom"), "chips": _stage_chips(current)},
        {"id": "naar", "label": _("When"), "chips": _when_chips(current)},
        {"id": "kun", "label": _("Only"), "chips": _only_chips(current)},
    ]


def chosen_words(current: CalendarFilter) -> str:
    """What was asked for, as the chips say it: on a phone a chosen chip may be out of sight."""
    chips = (*_stage_chips(current), *_when_chips(current), *_only_chips(current))
    words = [chip.text for chip in chips if chip.is_current]
    if days := week_days(current.when):
        words.append(_("week %(week)s") % {"week": days[0].isocalendar().week})
    return ", ".join(words)


def _stage_chips(current: CalendarFilter) -> list[Chip]:
    return stage_chips(current.stages, lambda stages: replace(current, stages=stages).query())


def _when_chips(current: CalendarFilter) -> list[Chip]:
    labels = (_("Today"), _("Tomorrow"), _("At the weekend"), _("This week"))
    return [
        Chip(
            label,
            replace(current, when="" if current.when == preset else preset).query(),
            current.when == preset,
        )
        for preset, label in zip(PRESETS, labels, strict=True)
    ]


def _only_chips(current: CalendarFilter) -> list[Chip]:
    seats, drop_in = current.has_seats, current.drop_in
    return [
        Chip(_("Free seats"), replace(current, has_seats=not seats).query(), seats),
        Chip(_("Just come"), replace(current, drop_in=not drop_in).query(), drop_in),
    ]
