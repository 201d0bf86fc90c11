"""A playroom that families sign up for, next Wednesday at ten."""

from datetime import date, time

import pytest
from django.utils import translation
from wagtail.users.models import UserProfile

from events.actions import LineFacts, save_schedule
from events.enums import Mode
from events.models import Line
from events.rule_text import parse_rule
from signups.models import Signup
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.signups import QuestionFactory

from .families import stand_on

#: A week after the clock of tests.
NEXT_WEDNESDAY = date(2026, 10, 21)


@pytest.fixture(autouse=True)
def in_english(fresh_process):
    """Tests read the words of the source; what Danes read has a test of its own."""
    with translation.override("en"):
        yield


@pytest.fixture
def playroom(frozen, calendar):
    """The series: sign-up for each date, everyone takes a seat."""
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page, sign_up=True)


@pytest.fixture
def add_date(playroom):
    """``add_date(capacity=3)`` is a date of the playroom, whose own facts are ``series__…``."""

    def add(**facts):
        series_facts = {
            name.removeprefix("series__"): facts.pop(name)
            for name in list(facts)
            if name.startswith("series__")
        }
        for name, value in series_facts.items():
            setattr(playroom, name, value)
        playroom.save()
        return OccurrenceFactory(**{"series": playroom, "local_date": NEXT_WEDNESDAY, **facts})

    return add


@pytest.fixture
def occurrence(add_date):
    """A date with three seats."""
    return add_date(capacity=3)


@pytest.fixture
def line(playroom):
    """A plan of four Wednesdays from next week on, 10 to 12, three seats."""
    line = Line(
        series=playroom,
        from_date=NEXT_WEDNESDAY,
        until_date=date(2026, 11, 11),
        rule=parse_rule("RRULE:FREQ=WEEKLY;BYDAY=WE"),
        start_time=time(10),
        end_time=time(12),
        capacity=3,
    )
    line.clean()
    save_schedule(series=playroom, lines=[LineFacts(line)], by=None)
    return line


@pytest.fixture
def dates(line):
    """The same four dates, signed up for together."""
    line.series.mode = Mode.SERIES
    line.series.save()
    return list(line.series.occurrences.order_by("starts_at").select_related("series"))


@pytest.fixture
def move(line):
    """``move(to=13)`` saves the plan with another time of day, as the schedule view does."""

    def move(*, to):
        line.refresh_from_db()
        line.start_time, line.end_time = time(to), time(to + 2)
        return save_schedule(series=line.series, lines=[LineFacts(line)], by=None)

    return move


@pytest.fixture
def desk(sign_in, coordinator):
    """The coordinator's browser, in English."""
    UserProfile.objects.create(user=coordinator, preferred_language="en")
    return sign_in(coordinator)


@pytest.fixture
def date_of_four(occurrence):
    """``anna`` comes, ``omar`` has an offer and reads Arabic, ``wei`` waits, ``gone`` is off."""
    stand_on(
        occurrence, anna={}, omar={"offered": True}, wei={"waiting": True}, gone={"cancelled": True}
    )
    Signup.objects.update(language="da")
    Signup.objects.filter(email="omar@example.org").update(language="ar")
    return occurrence


@pytest.fixture
def ask(occurrence):
    """``ask(label="Allergies?")`` is one more question of the playroom."""

    def add(label="Do you bring a pram?", **facts):
        labels = {"da": f"{label} (da)", "en": label}
        return QuestionFactory(series=occurrence.series, labels=labels, **facts)

    return add


@pytest.fixture
def counsellor():
    return UserFactory(name="The counsellor", email="counsellor@example.org", role="host")


@pytest.fixture
def talks(add_date, counsellor):
    """Next Wednesday from ten to twelve: four talks of half an hour."""
    return add_date(series__mode=Mode.SLOTS, capacity=4, responsible=counsellor)


@pytest.fixture
def asking(occurrence):
    """A date with three seats, of a series that says yes or no."""
    occurrence.series.needs_approval = True
    occurrence.series.save()
    return occurrence


@pytest.fixture
def course(dates):
    """The same of four dates that are signed up for together."""
    dates[0].series.needs_approval = True
    dates[0].series.save()
    return dates


@pytest.fixture
def staff():
    return UserFactory()


@pytest.fixture
def host():
    """Somebody who meets families at the door, and reads English."""
    host = UserFactory(name="Hanne Host", email="hanne@example.org")
    UserProfile.objects.create(user=host, preferred_language="en")
    return host
