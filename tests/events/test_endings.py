"""Whoever looks after a series hears in good time that its plan ends."""

from datetime import date, time, timedelta

import pytest

from core.jobs import run_due
from events.endings import tell_of_endings
from events.enums import OnHolidays
from outbox.delivery import deliver_due
from outbox.models import Letter
from tests.factories.core import UserFactory
from tests.factories.rooms import PeriodFactory

from .scheduling import changed, save, weekly_line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

#: Four weeks after the clock of tests, as the last of its Tuesdays.
LAST = date(2026, 11, 10)


@pytest.fixture
def host():
    return UserFactory(email="host@example.org", name="Host Demo")


@pytest.fixture
def ending(series, host):
    line = weekly_line(series, until_date=LAST, responsible=host)
    save(series, line)
    return line


def test_who_is_responsible_hears_of_it_once(ending, frozen, mailoutbox):
    assert tell_of_endings() == {"told": 1}
    assert tell_of_endings() == {"told": 0}
    deliver_due()

    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (["host@example.org"], "Snart slut: Fars Legestue")
    assert "tirsdag den 10. november 2026" in mail.body
    assert "/admin/events/schedule/" in mail.body


def test_last_day_that_is_a_holiday_is_not_said_to_be_the_last_date(ending, mailoutbox):
    PeriodFactory(first_day=LAST, last_day=LAST)
    ending.school_holidays = OnHolidays.SKIP
    save(ending.series, ending)

    tell_of_endings()
    deliver_due()

    (mail,) = mailoutbox
    assert "tirsdag den 3. november 2026" in mail.body


def test_without_one_whoever_wrote_the_page_hears_of_it(series, page, editor):
    page.owner = editor
    page.save()
    save(series, weekly_line(series, until_date=LAST))

    tell_of_endings()

    assert Letter.objects.get().to == editor.email


def test_what_nobody_looks_after_is_told_to_nobody(series):
    save(series, weekly_line(series, until_date=LAST))

    assert tell_of_endings() == {"told": 0}


@pytest.mark.parametrize("until", [LAST + timedelta(weeks=1), None])
def test_what_goes_on_longer_is_not_told_yet(series, host, until):
    save(series, weekly_line(series, until_date=until, responsible=host))

    assert tell_of_endings() == {"told": 0}


def test_what_goes_on_in_another_line_is_not_told(series, ending):
    afternoons = weekly_line(series, until_date=None, start_time=time(14), end_time=time(16))
    save(series, ending, afternoons)

    assert tell_of_endings() == {"told": 0}


def test_single_date_ends_nothing(series, host):
    save(series, weekly_line(series, rule="", until_date=None, responsible=host))

    assert tell_of_endings() == {"told": 0}


def test_what_is_not_public_is_not_told(series, ending):
    series.subject.is_public = False
    series.subject.save()

    assert tell_of_endings() == {"told": 0}


def test_letter_is_dropped_when_more_has_been_planned_meanwhile(series, ending, mailoutbox):
    tell_of_endings()
    save(series, changed(ending, until_date=None))

    deliver_due()

    assert mailoutbox == []


def test_job_runs_in_the_morning(ending, frozen):
    frozen.move_to("2026-10-15T08:01+02:00")

    run_due()

    assert Letter.objects.filter(kind="events/ends_soon").count() == 1
