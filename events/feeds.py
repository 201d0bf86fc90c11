"""Calendar files to subscribe to: one VEVENT per date, never a rule.

RFC 5545; UIDs are the dates' own and the same in every language.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vDuration

from core.contact import way_to

from .feed_links import feed_name
from .filter_choices import Choices
from .filters import CalendarFilter
from .listing import Entry, entries
from .models import Occurrence
from .recurrence import HORIZON
from .wall_clock import ZONE

REFRESH = timedelta(hours=1)
# Cancelled dates stay visible for a while, so that calendars hear of it.
PAST = timedelta(days=60)
MOST = 2_000


def house_feed(asked: CalendarFilter, choices: Choices, *, language: str) -> bytes:
    """The house's public dates that fit as text/calendar, in UTF-8; addresses are whole.

    As in the calendar, a themed day comes as one date, without what is on its programme.
    """
    today = timezone.localdate()
    dates = asked.apply(Occurrence.objects.public().not_items(), choices).for_listing()
    # Where there is no room for all, it is for those to come.
    to_come = list(dates.starting_on_days(today, today + HORIZON).in_order()[:MOST])
    past = dates.starting_on_days(today - PAST, today - timedelta(days=1)).in_order().reverse()
    rows = [*reversed(list(past[: MOST - len(to_come)])), *to_come]
    calendar = new_calendar(feed_name(asked, choices))
    for each in entries(rows, language=language):
        calendar.add_component(event(each))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def date_file(entry: Entry) -> bytes:
    """One date by itself; a program that has it from the feed already knows it by its UID."""
    calendar = new_calendar(settings.SITE_NAME)
    calendar.add_component(event(entry))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def new_calendar(name: str, *, method: str = "PUBLISH") -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Familieværket//Portal//DA")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    return calendar


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
        found.add("dtstart", _local(row.starts_at))
        found.add("dtend", _local(row.ends_at))
    title = entry.title
    if row.is_cancelled:
        title = _("Cancelled: %(title)s") % {"title": title}
    found.add("summary", title)
    found.add("status", "CANCELLED" if row.is_cancelled else "CONFIRMED")
    if entry.place:
        found.add("location", way_to(entry.place))
    if row.reason:
        found.add("description", row.reason)
    found.add("url", entry.url)
    return found


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZONE)
