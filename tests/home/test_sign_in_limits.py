"""How often codes can be asked for, and who counts as one place."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from outbox.models import Letter
from portal.settings import base
from tests.support.codes import SIGN_IN, ask_for_code

pytestmark = pytest.mark.django_db


def test_ten_codes_an_hour_for_one_address(client):
    for number in range(10):
        address = {"REMOTE_ADDR": f"192.0.2.{number}"}
        assert Client(**address).post(SIGN_IN, {"email": "a@example.org"}).status_code == 302

    refused = ask_for_code(client, "A@example.org")

    assert refused.status_code == 429
    assert Letter.objects.count() == 10


def test_twenty_codes_an_hour_from_one_place(client):
    answers = [ask_for_code(Client(), f"{n}@example.org").status_code for n in range(21)]

    assert answers == [302] * 20 + [429]


def test_forged_proxy_header_is_not_believed():
    for number in range(20):
        ask_for_code(Client(HTTP_X_FORWARDED_FOR=f"192.0.2.{number}"), f"{number}@example.org")

    refused = ask_for_code(Client(HTTP_X_FORWARDED_FOR="192.0.2.99"), "a@example.org")

    assert refused.status_code == 429


def test_only_the_hop_of_our_own_proxy_counts(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(20):
        forged = f"192.0.2.{number}, 198.51.100.7"
        ask_for_code(Client(HTTP_X_FORWARDED_FOR=forged), f"{number}@example.org")

    same = ask_for_code(Client(HTTP_X_FORWARDED_FOR="192.0.2.99, 198.51.100.7"), "a@example.org")
    other = ask_for_code(Client(HTTP_X_FORWARDED_FOR="198.51.100.8"), "a@example.org")

    assert (same.status_code, other.status_code) == (429, 302)


def test_ten_passkeys_a_minute_from_one_place(client):
    answers = [client.post(f"{SIGN_IN}noegle/", {"credential": "{}"}) for _ in range(11)]

    assert [answer.status_code for answer in answers] == [302] * 10 + [429]
    assert "site-header" in answers[-1].text


def test_processes_count_together(settings):
    """The counts stand in the database, where every process finds them; the rest is in memory."""
    settings.CACHES = base.CACHES
    for number in range(20):
        ask_for_code(Client(), f"{number}@example.org")
    caches["default"].set("page", "this process")

    with_empty_memory = type(caches["default"])("another process", {})

    counted = [key for key in _keys() if "request_login_code" in key]
    assert len(counted) == 21  # each address, and the one place
    assert all(with_empty_memory.get(key.split(":", 2)[2]) for key in counted)
    assert with_empty_memory.get("page") is None


def _keys():
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM shared_cache")
        return [key for (key,) in cursor.fetchall()]
