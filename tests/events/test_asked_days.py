"""The days that the words of an address mean."""

from datetime import date

import pytest

from events.asked_days import days_of, is_known, month_days, single_day, week_days

pytestmark = pytest.mark.pure

WEDNESDAY, SATURDAY, SUNDAY = date(2026, 10, 14), date(2026, 10, 17), date(2026, 10, 18)


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
        ("2026-11", WEDNESDAY, (date(2026, 11, 1), date(2026, 11, 30))),
        ("2028-02", WEDNESDAY, (date(2028, 2, 1), date(2028, 2, 29))),
        ("2026-11-23", WEDNESDAY, (date(2026, 11, 23), date(2026, 11, 23))),
    ],
)
def test_days_of_a_word_are_those_people_mean(when, today, days):
    assert days_of(when, today) == days


@pytest.mark.parametrize("word", ["2026-W00", "2025-W53", "0000-W01", "2026W42", "2026-W4", "-W42"])
def test_week_days_of_what_is_no_week_are_none(word):
    assert week_days(word) is None


@pytest.mark.parametrize(
    "word", ["2026-13", "2026-00", "1066-10", "2026-1", "2026-11-", " 2026-11"]
)
def test_month_days_of_what_is_no_month_are_none(word):
    assert month_days(word) is None


@pytest.mark.parametrize(
    "word", ["2026-02-30", "2026-11-31", "9999-12-31", "2026-11-1", "20261101"]
)
def test_single_day_of_what_is_no_day_is_none(word):
    assert single_day(word) is None


@pytest.mark.parametrize("word", ["i-overmorgen", "²⁰²⁶-W42", "٢٠٢٦-11", "2026-11-23\n", "\x00"])
def test_other_words_are_not_known(word):
    assert not is_known(word)
