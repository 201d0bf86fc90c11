"""Dates with the words of their pages: what every list, page, letter and feed shows of a date.

Facts come from the row, words from the page in the reader's language, or from the Danish page
where there is none.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from core.enums import Stage
from core.marked_words import words_in
from core.page_words import PageWords, last_words_of_subjects, words_of_subjects
from rooms.house import Opening
from rooms.opening_sentence import day_sentence

from .date_words import (
    beside_day_words,
    big_day_words,
    weekday_date_words,
    weekday_day_month_words,
    weekday_words,
)
from .known_series import with_series
from .near_words import near_words
from .place_words import place_words, read_keys
from .state_words import StateLabel, state_label, words_of_closure
from .wall_clock import ZONE
from .when_words import lasts_days, listed_time, moment_words, when_words

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence


@dataclass(frozen=True)
class Entry:
    """One date as people meet it. ``language`` is that of the words, not of the event; ``reader``
    is the one that was asked for, and active wherever the entry says something.

    ``under`` is the day whose heading it stands under, where that is not the day it begins;
    ``is_dated`` says that it stands under none, so that its time is told with its day. ``zones``
    are the keys of its rooms, which ``place`` says in words. ``host`` is who meets families there,
    where the list says so.
    """

    occurrence: "Occurrence"
    page: PageWords
    url: str
    reader: str
    place: str
    zones: frozenset[int] = frozenset()
    under: date | None = None
    is_dated: bool = False
    host: str = ""

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def language(self) -> str:
        return self.page.language

    @property
    def is_foreign(self) -> bool:
        return self.language != self.reader

    @property
    def stages(self) -> list[Stage]:
        return self.occurrence.series.subject.stages

    @property
    def is_public(self) -> bool:
        """Whether there is something at its address for everybody."""
        return self.occurrence.series.subject.is_public

    @property
    def key(self) -> str:
        return str(self.occurrence.series.subject_id)

    @property
    def when(self) -> str:
        """Day and time as one phrase."""
        row = self.occurrence
        return when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)

    @property
    def date(self) -> str:
        """For ears; where the day is in sight it need not be said twice."""
        return "" if self.is_dated else weekday_date_words(self.occurrence.local_date, self.reader)

    @property
    def lasts_days(self) -> bool:
        row = self.occurrence
        return lasts_days(row.starts_at, row.ends_at, is_all_day=row.is_all_day)

    @property
    def time(self) -> str:
        """The time of day; with its days where the day it stands under is not all there is."""
        row = self.occurrence
        if self.is_dated:
            return capfirst(self.listed_when)
        return listed_time(
            row.starts_at,
            row.ends_at,
            is_all_day=row.is_all_day,
            with_days=self.under is not None,
            language=self.reader,
        )

    @property
    def near(self) -> str:
        """The day in words, the nearer the plainer: "On Saturday 28 November"."""
        return near_words(self.occurrence.local_date, timezone.localdate())

    @property
    def clock(self) -> str:
        """The time on a line of its own, where nothing else says that it is one."""
        if self.occurrence.is_all_day or self.lasts_days:
            return self.time
        return pgettext("a time of day by itself", "%(time)s") % {"time": self.time}

    @property
    def short_when(self) -> str:
        """Weekday and time, where the date itself stands beside it."""
        if self.lasts_days:
            return self.time
        weekday = weekday_words(self.occurrence.local_date)
        return _("%(weekday)s %(time)s") % {"weekday": weekday, "time": self.time}

    @property
    def listed_when(self) -> str:
        """Day and time in a list of coming dates, where this year goes without saying."""
        row = self.occurrence
        is_one_day = timezone.localdate(row.ends_at) == row.local_date and not row.is_all_day
        if not is_one_day or row.local_date.year != timezone.localdate().year:
            return self.when
        day = weekday_day_month_words(row.local_date)
        clock = listed_time(row.starts_at, row.ends_at)
        return _("%(day)s, %(clock)s") % {"day": day, "clock": clock}

    @property
    def summary(self) -> str:
        """When and where, in one breath."""
        return ". ".join(filter(None, (capfirst(self.short_when), self.place)))

    @property
    def datetime(self) -> str:
        """The start for machines, with its offset."""
        return self.occurrence.starts_at.astimezone(ZONE).isoformat(timespec="minutes")

    @cached_property
    def state(self) -> StateLabel:
        return state_label(self.occurrence, self.reader)

    @property
    def moved(self) -> str:
        """Where it was first announced, if it is elsewhere now."""
        before = self.occurrence.moved_from
        return _("Moved from %(moment)s") % {"moment": moment_words(before)} if before else ""

    @property
    def moved_to(self) -> str:
        """Where it is now, said where it was; and whether it is off there too."""
        moved = _("Moved to %(moment)s") % {"moment": moment_words(self.occurrence.starts_at)}
        if not self.is_off:
            return moved
        return _("%(moved)s, and cancelled there") % {"moved": moved}

    @property
    def is_off(self) -> bool:
        return self.occurrence.is_off

    @property
    def note(self) -> str:
        row = self.occurrence
        if not (self.host or self.is_foreign or self.is_off or row.moved_from):
            return ""  # as of most dates
        words = [self.host]
        if self.is_off:
            language, reason = self._reason
            words.append(words_in(language, without_stop(reason)))
        else:
            words.append(self.moved)
        if self.is_foreign:
            words.append(_("Page in Danish only"))
        return format_html_join(". ", "{}", ((each,) for each in words if each))

    @property
    def reason(self) -> str:
        """Why it does not take place; of a closed house in the reader's language, where it is
        written in it."""
        return words_in(*self._reason)

    @property
    def _reason(self) -> tuple[str, str]:
        """Its language, and its words."""
        if closed := words_of_closure(self.occurrence):
            return closed.language, closed.reason
        return settings.LANGUAGE_CODE, self.occurrence.reason


@dataclass(frozen=True)
class Day:
    """A day of the list with its entries. ``note`` holds all day, whatever is on; ``is_closed``
    says that the house is, which is open that day of other weeks. ``away`` has left for another
    day (``events.moved_away``)."""

    date: date
    entries: list[Entry]
    away: Sequence[Entry] = ()
    note: str = ""
    is_closed: bool = False

    @property
    def id(self) -> str:
        return self.date.isoformat()

    @property
    def full(self) -> str:
        return _("%(day)s, week %(week)s") % {
            "day": weekday_date_words(self.date),
            "week": self.date.isocalendar().week,
        }

    @property
    def short(self) -> str:
        """Beside "today" and "tomorrow", where month and day are enough."""
        return weekday_day_month_words(self.date)

    @property
    def number(self) -> str:
        return big_day_words(self.date)

    @property
    def name(self) -> str:
        return beside_day_words(self.date)

    @property
    def week(self) -> str:
        return _("week %(week)s") % {"week": self.date.isocalendar().week}

    @property
    def empty(self) -> str:
        """Said where nothing is planned: whether one can just come."""
        if self.is_closed:
            return _("The house is closed.")
        if self.date == timezone.localdate():
            return _("Nothing more is planned today. Just come.")
        return _("Nothing is planned. Just come.")

    @property
    def mark(self) -> str:
        """Today and tomorrow are said, whatever the date."""
        return {0: _("today"), 1: _("tomorrow")}.get((self.date - timezone.localdate()).days, "")


def without_stop(words: str) -> str:
    """What an editor has written, without the full stop that may follow here or may not."""
    return words.rstrip().removesuffix(".")


def entries(
    dates: Iterable["Occurrence"],
    *,
    request: HttpRequest | None = None,
    language: str | None = None,
    also_down: bool = False,
) -> list[Entry]:
    """Dates (from ``for_listing``) with their words; those without a live page are left out.

    With a request addresses are paths, for our own pages; without one they are whole.
    ``also_down``: with the last words of pages that are down or gone too, for those who have a
    place; what is gone has no address.
    """
    dates = with_series(dates)
    language = language or get_language() or settings.LANGUAGE_CODE
    words = last_words_of_subjects if also_down else words_of_subjects
    pages = words([each.series.subject_id for each in dates], language)
    return entries_on(pages, dates, request=request, language=language)


def entries_on(
    pages: Mapping[UUID, PageWords],
    dates: Sequence["Occurrence"],
    *,
    request: HttpRequest | None,
    language: str,
) -> list[Entry]:
    """The same, with the pages at hand."""
    places = {keys: place_words(read_keys(keys)) for keys in {row.zone_keys for row in dates}}
    found = []
    for row in with_series(dates):
        if page := pages.get(row.series.subject_id):
            base = page.path if request else page.full_url
            found.append(
                Entry(
                    occurrence=row,
                    page=page,
                    url=f"{base}{row.date_path(with_time=row.has_twin)}/" if base else "",
                    reader=language,
                    place=places[row.zone_keys],
                    zones=read_keys(row.zone_keys),
                )
            )
    return found


def day_of(day: date, listed: list[Entry], opening: Opening) -> Day:
    """A day with its entries, if any, and the open half's hours that are not over yet."""
    listed = [
        each if each.occurrence.local_date == day else replace(each, under=day) for each in listed
    ]
    now = timezone.now()
    still_to_come = [span for span in opening.times_of(day) if span[1] > now]
    closed = opening.closure_of(day)
    note = day_sentence(still_to_come, closed)
    return Day(day, listed, note=note, is_closed=closed is not None)


def by_day(
    listed: Iterable[Entry],
    opening: Opening,
    *,
    first: date,
    always: Iterable[date] = (),
    left: Collection[date] = (),
) -> list[Day]:
    """Entries in order, each under its day; what began before the first day, under that one.

    ``always`` are days that are there also without any, for as long as the house is still open, or
    where it is closed for once; those that something has ``left`` are so in any case.
    """
    on_day: dict[date, list[Entry]] = {day: [] for day in always}
    for each in listed:
        on_day.setdefault(max(first, each.occurrence.local_date), []).append(each)
    days = (day_of(day, on_day[day], opening) for day in sorted(on_day))
    return [day for day in days if day.entries or day.note or day.date in left]
