"""Two days before a date its families are reminded of it once, unless they have just heard."""

from datetime import date, datetime, time, timedelta

import pytest

from core import changes
from core.jobs import run_due
from events.actions import cancel_dates, change_dates
from events.date_states import written_times
from events.models import EventPage
from events.wall_clock import ZONE, span
from outbox.models import Letter
from signups.actions import cancel_place, change_party
from signups.jobs import remind
from signups.letters import Kind
from signups.links import place_url
from signups.parties import Party
from signups.querysets import REMINDED_BEFORE

from .families import place_of, post, posted, sign_up, stand_on

pytestmark = pytest.mark.django_db

SUBJECT = "See you soon: Fars Legestue"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def known(occurrence, frozen):
    """``anna`` has a place since last week and has read so; it is just not near yet."""
    sign_up(occurrence, "anna@example.org")
    posted()
    frozen.move_to(occurrence.starts_at - REMINDED_BEFORE - MINUTE)
    return occurrence


def reminded():
    """Who has been written a reminder so far."""
    letters = Letter.objects.filter(kind=Kind.REMINDER).order_by("pk")
    return [to.partition("@")[0] for to in letters.values_list("to", flat=True)]


def move(row, day, start):
    times = written_times(*span(day, start, time(start.hour + 2)), is_all_day=False)
    change_dates(series=row.series, wanted={row.pk: {"time": times}}, by=None)


def test_family_is_reminded_once_as_soon_as_the_date_is_near(known, frozen):
    assert remind() == {"written": 0}

    frozen.shift(60)
    assert remind() == {"written": 1}
    assert remind() == {"written": 0}
    assert posted() == [("anna", SUBJECT)]

    frozen.move_to(known.starts_at - MINUTE)
    assert remind() == {"written": 0}


def test_worker_does_so(known, frozen):
    run_due()
    frozen.shift(300)
    run_due()

    assert reminded() == ["anna"]


def test_who_has_just_heard_of_it_is_not_reminded(known, frozen):
    frozen.shift(120)
    sign_up(known, "late@example.org")
    change_party(signup=place_of(known, "anna@example.org").signup, party=Party(2, 0, ()))

    assert remind() == {"written": 0}


def test_only_who_has_a_place_is_reminded(add_date, frozen):
    row = add_date(capacity=9)
    stand_on(
        row, here={}, waits={"waiting": True}, asked={"offered": True}, off={"cancelled": True}
    )
    frozen.move_to(row.starts_at - timedelta(hours=40))

    remind()

    assert reminded() == ["here"]


def test_nobody_is_reminded_of_what_is_called_off(known, frozen):
    frozen.shift(60)
    change = cancel_dates(dates=[known], reason="Sygdom", by=None)
    assert remind() == {"written": 0}

    changes.undo(change)
    assert remind() == {"written": 1}


def test_reminder_that_has_not_left_is_dropped_with_the_place(known, frozen):
    frozen.shift(60)
    remind()
    cancel_place(place=place_of(known, "anna@example.org"))

    assert posted() == [("anna", "You are no longer signed up: Fars Legestue")]


def test_date_that_moves_asks_again_when_it_is_near(known, frozen):
    frozen.shift(60)
    remind()
    move(known, date(2026, 10, 28), time(10))
    frozen.shift(3600)
    assert posted() == [("anna", "New time: Fars Legestue")]

    frozen.move_to(datetime(2026, 10, 26, 11, tzinfo=ZONE))
    assert remind() == {"written": 1}
    assert posted() == [("anna", SUBJECT)]


def test_news_of_another_hour_reminds_by_itself(known, frozen):
    frozen.shift(60)
    remind()
    frozen.move_to(known.starts_at - timedelta(hours=40))
    move(known, known.local_date, time(13))

    frozen.shift(3600)
    assert remind() == {"written": 0}


def test_nobody_is_reminded_at_night_however_late_it_is(add_date, frozen):
    row = add_date(capacity=3)
    sign_up(row)
    posted()
    frozen.move_to(datetime(2026, 10, 21, 3, tzinfo=ZONE))  # no worker ran for two days

    remind()

    assert posted() == []
    frozen.move_to(datetime(2026, 10, 21, 7, tzinfo=ZONE))
    assert posted() == [("parent", SUBJECT)]


def test_reminder_leads_to_where_a_place_is_let_go_of(client, known, frozen):
    frozen.shift(60)
    remind()

    (mail,) = post()

    link = place_url(place_of(known, "anna@example.org"))
    assert mail.body == (
        "Hi A Parent,\n\n"
        "You have a place, and we look forward to seeing you.\n\n"
        "What: Fars Legestue\n"
        "When: Wednesday 21 October 2026, 10:00–12:00\n"
        "Who: 1 adult\n\n"
        f"We are ill, or cannot come:\n{link}#cancel\n\n"
        "Tell us with one tap, and somebody else can have the place.\n\n"
        "-- \nFamilieværket\nhttp://localhost:8000/en/\n"
    )
    assert b'id="cancel"' in client.get(link).content


def test_reminder_says_what_to_bring_in_the_familys_language(known, playroom, translate, frozen):
    page = EventPage.objects.get(translation_key=playroom.subject_id)
    page.bring = "Hjemmesko"
    page.save_revision().publish()
    translate(page, "en", title="Dads’ playroom", bring="Slippers")
    sign_up(known, "bo@example.org", language="da")
    Letter.objects.all().delete()
    frozen.shift(60)
    remind()

    brought = {
        mail.to[0].partition("@")[0]: line
        for mail in post()
        for line in mail.body.splitlines()
        if "Slippers" in line or "Hjemmesko" in line
    }
    assert brought == {"anna": "Bring: Slippers", "bo": "Tag med: Hjemmesko"}


@pytest.mark.parametrize("count", [1, 20])
def test_asking_costs_the_same_however_many_families_come(add_date, frozen, assert_queries, count):
    row = add_date(capacity=None)
    stand_on(row, **{f"family{number}": {} for number in range(count)})
    frozen.move_to(row.starts_at - timedelta(hours=40))

    # The second time: the places, and what their families have read.
    assert_queries(2, remind)
    assert len(reminded()) == count
