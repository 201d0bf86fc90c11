"""What letters hold of people, and for how long."""

from datetime import timedelta

import pytest

from core import privacy
from outbox.delivery import deliver_due
from outbox.models import Letter
from tests.factories.outbox import LetterFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.mark.parametrize(("age", "kept"), [(0, 1), (29, 1), (30, 1), (31, 0), (6 * 365, 0)])
def test_letter_is_kept_for_thirty_days(frozen, age, kept):
    LetterFactory(created_at=NOW - age * DAY, not_before=NOW - age * DAY, sent=True)

    privacy.purge()

    assert Letter.objects.count() == kept


def test_letter_that_still_waits_for_its_time_is_kept(frozen):
    LetterFactory(created_at=NOW - 60 * DAY, not_before=NOW + DAY)

    assert privacy.purge()["outbox.letter"] == 0


def test_export_holds_what_was_sent_and_when(frozen):
    LetterFactory(to="parent@example.org", subject="Hej", body="Hej med jer.")
    deliver_due()

    assert privacy.export_person("Parent@example.org")["outbox.letter"] == [
        {
            "to": "parent@example.org",
            "kind": "mail",
            "status": "sent",
            "written": "2026-10-14T07:00:00+00:00",
            "sent": "2026-10-14T07:00:00+00:00",
            "subject": "Hej",
            "text": "Hej med jer.",
        }
    ]


def test_erased_person_gets_no_letter_that_was_queued(mail_server):
    LetterFactory(to="parent@example.org")

    privacy.erase_person("parent@example.org")

    assert deliver_due() == {}
    assert mail_server.received == []
