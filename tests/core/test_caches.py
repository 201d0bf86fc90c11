"""What all processes share of limits and used codes: for how long, and how much of it."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from core import jobs
from portal.settings import base
from tests.support.codes import ask_for_code

HOUR = 3600

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shared(settings):
    """In its table, as in a real house."""
    settings.CACHES = base.CACHES
    return caches["shared"]


def keys():
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM shared_cache")
        return "\n".join(key for (key,) in cursor.fetchall())


def test_from_where_somebody_asked_for_a_code_is_forgotten_within_two_hours(site, frozen):
    ask_for_code(Client(REMOTE_ADDR="203.0.113.77"), "a@example.org")
    assert "203.0.113.77" in keys()

    frozen.shift(2 * HOUR)
    jobs.run_due()

    assert keys() == ""


def test_what_still_counts_is_kept(shared, frozen):
    shared.set("allauth:over", 1, timeout=HOUR - 60)
    shared.set("allauth:counts", 1, timeout=2 * HOUR)
    shared.set("allauth:for-ever", 1, timeout=None)

    frozen.shift(HOUR)
    done = jobs.run_due()

    assert done["core.forget_limits"] == {"deleted": 1}
    assert (shared.get("allauth:counts"), shared.get("allauth:for-ever")) == (1, 1)


def test_limit_stands_after_many_others_have_asked(site, shared):
    for number in range(10):
        ask_for_code(Client(REMOTE_ADDR=f"192.0.2.{number}"), "a@example.org")

    for number in range(400):  # more than Django would keep by itself
        shared.set(f"allauth:rl:z:{number}", [1.0], timeout=HOUR)

    assert ask_for_code(Client(REMOTE_ADDR="192.0.2.99"), "a@example.org").status_code == 429
