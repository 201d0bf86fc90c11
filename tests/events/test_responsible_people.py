"""Whoever is responsible for a date hears of it when the date is cancelled or moved."""

from datetime import time

import pytest

from core import changes
from core.models import Change
from events.actions import cancel_dates
from events.actions.cancelling import describe_cancelled
from events.models import EventPage
from outbox.delivery import deliver_due
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, SeriesFactory

from .scheduling import changed, save, seated, weekly_line

pytestmark = pytest.mark.django_db

HOUR = 3600


@pytest.fixture
def host():
    return UserFactory(email="host@example.org", name="Host Demo")


@pytest.fixture
def series(calendar, frozen):
    return SeriesFactory(
        page=EventPageFactory(parent=calendar, title="Fars Legestue"), sign_up=True
    )


@pytest.fixture
def line(series, host):
    """Four Tuesdays from 10 to 12 that somebody is responsible for, and no family on them."""
    line = weekly_line(series, responsible=host)
    save(series, line)
    return line


@pytest.fixture
def first(line):
    return line.occurrences.earliest("starts_at")


def mails(mailoutbox):
    deliver_due()
    return [mail for mail in mailoutbox if mail.to == ["host@example.org"]]


def test_cancelled_date_is_told_to_the_responsible_after_ten_minutes(first, frozen, mailoutbox):
    foreseen = changes.foresee(Change(**describe_cancelled([first], "")))
    change = cancel_dates(dates=[first], reason="Værten er syg.", by=None)
    assert [[line.key, line.count] for line in foreseen] == change.card
    assert change.card == [["dates", 1], ["responsible", 1]]
    assert mails(mailoutbox) == []

    frozen.shift(HOUR)
    (mail,) = mails(mailoutbox)

    assert mail.subject == "Aflyst: Fars Legestue"
    assert "Værten er syg." in mail.body
    assert "/da/kalender/fars-legestue/2026-10-20/" in mail.body


def test_letter_of_a_page_that_is_gone_names_it_and_leads_nowhere(
    series, first, frozen, mailoutbox
):
    cancel_dates(dates=[first], reason="Værten er syg.", by=None)
    EventPage.objects.get(translation_key=series.subject_id).delete()
    frozen.shift(HOUR)

    (mail,) = mails(mailoutbox)

    assert mail.subject == "Aflyst: Fars Legestue"
    assert "2026-10-20" not in mail.body


def test_undone_in_time_the_responsible_hears_nothing(first, frozen, mailoutbox):
    changes.undo(cancel_dates(dates=[first], reason="", by=None))
    frozen.shift(HOUR)

    assert mails(mailoutbox) == []


def test_moved_plan_is_one_letter_to_the_responsible(series, line, frozen, mailoutbox):
    change = save(series, changed(line, start_time=time(9)))
    assert change.card == [["dates", 4], ["responsible", 1]]

    frozen.shift(HOUR)
    (mail,) = mails(mailoutbox)

    assert mail.subject == "Ny tid: Fars Legestue"
    assert mail.body.count("2026 kl.\N{NO-BREAK SPACE}9–12") == 4
    assert mail.body.count("2026 kl.\N{NO-BREAK SPACE}10–12") == 4


def test_plan_moved_twice_is_one_letter_of_the_last_time(series, line, frozen, mailoutbox):
    save(series, changed(line, start_time=time(9)))
    save(series, changed(line, start_time=time(8)))

    frozen.shift(HOUR)
    (mail,) = mails(mailoutbox)

    assert mail.body.count("kl.\N{NO-BREAK SPACE}8–12") == 4
    assert mail.body.count("kl.\N{NO-BREAK SPACE}10–12") == 4


def test_second_move_undone_leaves_the_first_to_be_told(series, line, frozen, mailoutbox):
    save(series, changed(line, start_time=time(9)))
    changes.undo(save(series, changed(line, start_time=time(8))))

    frozen.shift(HOUR)
    (mail,) = mails(mailoutbox)

    assert mail.body.count("kl.\N{NO-BREAK SPACE}9–12") == 4


def test_before_a_thing_is_public_its_dates_move_freely(series, line, frozen, mailoutbox):
    series.subject.is_public = False
    series.subject.save()

    assert save(series, changed(line, start_time=time(9))) is None


def test_letter_names_eight_dates_and_says_how_many_more(series, host, frozen, mailoutbox):
    line = weekly_line(series, responsible=host, until_date=None)
    save(series, line)
    change = save(series, changed(line, start_time=time(9)))
    ((_key, count), _responsible) = change.card

    frozen.shift(HOUR)
    (mail,) = mails(mailoutbox)

    assert mail.body.count("–12") == 2 * 8
    assert f"Og {count - 8} datoer til." in mail.body


def test_moved_date_says_where_it_was(series, line, first, client):
    seated(first)
    save(series, changed(line, start_time=time(9)))

    page = client.get("/da/kalender/fars-legestue/2026-10-20/").content.decode()

    assert "Flyttet fra tirsdag den 20. oktober 2026 kl.\N{NO-BREAK SPACE}10" in page


def test_cancellation_names_the_time_the_responsible_knows(series, line, first, frozen, mailoutbox):
    save(series, changed(line, start_time=time(9)))
    first.refresh_from_db()
    cancel_dates(dates=[first], reason="", by=None)

    frozen.shift(HOUR)
    told = {mail.subject: mail.body for mail in mails(mailoutbox)}

    assert "20. oktober 2026 kl.\N{NO-BREAK SPACE}10–12" in told["Aflyst: Fars Legestue"]
    assert "20. oktober" not in told["Ny tid: Fars Legestue"]


def test_news_to_the_responsible_waits_while_it_can_be_undone(series, line, frozen, mailoutbox):
    save(series, changed(line, start_time=time(9)))
    frozen.shift(9 * 60)
    save(series, changed(line, start_time=time(8)))

    frozen.shift(2 * 60)

    assert mails(mailoutbox) == []


def test_schedule_is_undone_when_the_one_responsible_is_gone(series, line, host):
    change = save(series, changed(line, start_time=time(9), responsible=None))
    host.delete()

    changes.undo(change)

    assert series.lines.get().responsible is None
    assert series.occurrences.earliest("starts_at").starts_at.hour == 8  # UTC
