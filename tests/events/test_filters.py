"""Filters of the calendar: read from an address, written back, turned on and off by links."""

from datetime import date

import pytest
from django.http import QueryDict

from events.filters import CalendarFilter, chip_groups, week_days

pytestmark = pytest.mark.pure

WEDNESDAY, SATURDAY, SUNDAY = date(2026, 10, 14), date(2026, 10, 17), date(2026, 10, 18)


def read(query):
    return CalendarFilter.from_query(QueryDict(query))


def test_repeated_and_different_keys_are_all_read():
    asked = read("livsfase=tumling&livsfase=baby&naar=uge&ledig=1&kigforbi=1")

    assert asked == CalendarFilter(("baby", "tumling"), "uge", has_seats=True, drop_in=True)


@pytest.mark.parametrize(
    "query",
    [
        "livsfase=olding",
        "naar=i-overmorgen",
        "naar=2026-W54",
        "naar=9999-W99",
        "naar=0001-W01",
        "naar=9999-W52",
        "naar=²⁰²⁶-W42",
        "ledig=ja",
        "utm_source=brev",
        "side=2",
        "naar=%00",
    ],
)
def test_unknown_keys_and_nonsense_are_ignored(query):
    assert not read(query)


def test_query_is_the_same_whatever_the_order_it_was_asked_in():
    one = read("naar=uge&livsfase=baby&livsfase=gravid&fbclid=x")
    other = read("livsfase=gravid&livsfase=baby&naar=uge")

    assert one.query() == other.query() == "?livsfase=baby&livsfase=gravid&naar=uge"


@pytest.mark.parametrize(
    ("when", "today", "days"),
    [
        ("", WEDNESDAY, None),
        ("i-dag", WEDNESDAY, (WEDNESDAY, WEDNESDAY)),
        ("i-morgen", SATURDAY, (SUNDAY, SUNDAY)),
        ("weekend", WEDNESDAY, (SATURDAY, SUNDAY)),
        ("weekend", SUNDAY, (SUNDAY, SUNDAY)),
        ("uge", WEDNESDAY, (WEDNESDAY, SUNDAY)),
        ("uge", SUNDAY, (SUNDAY, SUNDAY)),
        ("2026-W53", WEDNESDAY, (date(2026, 12, 28), date(2027, 1, 3))),
    ],
)
def test_days_of_a_word_are_those_people_mean(when, today, days):
    assert CalendarFilter(when=when).days(today) == days


@pytest.mark.parametrize("word", ["2026-W00", "2025-W53", "0000-W01", "2026W42", "2026-W4", "-W42"])
def test_week_days_of_what_is_no_week_are_none(word):
    assert week_days(word) is None


def test_chip_that_is_on_leads_to_the_list_without_it():
    stages = chip_groups(CalendarFilter(stages=("baby",), when="uge"))[0]["chips"]

    links = {chip.stage: (chip.url, chip.is_current) for chip in stages}
    assert links["baby"] == ("?naar=uge", True)
    assert links["tumling"] == ("?livsfase=baby&livsfase=tumling&naar=uge", False)
