"""Times of day in the sentence of a line."""

from datetime import time

import pytest

from .wording import sentence

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("times", "english", "danish"),
    [
        (
            {"start_time": time(9, 30), "end_time": time(11, 45)},
            "Every Tuesday, 09:30–11:45",
            "Hver tirsdag kl. 09.30–11.45",
        ),
        (
            {"start_time": time(0), "end_time": time(1)},
            "Every Tuesday, 00:00–01:00",
            "Hver tirsdag kl. 00.00–01.00",
        ),
        (
            {"start_time": time(22), "end_time": time(1), "end_day": 1},
            "Every Tuesday, 22:00 to 01:00 the next day",
            "Hver tirsdag kl. 22.00 til næste dag kl. 01.00",
        ),
        (
            {"start_time": time(18), "end_time": time(12), "end_day": 2},
            "Every Tuesday, 18:00 to 12:00, 2 days later",
            "Hver tirsdag kl. 18.00 til kl. 12.00, 2 dage senere",
        ),
        (
            {"start_time": None, "end_time": None},
            "Every Tuesday, all day",
            "Hver tirsdag, hele dagen",
        ),
        (
            {"start_time": None, "end_time": None, "end_day": 2},
            "Every Tuesday, for 3 whole days",
            "Hver tirsdag i 3 hele dage",
        ),
    ],
)
def test_times(times, english, danish):
    assert sentence("RRULE:FREQ=WEEKLY", **times) == english
    assert sentence("RRULE:FREQ=WEEKLY", "da", **times) == danish


def test_weekdays_months_and_commas_follow_the_language():
    shown = sentence("RRULE:FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20261215", "ar")

    assert "الثلاثاء" in shown
    assert "ديسمبر" in shown
    assert "، " in shown
