"""A program that asks again is told that nothing is new, in a statement or two, and misses none."""

from datetime import date, timedelta

import pytest

from core import changes, generation
from core.models import Contact
from events.actions import cancel_dates
from events.enums import State
from events.models import EventPage, Occurrence
from signups.actions import Family, take_places
from signups.parties import Party
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerPageFactory
from tests.factories.rooms import ZoneFactory

FEEDS = (
    "/calendar.ics",
    "/en/calendar.ics",
    "/da/calendar.ics?livsfase=baby",
    "/da/kalender/fars-legestue/calendar.ics",
    "/da/sundhedshuset/calendar.ics",
)
HOUSE, SERIES = FEEDS[0], FEEDS[3]

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(frozen, calendar):
    return EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])


@pytest.fixture
def row(page, site):
    partner = PartnerFactory(page=PartnerPageFactory(parent=site.root_page, title="Sundhedshuset"))
    series = SeriesFactory(page=page, partner=partner, sign_up=True)
    row = OccurrenceFactory(series=series, local_date=date(2026, 10, 21), capacity=8)
    row.zones.add(ZoneFactory())
    return row


@pytest.fixture
def ask(client):
    def ask(path, **headers):
        return client.get(path, headers=headers)

    return ask


@pytest.fixture
def is_new(ask, frozen, django_capture_on_commit_callbacks):
    """``is_new(path, do)``: whether programs that have the file are sent another after this."""

    def is_new(path, do):
        had = ask(path)
        frozen.shift(5)
        with django_capture_on_commit_callbacks(execute=True):
            do()
            generation.begin_dates()  # as every action on dates does; some here go past those
        return ask(path, if_none_match=had["ETag"]).status_code == 200

    return is_new


@pytest.mark.parametrize("path", FEEDS)
def test_program_that_has_the_file_is_told_so_in_two_statements(
    ask, row, path, django_assert_num_queries, django_capture_on_commit_callbacks
):
    first = ask(path)
    assert first.status_code == 200
    assert b"BEGIN:VEVENT" in first.content
    with django_capture_on_commit_callbacks(execute=True):
        _sign_up(row)

    for statements in (2, 1):  # the generation; the dates, once after any of them changed
        with django_assert_num_queries(statements):
            again = ask(path, if_none_match=first["ETag"])

    assert (again.status_code, again.content) == (304, b"")
    for name in ("ETag", "Cache-Control"):
        assert again[name] == first[name]
    assert first["Cache-Control"] == "public, no-cache"


def test_files_have_marks_of_their_own(ask, row):
    assert len({ask(path)["ETag"] for path in FEEDS}) == len(FEEDS)


def _sign_up(row):
    party = Party(1, 0)
    family = Family(name="A", email="a@example.org", phone="", language="da", party=party)
    take_places(occurrence=row, family=family, form_token="x")


def _cancel(row):
    return cancel_dates(dates=[row], reason="Sygdom", by=None)


def _cancel_and_undo(row):
    changes.undo(_cancel(row))


def _rename(row):
    page = EventPage.objects.get(translation_key=row.series.subject_id)
    page.title = "Mors Legestue"
    page.save_revision().publish()


def _rename_room(row):
    zone = row.zones.get()
    zone.names = {"da": "Loftet"}
    zone.save()


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        (lambda row: None, False),
        (_sign_up, False),
        (_cancel, True),
        (_cancel_and_undo, True),
        (lambda row: OccurrenceFactory(series=row.series), True),
        (lambda row: row.delete(), True),
        (_rename, True),
        (_rename_room, True),
        (lambda row: Contact.objects.create(address="Eksempelgade 12"), True),
    ],
    ids=["nothing", "sign-up", "cancel", "undo", "more", "fewer", "title", "room", "address"],
)
@pytest.mark.parametrize("path", [HOUSE, SERIES])
def test_whatever_changes_in_a_file_makes_it_another(is_new, row, path, do, expected):
    assert is_new(path, lambda: do(row)) is expected


def test_day_that_has_gone_makes_it_another(is_new, row, frozen):
    assert is_new(HOUSE, lambda: frozen.shift(timedelta(days=1)))


def test_file_of_dates_with_free_seats_is_another_when_they_are_gone(
    ask, row, django_capture_on_commit_callbacks
):
    row.capacity = 1
    row.save()
    path = "/da/calendar.ics?ledig=1"
    had = ask(path)
    assert b"BEGIN:VEVENT" in had.content

    with django_capture_on_commit_callbacks(execute=True):
        _sign_up(row)

    now = ask(path, if_none_match=had["ETag"])
    assert (now.status_code, b"BEGIN:VEVENT" in now.content) == (200, False)


def test_file_of_dates_with_free_seats_is_another_when_sign_up_closes_by_the_clock(
    ask, row, frozen
):
    row.series.closes_minutes_before = 60
    row.series.save()
    path = "/da/calendar.ics?ledig=1"
    frozen.move_to(row.starts_at - timedelta(minutes=90))
    had = ask(path)
    assert b"BEGIN:VEVENT" in had.content

    frozen.shift(45 * 60)

    now = ask(path, if_none_match=had["ETag"])
    assert (now.status_code, b"BEGIN:VEVENT" in now.content) == (200, False)


def test_date_that_went_for_another_makes_it_another_though_no_moment_is_later(is_new, row):
    other = OccurrenceFactory(series=row.series, skipped=True, updated_at=row.updated_at)

    def trade():
        dates = Occurrence.objects
        dates.filter(pk=row.pk).update(state=State.SKIPPED)
        dates.filter(pk=other.pk).update(state=State.PLANNED)

    assert is_new(HOUSE, trade)
