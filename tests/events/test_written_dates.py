"""Dates in calendar files are written once, and anew where they change."""

from datetime import timedelta

import pytest

from events import written_dates
from events.models import EventPage, Occurrence
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.usefixtures("frozen", "site")


@pytest.fixture
def series(calendar):
    return SeriesFactory(page=EventPageFactory(parent=calendar, title="Fars Legestue"))


@pytest.fixture
def rows(series):
    days = [NOW.date() + timedelta(days=day) for day in range(3)]
    return [OccurrenceFactory(series=series, local_date=day) for day in days]


@pytest.fixture
def written(monkeypatch):
    """``written()``: the keys of the dates that were written since one last looked."""
    keys = []

    def note(entry, write=written_dates.event):
        keys.append(entry.occurrence.pk)
        return write(entry)

    monkeypatch.setattr(written_dates, "event", note)

    def look():
        found = sorted(keys)
        keys.clear()
        return found

    return look


def ask():
    return written_dates.written_dates(Occurrence.objects.public().in_order(), "da")


def page_of(series):
    return EventPage.objects.get(translation_key=series.subject_id)


def test_each_is_written_once_in_the_order_that_was_asked_for(rows, written):
    first, again = ask(), ask()

    assert first == again
    assert all(f"{row.uid}@".encode() in text for row, text in zip(rows, first, strict=True))
    assert written() == [row.pk for row in rows]


def test_date_that_changes_is_written_anew_and_no_other(rows, written):
    before = ask()
    written()

    Occurrence.objects.filter(pk=rows[1].pk).update(state="cancelled", reason="Syg", sequence=1)
    after = ask()

    assert written() == [rows[1].pk]
    assert (after[0], after[2]) == (before[0], before[2])
    assert b"STATUS:CANCELLED" in after[1]


def test_words_that_change_write_all_anew(rows, written, series):
    ask()
    written()
    page = page_of(series)
    page.title = "Mors Legestue"
    page.save_revision().publish()

    assert all(b"Mors Legestue" in text for text in ask())
    assert written() == [row.pk for row in rows]


def test_no_more_are_kept_than_there_is_room_for(rows, written, monkeypatch):
    monkeypatch.setattr(written_dates, "MOST_KEPT", 3)
    first = ask()
    later = OccurrenceFactory(series=rows[0].series, local_date=NOW.date() + timedelta(days=9))
    written()

    assert ask()[:3] == first
    assert written() == [later.pk]
    # There was room for the newest only.
    assert ask()[:3] == first
    assert written() == [row.pk for row in rows]


def test_date_without_a_live_page_is_left_out(rows, series):
    assert len(ask()) == 3

    page_of(series).delete()

    assert written_dates.written_dates(Occurrence.objects.in_order(), "da") == []
