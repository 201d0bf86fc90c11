"""A day as one would say it today."""

from datetime import date

import pytest
from django.utils import translation

from events.near_words import near_words

pytestmark = pytest.mark.pure

WEDNESDAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 10, 13), "Tuesday 13 October 2026"),
        (date(2026, 10, 14), "Today, Wednesday 14 October"),
        (date(2026, 10, 15), "Tomorrow, Thursday 15 October"),
        (date(2026, 10, 16), "On Friday 16 October"),
        (date(2026, 10, 20), "On Tuesday 20 October"),
        (date(2026, 10, 21), "Wednesday 21 October 2026"),
    ],
)
def test_nearer_days_are_said_more_plainly(day, words):
    with translation.override("en"):
        assert near_words(day, WEDNESDAY) == words


def test_new_year_is_no_border():
    with translation.override("en"):
        assert near_words(date(2027, 1, 1), date(2026, 12, 31)) == "Tomorrow, Friday 1 January"
