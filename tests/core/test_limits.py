"""How often strangers may do something: from one place, with one address, in every process."""

import pytest
from django.core.cache import caches
from django.test import RequestFactory

from core.limits import is_within, is_within_here
from portal.settings import base

pytestmark = pytest.mark.django_db

HOUR = 3600


@pytest.fixture(autouse=True)
def limits(settings, frozen):
    settings.LIMITS = {"ring": "3/h/ip,2/h/key", "look": "3/m/ip"}


def request(place="192.0.2.1", method="POST"):
    return RequestFactory(REMOTE_ADDR=place).generic(method, "/")


def test_one_place_has_its_tries_and_no_more_until_the_hour_is_over(frozen):
    tries = [is_within(request(), "ring", key=str(n)) for n in range(4)]
    frozen.shift(HOUR + 1)

    assert tries == [True, True, True, False]
    assert is_within(request(), "ring", key="a")


def test_one_address_has_its_tries_wherever_they_come_from():
    tries = [is_within(request(f"192.0.2.{n}"), "ring", key="a") for n in range(3)]

    assert tries == [True, True, False]
    assert is_within(request("192.0.2.9"), "ring", key="b")


def test_what_is_counted_by_place_alone_needs_no_key_and_counts_every_method():
    tries = [is_within(request(method=method), "look") for method in ("GET", "HEAD", "GET", "POST")]

    assert tries == [True, True, True, False]


def test_one_thing_does_not_count_for_another():
    for n in range(3):
        is_within(request(), "ring", key=str(n))

    assert is_within(request(), "look")


def test_processes_count_together(settings):
    settings.CACHES = base.CACHES  # the shared one in its table, as in a real house
    for n in range(3):
        is_within(request(), "ring", key=str(n))
    caches["default"].clear()

    assert not is_within(request(), "ring", key="a")


def test_what_this_process_counts_alone_costs_no_statement(frozen, assert_queries):
    tries = [is_within_here(request("192.0.2.1", "GET"), "look") for _ in range(4)]

    assert tries == [True, True, True, False]
    assert assert_queries(0, is_within_here, request("192.0.2.2", "GET"), "look")
    frozen.shift(61)
    assert is_within_here(request("192.0.2.1", "GET"), "look")


def test_every_limit_of_the_house_can_be_read():
    rates = {name: text.split(",") for name, text in base.LIMITS.items()}

    assert rates["contact"] == ["5/h/ip", "5/h/key"]
    assert rates["subscribe"] == ["20/h/ip", "10/h/key"]
