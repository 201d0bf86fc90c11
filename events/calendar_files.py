"""How dates are written as text/calendar: one VEVENT per date, never a rule.

RFC 5545; UIDs are the dates' own and the same in every language. Files to subscribe to and files of
one date are published (METHOD:PUBLISH); what stands in letters is ``signups.invitations``.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vDuration, vText

from core.contact import way_to

from .listing import Entry
from .models import Occurrence
from .state_words import closed_words, words_of_closure
from .wall_clock import ZONE

REFRESH = timedelta(hours=1)


def published(name: str, dates: Iterable[bytes]) -> bytes:
    """A file to subscribe to, in UTF-8, of dates that are written (``events.written_dates``);
    ``name`` is what calendar programs call it."""
    calendar = new_calendar("PUBLISH")
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    head, end, _nothing = calendar.to_ical().rpartition(b"END:VCALENDAR")
    return b"".join([head, _clock(), *dates, end, b"\r\n"])


def date_file(entry: Entry) -> bytes:
    """One date by itself; a program that has it from the feed already knows it by its UID."""
    return published(settings.SITE_NAME, [event(entry).to_ical()])


def new_calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Familieværket//Portal//DA")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    return calendar


def written(calendar: Calendar, events: Iterable[Event]) -> bytes:
    """With these dates in it and the clock that they go by."""
    for each in events:
        calendar.add_component(each)
    calendar.add_missing_timezones()
    return calendar.to_ical()


def event(entry: Entry) -> Event:
    """One date. Times carry the house's zone, so that 10:00 is 10:00 when the clocks change."""
    row = entry.occurrence
    found = Event()
    found.add("uid", f"{row.uid}@familievaerket")
    found.add("sequence", row.sequence)
    found.add("dtstamp", row.updated_at)
    found.add("last-modified", row.updated_at)
    if row.is_all_day:
        found.add("dtstart", row.local_date)
        found.add("dtend", timezone.localdate(row.ends_at))
    else:
        found.add("dtstart", local(row.starts_at))
        found.add("dtend", local(row.ends_at))
    found.add("summary", summary(row, entry.title))
    found.add("status", "CANCELLED" if row.is_off else "CONFIRMED")
    if entry.place:
        found.add("location", way_to(entry.place))
    if closed := words_of_closure(row):
        words = {"closed": closed_words(closed), "reason": closed.reason}
        found.add("description", _("%(closed)s: %(reason)s") % words)
    elif row.reason:
        found.add("description", row.reason)
    if entry.url:
        found.add("url", entry.url)
    return found


def summary(row: Occurrence, title: str) -> str:
    """What stands in a calendar's grid, where nobody sees a status."""
    return _("Cancelled: %(title)s") % {"title": title} if row.is_off else title


@cache
def _clock() -> bytes:
    """The house's zone, which the times of all its dates go by."""
    found: bytes = Timezone.from_tzinfo(ZONE).to_ical()
    return found


def local(moment: datetime) -> datetime:
    return moment.astimezone(ZONE)
