"""From a letter to the mail itself, just before it is sent."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from core.contact import contact

from . import kinds
from .models import Letter

HTML = "text/html"


def worded(letter: Letter) -> EmailMultiAlternatives | None:
    """The mail, or None when nobody wants it any more; keeps its words on the letter, unsaved.

    Raises what a kind's own functions raise, and ValueError for what cannot stand in a header.
    """
    mail = _ready_made(letter) if letter.kind == kinds.MAIL else _composed(letter)
    if mail is None:
        return None
    mail.to = [letter.to]
    mail.extra_headers |= {"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"}
    mail.message()  # a header that cannot be sent is found here, not in the talk with the server
    return mail


def _ready_made(letter: Letter) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        letter.subject,
        letter.body,
        from_email=letter.data.get("from_email"),
        headers=dict(letter.data.get("headers", {})),
    )
    if letter.html:
        mail.attach_alternative(letter.html, HTML)
    return mail


def _composed(letter: Letter) -> EmailMultiAlternatives | None:
    kind = kinds.get(letter.kind)
    with translation.override(letter.language):
        if not kind.still_wanted(letter):
            return None
        message = kind.compose(letter)
        letter.subject = letter.one_line(message.subject)
        context = {
            "message": message,
            "house": settings.WAGTAIL_SITE_NAME,
            "contact": contact(),
            "home_url": f"{settings.WAGTAILADMIN_BASE_URL}/{letter.language}/",
        }
        letter.body = render_to_string("outbox/letter.txt", context).strip() + "\n"
        letter.html = render_to_string("outbox/letter.html", context)
    headers = dict(message.headers) | _ways_out(message)
    mail = EmailMultiAlternatives(letter.subject, letter.body, headers=headers)
    mail.attach_alternative(letter.html, HTML)
    for file in message.attachments:
        if file.is_alternative:
            # Behind the HTML: of what a program understands, it shows the last (RFC 2046).
            named = f'{file.mime_type}; name="{file.name}"'
            mail.attach_alternative(file.content.decode(), named)
        else:
            mail.attach(file.name, file.content, file.mime_type)
    return mail


def _ways_out(message: kinds.Message) -> dict[str, str]:
    if message.way_out is None:
        return {}
    _label, address = message.way_out
    return {
        "List-Unsubscribe": f"<{address}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
