"""Letters arrive, once, however the mail server and the workers behave."""

from datetime import UTC, datetime, timedelta

import pytest

from outbox.delivery import deliver_due
from outbox.enums import LetterStatus
from outbox.models import Letter
from tests.factories.outbox import LetterFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.django_db

LEASE = timedelta(seconds=120)


def fate(letter):
    letter.refresh_from_db()
    return letter.status, letter.error


def test_letter_arrives_and_is_known_to_have_been_sent(mail_server, frozen):
    letter = LetterFactory(to="parent@example.org", subject="Hej på jer")

    assert deliver_due() == {"sent": 1}

    (mail,) = mail_server.received
    assert (mail.to, mail.message["Subject"]) == (("parent@example.org",), "Hej på jer")
    assert mail.id == letter.message_id
    assert fate(letter) == (LetterStatus.SENT, "")
    assert (letter.sent_at, letter.attempts, letter.next_try_at) == (NOW, 1, None)


def test_letters_leave_oldest_first_over_one_connection(mail_server, frozen):
    later, sooner = LetterFactory(), LetterFactory(not_before=NOW - timedelta(hours=1))

    deliver_due()

    assert mail_server.ids == [sooner.message_id, later.message_id]
    assert mail_server.greetings == 1


def test_letter_waits_for_its_time(mail_server, frozen):
    LetterFactory(not_before=NOW + timedelta(minutes=10))
    assert deliver_due() == {}

    frozen.shift(600)

    assert deliver_due() == {"sent": 1}


@pytest.mark.parametrize("status", [LetterStatus.SENT, LetterStatus.FAILED, LetterStatus.DROPPED])
def test_letter_that_is_done_with_is_left_alone(mail_server, status):
    LetterFactory(status=status)

    assert deliver_due() == {}
    assert mail_server.greetings == 0


def test_pass_sends_no_more_than_it_is_asked_to(mail_server):
    LetterFactory.create_batch(3)

    assert deliver_due(most=2) == {"sent": 2}
    assert Letter.objects.unsent().count() == 1


# Leases


def test_letter_in_a_workers_hands_is_left_to_it_until_the_lease_is_over(mail_server, frozen):
    LetterFactory(status=LetterStatus.SENDING, attempts=1, next_try_at=NOW + LEASE)
    assert deliver_due() == {}

    frozen.shift(LEASE)

    assert deliver_due() == {"sent": 1}


def test_letter_being_sent_is_leased(letter_kind, mail_server, frozen):
    seen = []

    def still_wanted(letter):
        letter.refresh_from_db()
        seen.append((letter.status, letter.attempts, letter.next_try_at))
        return True

    LetterFactory(kind=letter_kind(still_wanted=still_wanted))
    deliver_due()

    assert seen == [(LetterStatus.SENDING, 1, NOW + LEASE)]


def test_worker_slower_than_its_lease_does_not_undo_what_another_has_written_down(
    letter_kind, mail_server, frozen
):
    def outlive_the_lease_and_fail(slow):
        """While this worker words the letter, another finds the lease over and sends it."""
        if slow.attempts == 1:
            frozen.shift(LEASE)
            assert deliver_due() == {"sent": 1}
            raise TimeoutError
        return True

    letter = LetterFactory(kind=letter_kind(still_wanted=outlive_the_lease_and_fail))

    deliver_due()

    assert fate(letter) == (LetterStatus.SENT, "")
    assert (letter.attempts, letter.next_try_at) == (2, None)
    assert mail_server.ids == [letter.message_id]


def test_letter_erased_while_it_is_being_sent_stays_erased(letter_kind, mail_server):
    def erase(letter):
        Letter.objects.filter(pk=letter.pk).delete()
        return True

    LetterFactory(kind=letter_kind(still_wanted=erase))

    deliver_due()

    assert not Letter.objects.exists()


# A server that is in trouble


def test_temporary_refusal_is_tried_again_with_growing_waits(mail_server, frozen):
    letter, other = LetterFactory(), LetterFactory()
    mail_server.recipient_replies[letter.to] = "451 4.7.1 Greylisted, try again later"
    assert deliver_due() == {"put off": 1, "sent": 1}
    assert fate(letter) == (LetterStatus.QUEUED, "put off: 451")

    waits = []
    for _try in range(5):
        waits.append(letter.next_try_at - datetime.now(UTC))
        frozen.shift(waits[-1] - timedelta(seconds=1))
        assert deliver_due() == {}
        frozen.shift(1)
        assert deliver_due() == {"put off": 1}
        letter.refresh_from_db()
    mail_server.recipient_replies.clear()
    frozen.shift(240)
    deliver_due()

    assert [wait.seconds for wait in waits] == [30, 60, 120, 240, 240]
    assert fate(letter) == (LetterStatus.SENT, "")
    assert mail_server.ids == [other.message_id, letter.message_id]


