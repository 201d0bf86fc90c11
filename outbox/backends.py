"""Django's mail backend: whatever Django or a library sends becomes a letter first."""

import uuid
from collections.abc import Iterator, Sequence
from email.utils import parseaddr

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.html import strip_tags
from django.utils.translation import get_language

from .actions import new_message_id
from .kinds import MAIL
from .models import Letter


class OutboxBackend(BaseEmailBackend):
    """One letter per recipient, in the caller's transaction: nothing is lost, nothing hangs."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        letters = [letter for message in email_messages for letter in _letters(message)]
        Letter.objects.bulk_create(letters)
        return len(email_messages)


def _letters(message: EmailMessage) -> Iterator[Letter]:
    if message.attachments:
        raise ValueError("Letters with files have a kind of their own: see outbox.kinds.")
    message.message()  # as every backend does: raises BadHeaderError here, at the caller
    text, html = _bodies(message)
    headers = dict(message.extra_headers)
    if message.reply_to:
        headers["Reply-To"] = ", ".join(message.reply_to)
    for recipient in message.recipients():
        yield Letter(
            kind=MAIL,
            # The address alone: it is found by, exported and erased with.
            to=parseaddr(recipient)[1],
            language=get_language() or "",
            data={"from_email": message.from_email, "headers": headers},
            dedupe_key=f"{MAIL}:{uuid.uuid4().hex}",
            message_id=new_message_id(),
            subject=Letter.one_line(message.subject),
            body=text,
            html=html,
        )


def _bodies(message: EmailMessage) -> tuple[str, str]:
    """Plain text and HTML; a message in HTML alone gets a plain text made from it."""
    if message.content_subtype == "html":
        return strip_tags(message.body), message.body
    if isinstance(message, EmailMultiAlternatives):
        for alternative in message.alternatives:
            if alternative.mimetype == "text/html":
                return message.body, str(alternative.content)
    return message.body, ""
