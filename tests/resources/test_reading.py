"""What a reader is told of an article before reading it."""

from datetime import date

import pytest
from django.utils import translation

from resources.reading import minutes_to_read, minutes_words, reviewed_words

pytestmark = pytest.mark.pure

DAY = date(2026, 10, 3)


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (299, 1), (301, 2), (600, 3), (1_000, 5)]
)
def test_two_hundred_words_take_a_minute(words, minutes):
    assert minutes_to_read(words) == minutes


def test_minutes_are_said_in_words():
    with translation.override("en"):
        assert minutes_words(1) == "1 minute to read"
        assert minutes_words(400) == "2 minutes to read"


@pytest.mark.parametrize(
    ("who", "day", "words"),
    [
        ("a health visitor", DAY, "Read through by a health visitor on 3 October 2026"),
        ("a health visitor", None, "Read through by a health visitor"),
        ("", DAY, "Read through on 3 October 2026"),
        ("", None, ""),
    ],
)
def test_who_has_read_it_is_said_as_far_as_it_is_known(who, day, words):
    with translation.override("en"):
        assert reviewed_words(who, day) == words
