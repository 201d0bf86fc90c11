"""Django's mail backend: whatever Django or a library sends becomes a letter first."""

import uuid
from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from .actions import new_message_id
from .models import Letter

MAIL = "mail"


class OutboxBackend(BaseEmailBackend):
    """One letter per recipient, in the caller's transaction: nothing is lost, nothing hangs."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            if message.attachments:
                raise ValueError(
                    "Letters with files have a kind of their own: see outbox.kinds."
                )
            Letter.objects.bulk_create(
                Letter(
                    kind=MAIL,
                    to=address,
                    language=get_language() or "da",
                    dedupe_key=f"{MAIL}:{uuid.uuid4().hex}",
                    message_id=new_message_id(),
                    subject=message.subject[:250],
                    body=message.body,
                    html=_html_of(message),
                )
                for address in message.recipients()
            )
        return len(email_messages)


def _html_of(message: EmailMessage) -> str:
    if isinstance(message, EmailMultiAlternatives):
        for content, mimetype in message.alternatives:
            if mimetype == "text/html":
                return str(content)
    return ""
