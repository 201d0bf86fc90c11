"""What reaches Django through the server's door."""

import io
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from portal.wsgi import application, readable

pytestmark = pytest.mark.django_db

SIGN_IN = "/da/konto/log-ind/"
NO_CHARSETS = [
    "base64",
    "bz2",
    "hex",
    "idna",
    "punycode",
    "quopri",
    "rot13",
    "undefined",
    "uu",
    "zlib",
    "raw_unicode_escape",
    "utf-16",
    "utf-7",
    "utf-8-sig",
    "no-such-thing",
]


@pytest.fixture(autouse=True)
def same_connection():
    """A server's door ends with the connection, and with it the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def ask(content_type, path="/da/soeg/?q=s%C3%B8vn", body=b""):
    """Status and text of an answer, as a server gets them."""
    path, _mark, query = path.partition("?")
    environ = {
        "REQUEST_METHOD": "POST" if body else "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": str(len(body)),
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.input": io.BytesIO(body),
    }
    setup_testing_defaults(environ)
    started = []
    answer = application(environ, lambda status, headers: started.append(status))
    text = b"".join(answer).decode()
    answer.close()
    return int(started[0].split()[0]), text


@pytest.mark.parametrize("charset", NO_CHARSETS)
def test_charset_that_is_none_is_read_as_utf_8(site, charset):
    for content_type in (
        f"text/plain; charset={charset}",
        f'text/plain; CHARSET="{charset}"',
        f"text/plain; charset*=utf-8''{charset}",
        f"text/plain; x=1; charset={charset}; charset=utf-8",
    ):
        status, text = ask(content_type)

        assert (status, "søvn" in text) == (200, True), content_type


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "iso-8859-1", "latin-1", "us-ascii"])
def test_charset_of_browsers_is_left_as_it_is(site, charset):
    status, text = ask(f"text/plain; charset={charset}")

    assert (status, "søvn" in text) == (200, charset.lower() == "utf-8")


@pytest.mark.parametrize("value", ["nonsense''%41", "hex''%41", "''", "%", "utf-8''%FF"])
def test_parameters_that_cannot_be_read_break_nothing(site, value):
    assert ask(f"text/plain; charset*={value}")[0] == 200
    assert ask(f"text/plain; x*={value}")[0] == 200


@pytest.mark.parametrize("charset", NO_CHARSETS)
def test_form_in_no_charset_is_answered_in_the_sites_clothes(site, charset):
    fields = b'--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na@b\r\n--x--\r\n'

    for content_type, body in (
        (f"multipart/form-data; boundary=x; charset={charset}", fields),
        (f"application/x-www-form-urlencoded; charset={charset}", b"email=a@b"),
    ):
        status, text = ask(content_type, SIGN_IN, body)

        assert (400 <= status < 500, "site-header" in text) == (True, True), content_type


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "multipart/form-data; boundary=----x7",
        "application/x-www-form-urlencoded; charset=UTF-8",
    ],
)
def test_what_browsers_send_is_left_alone(content_type):
    assert readable(content_type) == content_type
