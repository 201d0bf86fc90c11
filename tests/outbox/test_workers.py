"""Workers that are killed, that work side by side, that are asked to end."""

import random
import signal
import time
from collections import Counter

import pytest
from django.db.models import QuerySet

from outbox.delivery import deliver_due
from outbox.enums import LetterStatus
from outbox.models import Letter
from tests.factories.outbox import LetterFactory

pytestmark = pytest.mark.race


def test_killed_workers_lose_no_letter_and_repeat_at_most_one_each(workshop, sized):
    kills, letters = sized(5, 20), LetterFactory.create_batch(sized(200, 1000))
    workshop.mail_server.delay = 0.03
    received = workshop.mail_server.received
    moments = random.Random(2)

    worker = workshop.start_worker()
    for _kill in range(kills):
        successor = workshop.start_worker()  # while one works: starting is what takes long
        some_more = len(received) + moments.randint(10, 25)
        workshop.wait_until(lambda some_more=some_more: len(received) >= some_more)
        time.sleep(moments.uniform(0, 0.06))  # anywhere between two letters, or in one
        worker.kill()
        worker = successor
    assert len(received) < len(letters)
    workshop.wait_until(lambda: not Letter.objects.unsent().exists())

    times = Counter(workshop.mail_server.ids)
    assert set(times) == {letter.message_id for letter in letters}
    assert times.total() <= len(letters) + kills
    assert set(Letter.objects.values_list("status", flat=True)) == {LetterStatus.SENT}


@pytest.fixture
def letters_by_smtp(workshop, settings):
    """Letters that a thread of this process can send."""
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = workshop.mail_server.host
    settings.EMAIL_PORT = workshop.mail_server.port
    return LetterFactory.create_batch(60)


def test_workers_side_by_side_send_nothing_twice(workshop, letters_by_smtp):
    workshop.mail_server.delay = 0.01

    sent = workshop.at_once(3, deliver_due)

    assert sorted(workshop.mail_server.ids) == sorted(each.message_id for each in letters_by_smtp)
    assert sum(counts["sent"] for counts in sent) == 60
    assert all(counts["sent"] > 1 for counts in sent)


@pytest.mark.postgresql
def test_without_its_lock_workers_side_by_side_do_send_twice(
    workshop, letters_by_smtp, monkeypatch
):
    monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **_how: self._chain())

    workshop.at_once(3, deliver_due)

    assert max(Counter(workshop.mail_server.ids).values()) > 1


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_worker_asked_to_end_finishes_its_letter_and_begins_no_other(workshop, signum):
    LetterFactory.create_batch(30)
    workshop.mail_server.delay = 0.2
    worker = workshop.start_worker()
    workshop.wait_until(lambda: len(workshop.mail_server.received) >= 2)

    worker.send_signal(signum)

    assert worker.wait(timeout=20) == 0
    status = Counter(Letter.objects.values_list("status", flat=True))
    assert status[LetterStatus.SENT] == len(workshop.mail_server.received) < 30
    assert status[LetterStatus.SENDING] == 0
    assert f"outbox.deliver: {status[LetterStatus.SENT]} sent" in worker.log_file.read_text()


def test_worker_asked_to_end_while_it_rests_ends_at_once(workshop):
    LetterFactory()
    worker = workshop.start_worker(pause=600)
    workshop.wait_until(lambda: not Letter.objects.unsent().exists())

    worker.terminate()

    assert worker.wait(timeout=20) == 0