@pytest.mark.parametrize("replies", ["recipient_replies", "data_replies"])
def test_refusal_for_good_fails_that_letter_and_stops_no_other(mail_server, replies):
    refused, other = LetterFactory(), LetterFactory()
    getattr(mail_server, replies)[refused.to] = f"550 5.1.1 <{refused.to}> unknown"

    assert deliver_due() == {"failed": 1, "sent": 1}

    assert fate(refused) == (LetterStatus.FAILED, "refused: 550")
    assert fate(other) == (LetterStatus.SENT, "")


def test_temporary_trouble_with_the_text_is_tried_again(mail_server, frozen):
    letter = LetterFactory()
    mail_server.data_replies[letter.to] = "452 Insufficient storage"

    assert deliver_due() == {"put off": 1}
    assert fate(letter) == (LetterStatus.QUEUED, "put off: 452")


def test_refused_sender_is_the_houses_mistake_and_fails_no_letter(mail_server, frozen):
    first, second, third = LetterFactory.create_batch(3)
    mail_server.sender_reply = "553 Sender not allowed"

    assert deliver_due() == {"unanswered": 2}
    assert fate(first) == (LetterStatus.QUEUED, "server: SMTPSenderRefused 553")
    assert fate(third) == (LetterStatus.QUEUED, "")

    mail_server.sender_reply = ""
    frozen.shift(30)
    assert deliver_due() == {"sent": 3}
    assert {fate(letter) for letter in (first, second, third)} == {(LetterStatus.SENT, "")}


def test_server_that_is_down_costs_two_tries_a_pass_and_everything_leaves_when_it_is_back(
    mail_server, frozen
):
    letters = LetterFactory.create_batch(6)
    mail_server.stop()
    for _pass in range(20):
        assert deliver_due().keys() <= {"unanswered"}
        frozen.shift(30)
    assert deliver_due()["unanswered"] <= 2
    assert all(fate(letter)[0] == LetterStatus.QUEUED for letter in letters)

    mail_server.start()
    for _pass in range(5):
        frozen.shift(60)
        deliver_due()

    assert sorted(mail_server.ids) == sorted(letter.message_id for letter in letters)


@pytest.mark.parametrize("command", ["EHLO", "DATA"])
def test_server_that_never_answers_holds_a_pass_up_for_two_time_outs(
    mail_server, frozen, settings, command
):
    settings.EMAIL_TIMEOUT = 0.3
    letters = LetterFactory.create_batch(3)
    mail_server.hangs_at = command

    assert deliver_due() == {"unanswered": 2}

    assert fate(letters[0])[0] == LetterStatus.QUEUED
    assert letters[0].error.startswith("server: ")
    mail_server.hangs_at = ""
    mail_server.received.clear()
    frozen.shift(60)
    assert deliver_due() == {"sent": 3}


def test_connection_cut_after_data_repeats_the_letter_under_the_same_message_id(
    mail_server, frozen
):
    letter, other = LetterFactory(), LetterFactory()
    mail_server.cuts = 1

    assert deliver_due() == {"unanswered": 1, "sent": 1}
    frozen.shift(30)
    assert deliver_due() == {"sent": 1}

    assert mail_server.ids == [letter.message_id, other.message_id, letter.message_id]


def test_letter_that_never_leaves_has_failed_after_three_days(mail_server, frozen):
    letter = LetterFactory(not_before=NOW + timedelta(days=5))
    mail_server.recipient_replies[letter.to] = "452 Mailbox full"

    frozen.move_to(NOW + timedelta(days=8))
    assert deliver_due() == {"put off": 1}
    frozen.shift(30)

    assert deliver_due() == {"failed": 1}
    assert fate(letter) == (LetterStatus.FAILED, "put off: 452")


def test_address_no_server_can_be_told_stops_no_other(mail_server):
    odd = LetterFactory(to=f"parent@{'x' * 64}.example")
    LetterFactory()

    assert deliver_due() == {"put off": 1, "sent": 1}
    assert fate(odd) == (LetterStatus.QUEUED, "letter: UnicodeError")


def test_what_a_server_says_of_an_address_is_neither_kept_nor_logged(mail_server, caplog):
    canary = "canary@example.org"
    replies = {"450": "put off", "550": "failed"}
    for code in replies:
        letter = LetterFactory(to=canary)
        mail_server.recipient_replies[canary] = f"{code} no <{canary}> here"
        deliver_due()
        assert canary not in fate(letter)[1]
    mail_server.recipient_replies.clear()
    mail_server.sender_reply = f"553 not to {canary}"
    letter = LetterFactory(to=canary)
    deliver_due()

    assert fate(letter)[1] == "server: SMTPSenderRefused 553"
    assert "canary" not in caplog.text
