"""What Django or a library sends becomes letters: in the transaction, one for each recipient."""

import pytest
from allauth.core.context import request_context
from django.core import mail
from django.core.mail import BadHeaderError, EmailMessage, EmailMultiAlternatives, send_mail
from django.db import transaction
from django.utils import translation

from home.accounts import AccountAdapter
from outbox.delivery import deliver_due
from outbox.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def backend(settings):
    """As in the house; pytest-django keeps mail in memory."""
    settings.EMAIL_BACKEND = "outbox.backends.OutboxBackend"


def test_send_mail_writes_a_letter_and_sends_nothing():
    sent = send_mail("Hej", "Hej med dig.", None, ["parent@example.org"], html_message="<p>Hej</p>")

    letter = Letter.objects.get()
    assert sent == 1
    assert (letter.kind, letter.to, letter.language) == ("mail", "parent@example.org", "da")
    assert (letter.subject, letter.body, letter.html) == ("Hej", "Hej med dig.", "<p>Hej</p>")
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_mail_sent_in_a_transaction_that_fails_never_exists():
    @transaction.atomic
    def send_and_fail():
        send_mail("Hej", "Hej", None, ["parent@example.org"])
        raise ConnectionError

    with pytest.raises(ConnectionError):
        send_and_fail()

    assert not Letter.objects.exists()


def test_letter_becomes_the_mail_that_was_given():
    with translation.override("en"):
        message = EmailMultiAlternatives(
            "Hello",
            "Hello there.",
            "The house <house@example.org>",
            ["parent@example.org"],
            reply_to=["Somebody <somebody@example.org>"],
            headers={"Auto-Submitted": "auto-replied", "X-Kind": "test"},
        )
        message.attach_alternative("<p>Hello there.</p>", "text/html")
        message.send()

    deliver_due()

    letter, sent = Letter.objects.get(), mail.outbox[0].message()
    assert letter.language == "en"
    assert {name: sent[name] for name in ("Subject", "From", "To", "Reply-To", "X-Kind")} == {
        "Subject": "Hello",
        "From": "The house <house@example.org>",
        "To": "parent@example.org",
        "Reply-To": "Somebody <somebody@example.org>",
        "X-Kind": "test",
    }
    assert [part.get_payload() for part in sent.get_payload()] == [
        "Hello there.",
        "<p>Hello there.</p>",
    ]


def test_every_recipient_gets_a_letter_and_sees_no_other():
    EmailMessage(
        "Hej",
        "Hej",
        to=["A Parent <a@example.org>", "b@example.org"],
        cc=["c@example.org"],
        bcc=["d@example.org"],
    ).send()

    deliver_due()

    assert sorted(sent.to for sent in mail.outbox) == [
        ["a@example.org"],
        ["b@example.org"],
        ["c@example.org"],
        ["d@example.org"],
    ]
    assert not any(sent.cc or sent.bcc for sent in mail.outbox)


def test_mail_in_html_alone_gets_a_plain_text():
    message = EmailMessage("Hej", "<p>Hej med <b>jer</b></p>", to=["parent@example.org"])
    message.content_subtype = "html"

    message.send()

    letter = Letter.objects.get()
    assert (letter.body, letter.html) == ("Hej med jer", "<p>Hej med <b>jer</b></p>")


def test_forged_header_is_refused_at_the_sender():
    with pytest.raises(BadHeaderError):
        send_mail("Hej\nBcc: other@example.org", "Hej", None, ["parent@example.org"])

    assert not Letter.objects.exists()


def test_mail_with_a_file_is_refused_with_the_way_out():
    message = EmailMessage("Hej", "Hej", to=["parent@example.org"])
    message.attach("a.txt", "a", "text/plain")

    with pytest.raises(ValueError, match=r"outbox\.kinds"):
        message.send()

    assert not Letter.objects.exists()


def test_code_for_signing_in_stands_in_the_letter_and_not_in_its_subject(rf, family):
    with request_context(rf.get("/")):
        AccountAdapter().send_mail("account/email/login_code", family.email, {"code": "1234-5678"})

    letter = Letter.objects.get()
    assert "1234-5678" in letter.body
    for personal in ("1234", "5678", family.email, family.name):
        assert personal not in letter.subject
    assert letter.subject.strip()
