"""The worker: what it says, how it ends, and a database that is away for a moment."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from core import jobs
from outbox.models import Letter
from tests.factories.outbox import LetterFactory
from tests.support.live_database import working_on


@pytest.fixture(autouse=True)
def no_jobs(monkeypatch):
    """Only the test's own jobs run in this process."""
    monkeypatch.setattr(jobs, "_jobs", {})


def run_due():
    said = StringIO()
    call_command("run_due", stdout=said)
    return said.getvalue()


def test_run_due_does_one_pass_and_says_what_was_done(db):
    jobs.job("b", every=timedelta(hours=1))(lambda: {"sent": 3, "put off": 0, "failed": 1})
    jobs.job("a")(lambda: {"deleted": 2})
    jobs.job("silent")(lambda: None)
    jobs.job("idle")(lambda: {"deleted": 0})

    assert run_due() == "a: 2 deleted\nb: 3 sent, 1 failed\n"
    assert run_due() == "a: 2 deleted\n"


def test_run_due_without_a_loop_fails_when_the_database_is_away(django_db_blocker):
    jobs.job("hourly", every=timedelta(hours=1))(lambda: None)
    nowhere = "nowhere/house"  # neither a file nor a database on any server

    with (
        django_db_blocker.unblock(),
        working_on(nowhere),
        pytest.raises(CommandError, match="The database does not answer: OperationalError"),
    ):
        run_due()


@pytest.mark.race
@pytest.mark.sqlite
def test_worker_outlives_a_database_file_that_is_away_for_a_moment(workshop, tmp_path):
    worker = workshop.start_worker()
    LetterFactory()
    workshop.wait_until(lambda: workshop.mail_server.received)
    connection.close()
    here, away = tmp_path / "live.sqlite3", tmp_path / "away"
    away.mkdir()

    _carry_over(here.parent, away)
    here.mkdir()  # so that no worker makes an empty one
    workshop.wait_until(lambda: "does not answer: OperationalError" in worker.log_file.read_text())
    here.rmdir()
    _carry_over(away, here.parent)
    LetterFactory()

    workshop.wait_until(lambda: len(workshop.mail_server.received) == 2)
    assert worker.poll() is None
    workshop.wait_until(lambda: not Letter.objects.unsent().exists())


@pytest.mark.race
@pytest.mark.postgresql
def test_worker_outlives_a_server_that_ends_its_connections(workshop):
    worker = workshop.start_worker()
    LetterFactory()
    workshop.wait_until(lambda: workshop.mail_server.received)

    for _time in range(3):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            assert cursor.fetchall()
        LetterFactory()
        expected = Letter.objects.count()
        workshop.wait_until(
            lambda expected=expected: len(workshop.mail_server.received) >= expected
        )

    assert worker.poll() is None
    workshop.wait_until(lambda: not Letter.objects.unsent().exists())


def _carry_over(source, target):
    """The database file with its journal."""
    for file in source.glob("live.sqlite3*"):
        file.rename(target / file.name)
