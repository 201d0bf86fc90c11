"""Reading a calendar's filters from an address, and writing them back.

The words are the same in every language. A repeated key means or, different keys mean and;
unknown keys and nonsense values are ignored, and never reach a query.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from .asked_days import Days, days_of, is_known, month_days
from .chosen_series import Wanted, chosen_series
from .enums import Mode
from .filter_choices import Choices
from .querysets import OccurrenceQuerySet

#: How addresses name each set of choices.
SETS = {
    "stages": "livsfase",
    "topics": "emne",
    "kinds": "type",
    "languages": "sprog",
    "partners": "partner",
}


#: Of those that say when no more are read: every link of the page repeats them.
MOST_DAYS_WORDS = 8


@dataclass(frozen=True)
class CalendarFilter:
    """What a reader asked for; empty means everything that is coming, as a list.

    In a month ``when`` is the month shown, empty for this one, and takes nothing away; in a list
    the days of any of its words are meant.
    """

    stages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    has_seats: bool = False
    drop_in: bool = False
    is_month: bool = False

    @classmethod
    def from_query(cls, query: QueryDict, choices: Choices) -> "CalendarFilter":
        asked = {name: set(query.getlist(key)) for name, key in SETS.items()}
        is_month = query.get("vis") == "maaned"
        when = sorted(set(query.getlist("naar")[:MOST_DAYS_WORDS]))
        return cls(
            **{name: tuple(word for word in choices[name] if word in asked[name]) for name in SETS},
            when=tuple(filter(month_days, when))[:1] if is_month else tuple(filter(is_known, when)),
            has_seats=query.get("ledig") == "1",
            drop_in=query.get("kigforbi") == "1",
            is_month=is_month,
        )

    def apply(self, dates: OccurrenceQuerySet, choices: Choices) -> OccurrenceQuerySet:
        """Of these dates the public ones that fit, whatever their day; a themed day alone, without
        what is on its programme."""
        keys = {
            name: frozenset(choices[name][word].key for word in getattr(self, name))
            for name in SETS
        }
        modes: frozenset[Any] = frozenset([Mode.DROP_IN] if self.drop_in else [])
        wanted = Wanted(**keys, modes=modes)
        dates = _of_chosen(dates, wanted) if any(wanted) else dates.public().not_items()
        return dates.with_free_seats() if self.has_seats else dates

    def stretches(self, today: date) -> list[Days]:
        """The days asked for, each stretch from its first to its last; empty without bounds."""
        return sorted(filter(None, (days_of(word, today) for word in self.when)))

    def shown_month(self, today: date) -> date:
        """A day of the month that is shown."""
        return next((first for first, _last in self.stretches(today)), today)

    def first_day(self, today: date) -> date:
        """The first day there is something to see of: what began earlier stands under it."""
        stretches = self.stretches(today)
        return max(today, stretches[0][0]) if stretches else today

    @property
    def facts(self) -> "CalendarFilter":
        """What it asks of dates, whenever they are and however they are shown."""
        return replace(self, when=(), is_month=False)

    @lru_cache(maxsize=1024)  # noqa: B019 - a value like its arguments; a page writes it a dozen times
    def query(self, page: int = 1) -> str:
        """The canonical query string, sorted, with its question mark; "?" alone is everything."""
        pairs = [(key, word) for name, key in SETS.items() for word in getattr(self, name)]
        pairs += [("naar", word) for word in self.when]
        pairs += [("ledig", "1")] if self.has_seats else []
        pairs += [("kigforbi", "1")] if self.drop_in else []
        pairs += [("vis", "maaned")] if self.is_month else []
        pairs += [("side", str(page))] if page > 1 else []
        return f"?{urlencode(sorted(pairs))}"

    def __bool__(self) -> bool:
        """Whether it takes anything away."""
        return self.facts != CalendarFilter() or bool(self.when and not self.is_month)


def _of_chosen(dates: OccurrenceQuerySet, wanted: Wanted) -> OccurrenceQuerySet:
    """Of such series, all of them public; where none is on a programme, no date is asked."""
    series = chosen_series(wanted)
    dates = dates.not_asleep().of_series(series)
    on_none = wanted._replace(programmes=frozenset([None]))
    return dates if series == chosen_series(on_none) else dates.not_items()
