"""Filters of the calendar: read from an address, written back."""

from datetime import date

import pytest
from django.http import QueryDict

from core.enums import Spoken, Stage
from events.enums import Kind
from events.filter_choices import Choice, Choices
from events.filters import CalendarFilter

pytestmark = pytest.mark.pure


def words(*known):
    return {word: Choice(word, word.title()) for word in known}


CHOICES = Choices(
    {
        "stages": words(*Stage.values),
        "topics": words("kost", "soevn"),
        "kinds": words(*Kind.values),
        "languages": words(*Spoken.values),
        "partners": words("sundhedsplejen"),
    }
)


def read(query):
    return CalendarFilter.from_query(QueryDict(query), CHOICES)


def test_repeated_and_different_keys_are_all_read():
    asked = read(
        "livsfase=tumling&livsfase=baby&naar=uge&ledig=1&kigforbi=1&emne=soevn&type=cafe"
        "&sprog=ar&sprog=en&partner=sundhedsplejen&vis=liste"
    )

    assert asked == CalendarFilter(
        stages=("baby", "tumling"),
        topics=("soevn",),
        kinds=("cafe",),
        languages=("en", "ar"),
        partners=("sundhedsplejen",),
        when=("uge",),
        has_seats=True,
        drop_in=True,
    )


@pytest.mark.parametrize(
    "query",
    [
        "livsfase=olding",
        "emne=findes-ikke",
        "type=group",
        "sprog=tlh",
        "partner=%00",
        "naar=i-overmorgen",
        "naar=2026-W54",
        "naar=2026-02-30",
        "naar=9999-W52",
        "ledig=ja",
        "utm_source=brev",
        "side=2",
        "vis=maaned&naar=i-dag",
        "vis=maaned&naar=2026-11",
        "naar=%00",
    ],
)
def test_nothing_is_taken_away_by_unknown_words_and_by_the_month_shown(query):
    assert not read(query)


def test_month_is_shown_for_a_month_only():
    assert read("vis=maaned&naar=2026-11") == CalendarFilter(when=("2026-11",), is_month=True)
    assert read("vis=maaned&naar=2026-11-23") == CalendarFilter(is_month=True)
    assert read("vis=uge&naar=2026-11") == CalendarFilter(when=("2026-11",))


def test_days_of_any_word_are_meant():
    asked = read("naar=weekend&naar=2026-11-23&naar=nonsens&naar=i-dag&naar=weekend")
    today = date(2026, 11, 20)

    assert asked.query() == "?naar=2026-11-23&naar=i-dag&naar=weekend"
    assert asked.stretches(today) == [
        (today, today),
        (date(2026, 11, 21), date(2026, 11, 22)),
        (date(2026, 11, 23), date(2026, 11, 23)),
    ]


def test_only_so_many_days_are_read_as_a_page_can_repeat():
    days = [f"naar=2026-11-{day:02}" for day in range(1, 31)]

    assert len(read("&".join(days)).when) == 8


def test_query_is_the_same_whatever_the_order_it_was_asked_in():
    one = read("naar=uge&livsfase=baby&vis=&emne=soevn&emne=kost&livsfase=gravid&fbclid=x")
    other = read("emne=kost&livsfase=gravid&livsfase=baby&emne=soevn&naar=uge")

    assert one.query() == other.query()
    assert one.query() == "?emne=kost&emne=soevn&livsfase=baby&livsfase=gravid&naar=uge"


@pytest.mark.parametrize(
    "query",
    [
        "?",
        "?livsfase=baby&side=3",
        "?naar=2026-11&vis=maaned",
        "?emne=soevn&kigforbi=1&ledig=1&naar=2026-11-23&partner=sundhedsplejen&sprog=ar&type=kursus",
    ],
)
def test_query_that_was_written_is_read_back(query):
    page = 3 if "side" in query else 1

    assert read(query.removeprefix("?")).query(page) == query


def test_facts_are_what_is_asked_of_dates_whenever_they_are():
    assert read("livsfase=baby&ledig=1&naar=2026-11&vis=maaned").facts.query() == (
        "?ledig=1&livsfase=baby"
    )
