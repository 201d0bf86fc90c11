"""Carrying letters out: one lease at a time, so that a dead worker costs at most one repeat.

A worker takes one letter, sends it and says so before it takes the next. Killed in between, the
lease runs out and another worker sends it again under the same Message-ID.
"""

import logging
import smtplib
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation

from . import kinds
from .backends import MAIL
from .enums import LetterStatus
from .models import Letter

logger = logging.getLogger(__name__)

# Waiting grows to this and stays there, so that all letters leave soon after a dead server is back.
LONGEST_WAIT = timedelta(minutes=4)
GIVE_UP_AFTER = timedelta(days=3)


def deliver_due(*, most: int = 500) -> dict[str, int]:
    """Send what is due; returns counts by outcome. Ends early when no server answers."""
    counts: dict[str, int] = {}
    connection = get_connection(settings.OUTBOX_EMAIL_BACKEND, fail_silently=False)
    try:
        for _ in range(most):
            letter = _take(timezone.now())
            if letter is None:
                break
            outcome, server_answers = _deliver(letter, connection)
            counts[outcome] = counts.get(outcome, 0) + 1
            if not server_answers:
                break
    finally:
        _close(connection)
    return counts


@transaction.atomic
def _take(now: datetime) -> Letter | None:
    """Lease the oldest letter that is due."""
    letter = (
        Letter.objects.due(now)
        .select_for_update(skip_locked=True)
        .order_by("not_before", "id")
        .first()
    )
    if letter is not None:
        letter.status = LetterStatus.SENDING
        letter.attempts += 1
        letter.leased_until = now + timedelta(seconds=settings.OUTBOX_LEASE_SECONDS)
        letter.save(update_fields=["status", "attempts", "leased_until"])
    return letter


def _deliver(letter: Letter, connection: BaseEmailBackend) -> tuple[str, bool]:
    """Send one letter; returns its new status and whether the mail server answers at all."""
    try:
        message = _worded(letter)
        if message is None:
            return _finish(letter, LetterStatus.DROPPED), True
    except Exception as error:
        # Only the type goes into the log: the text of an error may hold an address.
        logger.error("letter %s cannot be worded: %s", letter.pk, type(error).__name__)
        return _again(letter, f"wording: {type(error).__name__}"), True
    try:
        connection.open()
        connection.send_messages([message])
    except smtplib.SMTPRecipientsRefused as error:
        _close(connection)
        code = max(code for code, _reason in error.recipients.values())
        if code >= 500:
            return _finish(letter, LetterStatus.FAILED, error=f"refused: {code}"), True
        return _again(letter, f"put off: {code}"), True
    except (OSError, smtplib.SMTPException) as error:
        logger.warning("mail server: %s", type(error).__name__)
        _close(connection)
        refuses_this = isinstance(
            error, smtplib.SMTPResponseException | smtplib.SMTPDataError
        )
        return _again(letter, f"server: {type(error).__name__}"), refuses_this
    return _finish(letter, LetterStatus.SENT), True


def _worded(letter: Letter) -> EmailMultiAlternatives | None:
    """The mail itself, or None when nobody wants it any more. Keeps its words on the letter."""
    attachments = []
    headers = {"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"}
    if letter.kind != MAIL:
        kind = kinds.get(letter.kind)
        with translation.override(letter.language):
            if not kind.still_wanted(letter):
                return None
            message = kind.compose(letter)
            letter.subject = " ".join(message.subject.split())[:250]
            letter.body = render_to_string("outbox/letter.txt", {"message": message})
            letter.html = render_to_string("outbox/letter.html", {"message": message})
        attachments = list(message.attachments)
        headers |= message.headers
    mail = EmailMultiAlternatives(
        letter.subject, letter.body, to=[letter.to], headers=headers
    )
    if letter.html:
        mail.attach_alternative(letter.html, "text/html")
    for file in attachments:
        mail.attach(file.name, file.content, file.mime_type)
    return mail


def _finish(letter: Letter, status: LetterStatus, *, error: str = "") -> str:
    letter.status = status
    letter.leased_until = None
    letter.error = error
    letter.sent_at = timezone.now() if status == LetterStatus.SENT else None
    letter.save(
        update_fields=[
            "status",
            "leased_until",
            "error",
            "sent_at",
            "subject",
            "body",
            "html",
        ]
    )
    return status.value


def _again(letter: Letter, error: str) -> str:
    """Back into the queue for later; after three days it has failed."""
    now = timezone.now()
    if now - letter.created_at > GIVE_UP_AFTER:
        return _finish(letter, LetterStatus.FAILED, error=error)
    letter.status = LetterStatus.QUEUED
    letter.leased_until = None
    letter.not_before = now + min(
        LONGEST_WAIT, timedelta(seconds=15 * 2 ** min(letter.attempts, 5))
    )
    letter.error = error
    letter.save(update_fields=["status", "leased_until", "not_before", "error"])
    return "put off"


def _close(connection: BaseEmailBackend) -> None:
    try:
        connection.close()
    except (OSError, smtplib.SMTPException):
        # The server had gone already.
        connection.connection = None  # type: ignore[attr-defined]
