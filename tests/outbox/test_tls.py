"""In TLS or not at all, where the house asks for it."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from outbox.delivery import deliver_due
from outbox.enums import LetterStatus
from tests.factories.outbox import LetterFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate(tmp_path, monkeypatch):
    """A certificate for this machine that this process trusts; returns the server's context."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(alternative, critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "certificate.pem"
    file.write_bytes(
        signed.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file)
    return context


@pytest.fixture
def tls_server(mail_server, settings, certificate):
    settings.EMAIL_USE_TLS = True
    mail_server.tls_context = certificate
    return mail_server


def test_letter_goes_in_tls_where_the_house_asks_for_it(tls_server):
    LetterFactory()

    assert deliver_due() == {"sent": 1}
    assert [mail.in_tls for mail in tls_server.received] == [True]


def test_letter_never_goes_in_plain_text_where_the_house_asks_for_tls(tls_server):
    letters = LetterFactory.create_batch(3)

    tls_server.refuses_tls = True
    refused = deliver_due()
    tls_server.tls_context = None
    not_offered = deliver_due()

    assert (refused, not_offered) == ({"unanswered": 2}, {"unanswered": 1})
    assert [error_of(letter) for letter in letters] == [
        "server: SMTPResponseException 454",
        "server: SMTPResponseException 454",
        "server: SMTPNotSupportedError",
    ]
    assert tls_server.received == []


def test_letter_is_not_given_to_a_server_nobody_vouches_for(tls_server, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    letter = LetterFactory()

    assert deliver_due() == {"unanswered": 1}
    assert error_of(letter) == "server: SSLCertVerificationError"
    assert letter.status == LetterStatus.QUEUED
    assert tls_server.received == []


def error_of(letter):
    letter.refresh_from_db()
    return letter.error
