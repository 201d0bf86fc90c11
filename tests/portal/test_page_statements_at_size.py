"""Public pages send the same literal number of statements with 10 and with 1,000 series."""

import uuid
from datetime import time, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core import generation
from core.enums import SubjectKind
from core.models import Subject
from events.enums import Mode
from events.models import EventPage, Occurrence, Series
from events.wall_clock import span
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ZoneFactory
from tests.support.clock import NOW

from .test_page_statements import STATEMENTS

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("frozen")]

TODAY = NOW.date()
WEEKS = 4
PATHS = [path for path in STATEMENTS if path != "huset/"]


@pytest.fixture
def many(calendar):
    """``many(1_000)``: so many more weekly series, each with a page and four dates, in bulk."""
    room = ZoneFactory(shared=True)
    page = EventPageFactory(parent=calendar, title="Nummer 1", stages=["baby"])
    one = SeriesFactory(page=page, sign_up=True)
    for week in range(-1, 3):
        day = TODAY + timedelta(weeks=week)
        OccurrenceFactory(series=one, local_date=day, start=time(19), end=time(20), zones=[room])

    def build(count):
        keys = [uuid.uuid4() for _number in range(count)]
        Subject.objects.bulk_create(
            Subject(key=key, kind=SubjectKind.EVENT, is_public=True, stages=["baby"])
            for key in keys
        )
        Page.objects.bulk_create(_pages(calendar, keys))
        series = Series.objects.bulk_create(Series(subject_id=key, mode=Mode.DATE) for key in keys)
        dates = Occurrence.objects.bulk_create(
            [
                _date(each, week, number)
                for number, each in enumerate(series)
                for week in range(WEEKS)
            ]
        )
        through = Occurrence.zones.through
        through.objects.bulk_create(through(occurrence=row, zone=room) for row in dates)
        generation.begin()
        generation.begin_facts()

    return build


def _pages(calendar, keys):
    """Rows of pages as lists read them, without the words a page of its own would show."""
    kind = ContentType.objects.get_for_model(EventPage)
    for number, key in enumerate(keys, start=1_000):
        yield Page(
            path=Page._get_path(calendar.path, calendar.depth + 1, number),
            depth=calendar.depth + 1,
            title=f"Serie {number}",
            draft_title=f"Serie {number}",
            slug=f"serie-{number}",
            url_path=f"{calendar.url_path}serie-{number}/",
            content_type=kind,
            locale_id=calendar.locale_id,
            translation_key=key,
            live=True,
        )


def _date(series, week, number):
    day = TODAY + timedelta(days=7 * week + number % 7)
    starts_at, ends_at = span(day, time(10 + number % 8), time(20))
    return Occurrence(
        series=series, local_date=day, starts_at=starts_at, ends_at=ends_at, capacity=8
    )


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("count", [10, 1_000])
def test_size_costs_no_statements(many, client, assert_queries, count, path):
    many(count)

    response = assert_queries(STATEMENTS[path], client.get, f"/da/{path}")

    assert response.status_code == 200
    assert STATEMENTS[path] <= 12  # BUDGETS §2


def test_what_was_made_in_bulk_is_what_is_shown(many, client):
    many(10)

    listed = client.get("/da/kalender/").content.decode()

    assert "Nummer 1" in listed
    assert listed.count("Serie 1") >= 10
