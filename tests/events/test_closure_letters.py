"""People of the house hear in one letter of all their dates that a closure takes, or gives back."""

from datetime import date, timedelta

import pytest

from core import changes
from events.actions import change_closure, close_house, lift_closure
from events.models import Occurrence
from outbox.delivery import deliver_due
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.rooms import ClosureFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FIRST = date(2026, 10, 20)
ELEVEN_MINUTES = 660


@pytest.fixture
def host(calendar):
    """Responsible for nine dates of one series and one of another."""
    host = UserFactory(email="host@example.org", name="Host Demo")
    for title, count in (("Fars Legestue", 9), ("Kor", 1)):
        series = SeriesFactory(page=EventPageFactory(parent=calendar, title=title))
        for number in range(count):
            day = FIRST - timedelta(days=1 - number)
            OccurrenceFactory(series=series, local_date=day, responsible=host)
    return host


@pytest.fixture
def closed():
    closure = ClosureFactory.build()
    return closure, close_house(closure=closure, zones=[], by=None)


def test_whoever_is_responsible_hears_once_of_all_dates(host, closed, frozen, mailoutbox):
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == ([host.email], "Huset holder lukket: Juleferie")
    assert "10 datoer, du er ansvarlig for" in mail.body
    assert "Fars Legestue: Mandag den 19. oktober 2026" in mail.body
    assert "Kor: Mandag den 19. oktober 2026" in mail.body
    assert "Og 2 datoer til." in mail.body


def test_and_hears_that_the_house_is_open_after_all(host, closed, frozen, mailoutbox):
    closure, _change = closed
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    lift_closure(closure=closure, by=None)
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    _closed, mail = mailoutbox
    assert mail.subject == "Huset har åbent alligevel"
    assert "10 datoer, du er ansvarlig for, bliver til noget" in mail.body


def test_who_has_not_heard_that_it_is_closed_hears_nothing_once_it_is_open(
    host, closed, frozen, mailoutbox
):
    closure, _change = closed

    change = lift_closure(closure=closure, by=None)

    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    assert mailoutbox == []
    assert change.card == [["dates", 10]]


def changed_to(closure, days):
    """Off on the first so many days from now on."""
    wanted = ClosureFactory.build(ends_at=closure.starts_at + timedelta(days=days))
    return change_closure(closure=closure, wanted=wanted, zones=[], by=None)


def test_of_a_changed_closure_whoever_is_responsible_hears_only_what_is_new(
    host, closed, frozen, mailoutbox
):
    closure, _change = closed
    changed_to(closure, 7)
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    (mail,) = mailoutbox
    assert "3 datoer, du er ansvarlig for" in mail.body

    change = changed_to(closure, 9)
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    _first, mail = mailoutbox
    assert mail.subject == "Huset holder lukket: Juleferie"
    assert "2 datoer, du er ansvarlig for" in mail.body
    assert change.card == [["dates", 2], ["responsible", 1]]

    change = changed_to(closure, 6)
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    *_before, mail = mailoutbox
    assert len(mailoutbox) == 3
    assert mail.subject == "Huset har åbent alligevel"
    assert "3 datoer, du er ansvarlig for, bliver til noget" in mail.body
    assert change.card == [["dates", 3], ["responsible", 1]]


def test_other_words_for_the_reason_are_told_to_nobody(host, closed, frozen, mailoutbox):
    closure, _change = closed
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    wanted = ClosureFactory.build(
        starts_at=closure.starts_at, ends_at=closure.ends_at, reasons={"da": "Maling"}
    )

    change = change_closure(closure=closure, wanted=wanted, zones=[], by=None)

    assert {row.reason for row in closure.occurrences.all()} == {"Maling"}
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    assert len(mailoutbox) == 1
    assert change.card == []


def test_dates_that_go_in_and_out_of_a_closure_are_told_of_once(host, closed, frozen, mailoutbox):
    closure, _change = closed
    assert changed_to(closure, 6).card == [["dates", 8]]
    changed_to(closure, 14)

    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    (mail,) = mailoutbox
    assert "10 datoer, du er ansvarlig for" in mail.body


def test_who_was_told_that_it_is_open_and_not_of_the_next_change_hears_nothing_more(
    host, closed, frozen, mailoutbox
):
    closure, _change = closed
    for days in (14.5, 1, 14):
        frozen.shift(ELEVEN_MINUTES)
        deliver_due()
        changed_to(closure, days)
    told = len(mailoutbox)

    change = changed_to(closure, 1)

    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    assert len(mailoutbox) == told == 2
    assert change.card == [["dates", 10]]


def test_who_has_not_heard_of_it_hears_nothing_once_it_is_undone(host, closed, frozen, mailoutbox):
    _closure, change = closed
    changes.undo(change)

    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    assert mailoutbox == []


def test_date_that_went_from_one_closure_to_another_is_told_of_when_it_is_back(
    host, closed, frozen, mailoutbox
):
    one, _change = closed
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    longer = ClosureFactory.build(ends_at=one.ends_at + timedelta(days=1))
    close_house(closure=longer, zones=[], by=None)
    lift_closure(closure=one, by=None)

    change = lift_closure(closure=longer, by=None)
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    assert mailoutbox[-1].subject == "Huset har åbent alligevel"
    assert change.card == [["dates", 10], ["responsible", 1]]


def test_who_has_become_responsible_meanwhile_hears_that_it_is_open(
    host, closed, frozen, mailoutbox
):
    closure, _change = closed
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()
    other = UserFactory(email="other@example.org")
    Occurrence.objects.filter(responsible=host).update(responsible=other)

    lift_closure(closure=closure, by=None)
    frozen.shift(ELEVEN_MINUTES)
    deliver_due()

    assert [mail.to[0] for mail in mailoutbox] == [host.email, other.email]
