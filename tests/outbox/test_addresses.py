"""Addresses that look like one, and cannot be sent to."""

import pytest
from django.core.mail.message import sanitize_address

from outbox.addresses import can_be_written_to

pytestmark = pytest.mark.pure

REACHABLE = ["a@example.org", "a@blåbær.dk", "a@EXAMPLE。org", "a@[127.0.0.1]", f"a@{'ö' * 50}.dk"]
UNREACHABLE = [f"a@{'ö' * 60}.dk", f"a@{'b' * 64}.dk", "a@ö..dk"]


@pytest.mark.parametrize("address", REACHABLE + UNREACHABLE)
def test_address_can_be_written_to_just_where_django_can_send(address):
    try:
        sanitize_address(address, "utf-8")  # as the backend for SMTP does
        can_be_sent = True
    except ValueError:
        can_be_sent = False

    assert can_be_written_to(address) is can_be_sent is (address in REACHABLE)
