"""A mail server on loopback that misbehaves as it is told."""

import asyncio
import socket
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Session

FOR_EVER = 3600  # seconds; longer than any test waits


@dataclass(frozen=True)
class Received:
    """A mail the server has heard to its end, whether or not it said so."""

    to: tuple[str, ...]
    message: EmailMessage
    in_tls: bool

    @property
    def id(self):
        return self.message["Message-ID"]


class MailServer:
    """Started and stopped by the test, always on the same port; heeds what its attributes say.

    ``sender_reply`` and ``recipient_replies`` answer MAIL and RCPT, ``data_replies`` the end of
    DATA by recipient; ``cuts`` is how many mails it takes and then hangs up without a word;
    ``hangs_at`` names a command it never answers; ``delay`` seconds go by before each mail is
    acknowledged. With a ``tls_context`` it offers STARTTLS, unless ``refuses_tls``.
    """

    def __init__(self, tls_context=None):
        self.host, self.port = "127.0.0.1", _free_port()
        self.tls_context = tls_context
        self.received: list[Received] = []
        self.greetings = 0
        self.sender_reply = ""
        self.recipient_replies: dict[str, str] = {}
        self.data_replies: dict[str, str] = {}
        self.refuses_tls = False
        self.hangs_at = ""
        self.cuts = 0
        self.delay = 0.0
        self._controller = None

    @property
    def ids(self):
        return [mail.id for mail in self.received]

    def start(self):
        self._controller = _Controller(self, hostname=self.host, port=self.port)
        self._controller.start()

    def stop(self):
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    # What aiosmtpd calls, by name.

    async def handle_EHLO(self, server, session: Session, envelope, hostname, responses):  # noqa: N802
        self.greetings += not session.ssl  # inside TLS the client greets once more
        await self._hang_at("EHLO")
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        if self.sender_reply:
            return self.sender_reply
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address in self.recipient_replies:
            return self.recipient_replies[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        await asyncio.sleep(self.delay)
        for address in envelope.rcpt_tos:
            if address in self.data_replies:
                return self.data_replies[address]
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.received.append(Received(tuple(envelope.rcpt_tos), message, bool(session.ssl)))
        await self._hang_at("DATA")
        if self.cuts:
            self.cuts -= 1
            server.transport.abort()
        return "250 OK"

    async def _hang_at(self, command):
        if self.hangs_at == command:
            await asyncio.sleep(FOR_EVER)


class _Controller(Controller):
    def factory(self):
        return _Talk(self.handler, tls_context=self.handler.tls_context)


class _Talk(SMTP):
    """One connection."""

    async def smtp_STARTTLS(self, arg):  # noqa: N802
        if self.event_handler.refuses_tls:
            await self.push("454 TLS not available due to temporary reason")
        else:
            await super().smtp_STARTTLS(arg)


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
