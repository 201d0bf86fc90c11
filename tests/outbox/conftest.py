"""Letters of a test's own kinds, and a mail server that takes them."""

from itertools import count

import pytest

from outbox import kinds
from outbox.kinds import Message
from tests.support.mail_server import MailServer


@pytest.fixture
def mail_server(settings):
    """A mail server that letters go to; it behaves well until it is told otherwise."""
    server = MailServer()
    server.start()
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
    settings.EMAIL_TIMEOUT = 1
    yield server
    server.stop()


@pytest.fixture
def letter_kind():
    """``letter_kind(compose=…, still_wanted=…, together=…)`` registers a kind of letters; returns
    its name."""
    names = []

    def register(
        compose=lambda letter: Message("Hej", ["Hej med jer."]), still_wanted=None, together=None
    ):
        name = f"tests/{next(_numbers)}"
        kinds.register(
            name,
            title=f"Title of {name}",
            compose=compose,
            still_wanted=still_wanted or (lambda letter: True),
            together=together,
        )
        names.append(name)
        return name

    yield register
    for name in names:
        del kinds._kinds[name]


_numbers = count(1)
