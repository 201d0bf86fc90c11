"""From a letter, or several that are said together, to the mail itself, just before it is sent."""

from collections.abc import Sequence
from hashlib import blake2b

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from core.contact import contact

from . import kinds
from .models import Letter

HTML = "text/html"


def is_wanted(letter: Letter) -> bool:
    """Whether anybody wants it still. Raises what its kind's own function raises."""
    if letter.kind == kinds.MAIL:
        return True
    with translation.override(letter.language):
        return kinds.get(letter.kind).still_wanted(letter)


def worded(*letters: Letter) -> EmailMultiAlternatives:
    """The mail; keeps its words on each of the letters, unsaved. Several are of one kind, to one
    person in one language, and their kind says such together.

    Raises what a kind's own functions raise, and ValueError for what cannot stand in a header.
    """
    first = letters[0]
    mail = _ready_made(first) if first.kind == kinds.MAIL else _composed(letters)
    mail.to = [first.to]
    mail.extra_headers |= {"Message-ID": _message_id(letters), "Auto-Submitted": "auto-generated"}
    mail.message()  # a header that cannot be sent is found here, not in the talk with the server
    return mail


def _message_id(letters: Sequence[Letter]) -> str:
    """The letter's own. Of several together it is another for each set of them: a mail that says
    more than one that may have arrived must not be taken for it."""
    first, *others = (letter.message_id for letter in letters)
    if not others:
        return first
    said = "".join(sorted([first, *others]))
    return f"<{blake2b(said.encode(), digest_size=16).hexdigest()}@{first.partition('@')[2]}"


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


def _composed(letters: Sequence[Letter]) -> EmailMultiAlternatives:
    language = letters[0].language
    with translation.override(language):
        message = _message(letters)
        context = {
            "message": message,
            "house": settings.WAGTAIL_SITE_NAME,
            "contact": contact(),
            "home_url": f"{settings.WAGTAILADMIN_BASE_URL}/{language}/",
        }
        subject = Letter.one_line(message.subject)
        body = render_to_string("outbox/letter.txt", context).strip() + "\n"
        html = render_to_string("outbox/letter.html", context)
    for letter in letters:
        letter.subject, letter.body, letter.html = subject, body, html
    headers = dict(message.headers) | _ways_out(message)
    mail = EmailMultiAlternatives(subject, body, headers=headers)
    mail.attach_alternative(html, HTML)
    for file in message.attachments:
        if file.is_alternative:
            # Behind the HTML: of what a program understands, it shows the last (RFC 2046).
            named = f'{file.mime_type}; name="{file.name}"'
            mail.attach_alternative(file.content.decode(), named)
        else:
            mail.attach(file.name, file.content, file.mime_type)
    return mail


def _message(letters: Sequence[Letter]) -> kinds.Message:
    kind = kinds.get(letters[0].kind)
    if len(letters) == 1:
        return kind.compose(letters[0])
    assert kind.together is not None  # or nobody had put them together
    return kind.together.compose(letters)


def _ways_out(message: kinds.Message) -> dict[str, str]:
    if message.way_out is None:
        return {}
    _label, address = message.way_out
    return {
        "List-Unsubscribe": f"<{address}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
