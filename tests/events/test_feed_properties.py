"""Whatever dates there are, the calendar file says of each what its row says, and nothing else.

Across the night of 25 October 2026, when the clocks go back, and with dates moved and called off.
"""

from contextlib import suppress
from datetime import date, time, timedelta
from itertools import count

import icalendar
import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import Contact
from events.actions import DateRefused, cancel_dates, change_dates
from events.date_states import written_times
from events.enums import State
from events.models import Occurrence
from events.wall_clock import TimeRefused, span
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FIRST = date(2026, 10, 15)
days = st.integers(0, 20).map(lambda number: FIRST + timedelta(days=number))
clocks = st.sampled_from([time(0), time(1, 30), time(3), time(9, 15), time(10), time(23, 45)])


@st.composite
def times(draw):
    """When a date is, as the form takes it: start, end and whether all day."""
    day, days_after = draw(days), draw(st.sampled_from([0, 0, 0, 1, 2, 9]))
    is_all_day = draw(st.booleans())
    start, end = (None, None) if is_all_day else (draw(clocks), draw(clocks))
    try:
        return day, *span(day, start, end, days_after), is_all_day
    except TimeRefused:
        return day, *span(day, time(10), time(12), days_after), False


#: As editors may name them: what ends a value in a calendar file, and what is longer than a line.
ROOMS = {"a": "Stuen; den lille", "b": "Køkken, bad\\bryggers", "c": "غرفة الأطفال" * 6}
TITLE = "Fars Legestue; med, komma \\ og “citat” – " + "småbørnsforældregruppe" * 4

plans = st.fixed_dictionaries(
    {
        "time": times(),
        "state": st.sampled_from([State.PLANNED, State.PLANNED, State.SKIPPED]),
        "moved_to": st.none() | times(),
        "is_called_off": st.booleans(),
        "rooms": st.sets(st.sampled_from(sorted(ROOMS)), max_size=2),
    }
)


@pytest.fixture
def series(calendar):
    Contact.objects.create(address="Eksempelgade 12, 7400 Herning")
    return SeriesFactory(page=EventPageFactory(parent=calendar, title=TITLE, slug="fars-legestue"))


@pytest.fixture
def rooms():
    return {
        slug: ZoneFactory(slug=slug, names={"da": name}, sort_order=number)
        for number, (slug, name) in enumerate(ROOMS.items())
    }


def carry_out(series, rooms, plan):
    day, starts_at, ends_at, is_all_day = plan["time"]
    row = OccurrenceFactory(
        series=series,
        local_date=day,
        starts_at=starts_at,
        ends_at=ends_at,
        is_all_day=is_all_day,
        state=plan["state"],
        zones=[rooms[slug] for slug in sorted(plan["rooms"])],
    )
    if plan["state"] == State.SKIPPED:
        return
    if plan["moved_to"] and plan["moved_to"] != plan["time"]:
        _day, starts_at, ends_at, is_all_day = plan["moved_to"]
        wanted = {"time": written_times(starts_at, ends_at, is_all_day=is_all_day)}
        with suppress(DateRefused):  # another date of the series begins at that moment
            change_dates(series=series, wanted={row.pk: wanted}, by=None)
    if plan["is_called_off"]:
        cancel_dates(dates=[row], reason="Sygdom; kom i morgen, kl. 10\nHilsen huset", by=None)


def as_row(event):
    """What a calendar program makes of an event."""
    start, end = event.DTSTART, event.DTEND
    is_all_day = type(start) is date
    if not is_all_day:
        assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
        start, end = start.timestamp(), end.timestamp()
    return {
        "uid": str(event["UID"]),
        "sequence": event["SEQUENCE"],
        "start": start,
        "end": end,
        "status": str(event["STATUS"]),
        "reason": str(event.get("DESCRIPTION", "")),
        "changed": event["LAST-MODIFIED"].dt,
        "stamp": event["DTSTAMP"].dt,
        "title": str(event["SUMMARY"]),
        "place": str(event.get("LOCATION", "")),
        "address": str(event["URL"]),
    }


def as_told(row, language):
    """The same from the row."""
    start, end = row.starts_at.timestamp(), row.ends_at.timestamp()
    if row.is_all_day:
        start, end = timezone.localdate(row.starts_at), timezone.localdate(row.ends_at)
    off = {"da": "Aflyst: ", "en": "Cancelled: "}[language]
    place = ", ".join(ROOMS[zone.slug] for zone in row.zones.order_by("sort_order"))
    day = row.date_path(with_time=row.has_twin)
    return {
        "uid": f"{row.uid}@familievaerket",
        "sequence": row.sequence,
        "start": start,
        "end": end,
        "status": "CANCELLED" if row.is_cancelled else "CONFIRMED",
        "title": off + TITLE if row.is_cancelled else TITLE,
        "place": place and f"{place}, Familieværket, Eksempelgade 12, 7400 Herning",
        "reason": row.reason,
        "address": f"http://localhost/{language}/kalender/fars-legestue/{day}/",
        "changed": row.updated_at,
        "stamp": row.updated_at,
    }


@pytest.mark.parametrize("path", ["/calendar.ics", "/en/kalender/fars-legestue/calendar.ics"])
@given(planned=st.lists(plans, max_size=6))
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_file_says_of_every_date_what_its_row_says(client, series, rooms, path, planned):
    for old in Occurrence.objects.all():
        old.former_addresses.all().delete()
        old.delete()
    for plan in planned:
        carry_out(series, rooms, plan)

    found = icalendar.Calendar.from_ical(client.get(path).content)

    rows = Occurrence.objects.exclude(state=State.SKIPPED).with_twins().in_order()
    language = "en" if path.startswith("/en/") else "da"
    assert [as_row(event) for event in found.events] == [as_told(row, language) for row in rows]


def test_date_keeps_its_uid_and_raises_its_number_whatever_becomes_of_it(client, series, frozen):
    row = OccurrenceFactory(series=series, local_date=date(2026, 10, 24))
    numbers = count()

    def seen():
        frozen.shift(1)
        (event,) = icalendar.Calendar.from_ical(client.get("/calendar.ics").content).events
        return str(event["UID"]), event["SEQUENCE"]

    uid = f"{row.uid}@familievaerket"
    assert seen() == (uid, next(numbers))
    times = written_times(*span(date(2026, 10, 25), time(10), time(12)), is_all_day=False)
    change_dates(series=series, wanted={row.pk: {"time": times}}, by=None)
    assert seen() == (uid, next(numbers))
    cancel_dates(dates=[row], reason="", by=None)
    assert seen() == (uid, next(numbers))
