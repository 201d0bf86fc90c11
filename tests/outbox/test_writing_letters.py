"""Letters are rows of the transaction that they tell of."""

from datetime import UTC, timedelta

import pytest
from django.db import transaction

from core import changes
from core.changes import CannotUndo
from outbox.actions import Draft, drop_letters_of, write_letters
from outbox.enums import LetterStatus
from outbox.models import Letter
from tests.factories.core import ChangeFactory
from tests.support.clock import NOW


def draft(**facts):
    return Draft(
        **{"kind": "tests/any", "to": "parent@example.org", "language": "da", "dedupe_key": "1"}
        | facts
    )


@pytest.fixture
def change(db):
    return ChangeFactory(undo_until=NOW + changes.UNDO_TIME)


@pytest.mark.django_db(transaction=True)
def test_letter_of_a_transaction_that_fails_never_exists():
    @transaction.atomic
    def sign_up_and_fail():
        write_letters([draft()])
        raise ConnectionError

    with pytest.raises(ConnectionError):
        sign_up_and_fail()

    assert not Letter.objects.exists()


def test_write_letters_is_one_statement_and_gives_each_its_message_id(
    db, django_assert_num_queries
):
    with django_assert_num_queries(1):
        write_letters([draft(dedupe_key=str(number)) for number in range(5)])

    message_ids = set(Letter.objects.values_list("message_id", flat=True))
    assert len(message_ids) == 5
    assert all(each.endswith("@localhost>") for each in message_ids)


def test_write_letters_of_the_same_key_writes_one(db):
    write_letters([draft(to="parent@example.org"), draft(to="other@example.org")])
    write_letters([draft(to="third@example.org")])

    assert [letter.to for letter in Letter.objects.all()] == ["parent@example.org"]


def test_letter_is_due_at_once_unless_the_draft_says_later(frozen, db):
    write_letters(
        [
            draft(dedupe_key="now"),
            draft(dedupe_key="past", not_before=NOW - timedelta(days=1)),
            draft(dedupe_key="later", not_before=NOW + timedelta(days=1)),
        ]
    )

    assert _not_before() == {"now": NOW, "past": NOW, "later": NOW + timedelta(days=1)}


def test_letter_about_a_change_is_held_until_it_can_no_longer_be_undone(frozen, change):
    later = NOW + timedelta(hours=1)
    write_letters(
        [
            draft(),
            draft(dedupe_key="soon", not_before=NOW),
            draft(dedupe_key="2", not_before=later),
        ],
        change=change,
    )

    assert list(_not_before().values()) == [change.undo_until, change.undo_until, later]


def test_letter_that_can_wait_is_kept_from_the_night(frozen, change):
    frozen.move_to(NOW.replace(hour=20, minute=55))
    change.undo_until = NOW.replace(hour=21, minute=5)
    write_letters([draft(dedupe_key="by day", can_wait=True)])
    write_letters([draft(dedupe_key="urgent")], change=change)
    write_letters([draft(dedupe_key="held", can_wait=True)], change=change)

    by_day, urgent, held = _not_before().values()
    assert by_day == NOW.replace(hour=20, minute=55)
    assert urgent == change.undo_until
    assert held == NOW.replace(day=15, hour=7)


def test_drop_letters_of_a_change_drops_those_and_no_others(frozen, change):
    write_letters([draft()])
    write_letters([draft(), draft(dedupe_key="2")], change=change)

    assert drop_letters_of(change) == 2

    assert list(Letter.objects.order_by("pk").values_list("change", "status")) == [
        (None, LetterStatus.QUEUED),
        (change.pk, LetterStatus.DROPPED),
        (change.pk, LetterStatus.DROPPED),
    ]


def test_letter_dropped_with_one_change_is_written_again_for_the_next(frozen, change):
    write_letters([draft()], change=change)
    drop_letters_of(change)
    again = ChangeFactory(undo_until=NOW + changes.UNDO_TIME)

    write_letters([draft()], change=again)

    assert Letter.objects.get(change=again).status == LetterStatus.QUEUED


@pytest.mark.parametrize("status", [LetterStatus.SENDING, LetterStatus.SENT, LetterStatus.FAILED])
def test_drop_letters_of_refuses_when_one_has_left(frozen, change, status):
    write_letters([draft(), draft(dedupe_key="2")], change=change)
    first = Letter.objects.order_by("pk").first()
    Letter.objects.filter(pk=first.pk).update(status=status)

    with pytest.raises(CannotUndo):
        drop_letters_of(change)

    assert Letter.objects.exclude(pk=first.pk).get().status == LetterStatus.QUEUED


def _not_before():
    """Of each letter in the order written, by key as the draft gave it."""
    return {
        letter.dedupe_key.partition("@")[0]: letter.not_before.astimezone(UTC)
        for letter in Letter.objects.order_by("pk")
    }
