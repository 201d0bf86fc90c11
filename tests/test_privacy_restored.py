"""A backup from before somebody was erased is put back elsewhere: they stay erased, and what the
house counts is what it counted.

The two people of ``test_privacy_canaries``, in a database in which everything is committed: the
program that writes a backup of PostgreSQL reads nothing else.
"""

import shutil
from contextlib import ExitStack
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from core.backups import archive, erasures
from core.privacy import erase_person, export_person, purge
from home.report.numbers import counted
from signups.models import Headcount, Signup
from signups.turnout import turnout
from tests import test_privacy_canaries as canaries
from tests.factories.events import OccurrenceFactory
from tests.factories.signups import PlaceFactory, SignupFactory
from tests.support.canaries import pictures_of, tables_with
from tests.support.live_database import working_on
from tests.test_privacy_canaries import (
    ADDRESS,
    CANARIES,
    NEIGHBOUR,
    NEIGHBOURS,
    pass_a_quarter_of_an_hour,
)

house, series, ahead, past = canaries.house, canaries.series, canaries.ahead, canaries.past
superuser = canaries.superuser

DAY = timedelta(days=1)


@pytest.fixture
def db(live_template, django_db_blocker, tmp_path, settings, search_index, on_disk):
    """In place of a transaction that is rolled back: a house on a machine of its own."""
    settings.BACKUP_DIR = str(tmp_path / "backups")
    on_disk(tmp_path / "media")
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        url = live_template.copy(tmp_path)
        stack.callback(live_template.drop, url)
        stack.enter_context(working_on(live_template.name(url)))
        yield


@pytest.fixture
def elsewhere(db, live_template, tmp_path, on_disk):
    """``elsewhere()``: from here on, this is a machine with nothing on it."""
    with ExitStack() as stack:

        def move():
            url = live_template.nothing(tmp_path)
            stack.callback(live_template.drop, url)
            stack.enter_context(working_on(live_template.name(url)))
            on_disk(tmp_path / "media-elsewhere")

        yield move


@pytest.fixture
def last_month(house, series):
    """A date to which both families came with children, one for the first time; a third did not."""
    date = OccurrenceFactory(series=series, capacity=12, local_date=timezone.localdate() - 20 * DAY)
    for address, words in ((ADDRESS, CANARIES), (NEIGHBOUR, NEIGHBOURS)):
        PlaceFactory(
            occurrence=date,
            attended=True,
            signup__email=address,
            signup__name=words.name,
            signup__children=2,
            signup__child_ages=[8, 50],
            signup__is_first_time=address == ADDRESS,
        )
    PlaceFactory(occurrence=date, attended=False)
    PlaceFactory(occurrence=date, waiting=True)
    Headcount.objects.create(occurrence=OccurrenceFactory(series=series, over=True), adults=7)
    return date


def restore(file, *options):
    said = StringIO()
    call_command("restore", str(file), *options, stdout=said)
    return said.getvalue()


def statistics(until):
    """What the house knows of how many came, date by date: by its report, and beside each date."""
    dates = counted(until - 60 * DAY, until)
    return [(each.date.uid, each.numbers, turnout(each.date)) for each in dates]


def test_backup_of_yesterday_brings_back_nobody_who_was_erased(
    house, elsewhere, frozen, settings, tmp_path, caplog
):
    written, before = tables_with(CANARIES), tables_with(NEIGHBOURS)
    for words in (written, before):
        del words["signups_hostnote"]  # gone the next day, also out of a backup
    file = archive.write(Path(settings.BACKUP_DIR))
    frozen.shift(DAY)
    erase_person(ADDRESS.upper())
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(file, alone)
    ledger = (Path(settings.BACKUP_DIR) / erasures.NAME).read_text()

    elsewhere()
    settings.BACKUP_DIR = str(alone)
    # Without the ledger they are all there: else the search below would find nothing anywhere.
    assert "erased again 0" in restore(alone / file.name)
    assert tables_with(CANARIES) == written
    assert len(pictures_of(CANARIES)) == 1
    assert "erased again 1" in restore(file, "--instead")

    assert set(tables_with(CANARIES)) <= {"django_session"}  # a code that was asked for
    assert (len(pictures_of(CANARIES)), len(pictures_of(NEIGHBOURS))) == (0, 1)
    assert tables_with(NEIGHBOURS) == before
    assert not any(export_person(ADDRESS).values())
    mail.outbox.clear()
    pass_a_quarter_of_an_hour(frozen)
    assert tables_with(CANARIES) == {}
    said = " ".join([ledger, caplog.text, *(str(each.message()) for each in mail.outbox)]).lower()
    assert not [word for word in CANARIES if word.lower() in said]


def test_what_the_house_counts_stays_when_they_are_erased_restored_and_forgotten(
    last_month, elsewhere, frozen, settings
):
    today = timezone.localdate()
    before = statistics(today)
    file = archive.write(Path(settings.BACKUP_DIR))

    erase_person(ADDRESS)
    assert statistics(today) == before

    frozen.shift(DAY)
    last = Signup.objects.latest("pk").pk
    elsewhere()
    assert "erased again 1" in restore(file)
    assert statistics(today) == before
    # A link that was sent after the backup holds the number of a row that is nobody else's now.
    new = SignupFactory()
    assert new.pk > last + 1000
    new.delete()

    frozen.shift(60 * DAY)
    purge()
    assert not Signup.objects.remembered().exists()
    assert statistics(today) == before
    ((_uid, numbers, came),) = [each for each in before if each[0] == last_month.uid]
    assert (numbers.people, numbers.families, numbers.new, numbers.absent) == (6, 2, 1, 1)
    assert (came.came.babies, came.came.children, came.waited) == (2, 2, 1)
