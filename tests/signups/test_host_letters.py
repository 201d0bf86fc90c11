"""The evening before, whoever is responsible for dates hears how many come, behind a link."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core import mail
from wagtail.users.models import UserProfile

from core.jobs import run_due
from events.models import Occurrence
from events.wall_clock import ZONE
from outbox.models import Letter
from signups.hosting.letters import Kind
from signups.hosting.links import token
from signups.jobs import tell_hosts
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory

from .families import post, posted, stand_on

pytestmark = pytest.mark.django_db

EVENING_BEFORE = datetime(2026, 10, 20, 17, 30, tzinfo=ZONE)


@pytest.fixture
def row(add_date, host):
    """A Wednesday from ten to twelve."""
    return add_date(capacity=9, responsible=host)


def url_of(row, host):
    return f"/en/vaert/{token(row, host)}/"


def test_letter_comes_the_evening_before_with_numbers_and_no_names(row, host, frozen):
    stand_on(row, waits={"waiting": True})
    PlaceFactory(occurrence=row, signup__name="Bo Holm", signup__adults=1, signup__children=2)
    frozen.move_to(EVENING_BEFORE)

    run_due()
    tell_hosts()  # once more is nothing

    post()
    (letter,) = (each for each in mail.outbox if each.to == [host.email])
    assert letter.subject == "Tomorrow in the house: who is coming"
    assert letter.body == (
        "Hi Hanne,\n\n"
        "Tomorrow you are responsible for this date.\n\n"
        "Fars Legestue, 10:00–12:00: 1 family: 1 adult and 2 children. 1 family is waiting.\n\n"
        "The families of Fars Legestue, 10:00–12:00\n"
        f"http://localhost:8000{url_of(row, host)}\n\n"
        "The list is for you alone. Its link closes at midnight after the date.\n\n"
        "-- \nFamilieværket\nhttp://localhost:8000/en/\n"
    )


def test_one_letter_for_all_dates_of_a_host_and_none_for_what_needs_no_list(row, host, frozen):
    day = row.local_date
    OccurrenceFactory(series=row.series, local_date=day + timedelta(days=1), responsible=host)
    # Nobody sees it, and nobody is on it.
    hidden = SeriesFactory(subject__is_public=False)
    OccurrenceFactory(series=hidden, local_date=day, responsible=UserFactory())
    OccurrenceFactory(series=row.series, local_date=day, cancelled=True, responsible=UserFactory())
    OccurrenceFactory(
        series=SeriesFactory(sign_up=True), local_date=day, responsible=UserFactory(is_active=False)
    )
    OccurrenceFactory(
        series=row.series, local_date=day, start=time(14), end=time(15), responsible=host
    )
    frozen.move_to(EVENING_BEFORE)

    tell_hosts()

    assert [letter.to for letter in Letter.objects.filter(kind=Kind.HOST_LIST)] == [host.email]
    (sent,) = post()
    assert sent.body.count("/vaert/") == 2


def test_letter_is_dropped_when_there_is_nothing_tomorrow_after_all(row, frozen):
    frozen.move_to(EVENING_BEFORE)
    tell_hosts()
    Occurrence.objects.filter(pk=row.pk).update(state="cancelled")

    assert posted() == []


def told():
    """Whom each letter left for, and which day it spoke of."""
    return [(to, subject.partition(" ")[0]) for to, subject in posted()]


def test_who_takes_a_date_over_that_evening_has_a_letter_too(row, frozen):
    frozen.move_to(EVENING_BEFORE)
    tell_hosts()
    assert told() == [("hanne", "Tomorrow")]
    nora = UserFactory(email="nora@example.org")
    UserProfile.objects.create(user=nora, preferred_language="en")

    Occurrence.objects.filter(pk=row.pk).update(responsible=nora)
    frozen.shift(3600)
    tell_hosts()

    assert told() == [("nora", "Tomorrow")]


def test_date_moved_to_tomorrow_late_is_told_of(add_date, host, frozen):
    row = add_date(local_date=date(2026, 10, 28), responsible=host)
    frozen.move_to(EVENING_BEFORE)
    assert tell_hosts() == {"written": 0}

    Occurrence.objects.filter(pk=row.pk).update(
        local_date=date(2026, 10, 21),
        starts_at=row.starts_at - timedelta(weeks=1),
        ends_at=row.ends_at - timedelta(weeks=1),
    )
    tell_hosts()

    assert told() == [("hanne", "Tomorrow")]


def test_letter_that_is_late_waits_for_the_morning_and_says_today(row, frozen):
    frozen.move_to(datetime(2026, 10, 21, 0, 30, tzinfo=ZONE))  # no worker ran that evening
    tell_hosts()
    assert told() == []

    frozen.move_to(datetime(2026, 10, 21, 7, tzinfo=ZONE))
    assert told() == [("hanne", "Today")]
    assert tell_hosts() == {"written": 0}


def test_letter_about_what_begins_before_the_morning_does_not_wait(add_date, host, frozen):
    add_date(start=time(6), end=time(7), responsible=host)
    frozen.move_to(datetime(2026, 10, 20, 22, tzinfo=ZONE))

    tell_hosts()

    assert told() == [("hanne", "Tomorrow")]


def test_date_that_is_not_public_has_a_list_only_where_families_are_on_it(row, frozen):
    row.series.subject.is_public = False
    row.series.subject.save()
    frozen.move_to(EVENING_BEFORE)
    assert tell_hosts() == {"written": 0}

    PlaceFactory(occurrence=row)
    assert tell_hosts() == {"written": 1}


@pytest.mark.parametrize("count", [1, 20])
def test_asking_costs_the_same_however_many_dates_there_are(row, frozen, assert_queries, count):
    for _number in range(count):
        OccurrenceFactory(series=row.series, local_date=row.local_date, responsible=UserFactory())
    frozen.move_to(EVENING_BEFORE)

    # The second time: what has been told, the dates.
    assert_queries(2, tell_hosts)
    assert Letter.objects.filter(kind=Kind.HOST_LIST).count() == count + 1
