"""A log says what happened and where, and names nobody."""

import logging

import pytest
from django.conf import settings
from django.db import IntegrityError

from core.models import User
from signups.links import token
from tests.factories.core import UserFactory
from tests.factories.signups import PlaceFactory

pytestmark = pytest.mark.django_db

ADDRESS = "canary@example.org"
LINE = settings.LOGGING["formatters"]["line"]["format"]


@pytest.fixture
def written(caplog):
    """What the house's own handler writes of the records so far."""
    console = next(each for each in logging.getLogger().handlers if each.formatter._fmt == LINE)

    def lines():
        return "\n".join(console.format(each) for each in caplog.records if console.filter(each))

    return lines


def test_familys_link_does_not_stand_in_the_log(site, client, written, caplog):
    signed = token(PlaceFactory().signup)
    link = f"/da/min-tilmelding/{signed}/"

    for form in ({"do": "x"}, {"do": "change", "adults": "999"}, {"do": "accept"}, {"do": "\0"}):
        client.post(link, form)
    client.put(link)
    client.get(f"{link[:-1]})/")
    logging.getLogger("any.other").warning("asked for %s", link)

    assert signed not in written()
    assert written().count("/da/min-tilmelding/…/") >= 5
    assert [each.name for each in caplog.records if signed in each.getMessage()] == []


def test_error_of_a_page_is_told_by_its_type_and_place(site, family, sign_in, monkeypatch, written):
    UserFactory(email=ADDRESS)
    monkeypatch.setattr(
        "home.family.page.own_signups", lambda email, request: _same_address_again()
    )
    client = sign_in(family)
    client.raise_request_exception = False

    assert client.get("/da/min-familie/").status_code == 500

    assert "Internal Server Error: /da/min-familie/" in written()
    assert "IntegrityError" in written()
    assert "in _same_address_again" in written()
    assert "canary" not in written()


def test_error_told_by_anybody_is_told_so(written, caplog):
    caplog.set_level(logging.INFO)
    try:
        raise ConnectionError(f"550 <{ADDRESS}> unknown")
    except ConnectionError:
        logging.getLogger("any.other").exception("could not send")

    assert "could not send\nConnectionError\n" in written()
    assert "canary" not in written()


def test_record_without_error_stands_as_it_was(written):
    logging.getLogger("any.other").warning("%d of %s", 3, "5")
    logging.getLogger("any.other").warning("100 %", exc_info=True)

    assert "any.other 3 of 5" in written()
    assert "any.other 100 %" in written()


def test_record_that_cannot_be_said_is_left_to_its_handler():
    record = logging.makeLogRecord({"msg": "%d", "args": ("no number",)})

    assert all(each.filter(record) for each in logging.getLogger().handlers)


def _same_address_again():
    """PostgreSQL says which value it was, in the words of the error; SQLite shall too."""
    try:
        User.objects.create(email=ADDRESS)
    except IntegrityError as error:
        raise IntegrityError(f"{error} Key (email)=({ADDRESS})") from error
