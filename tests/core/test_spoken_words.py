"""Which languages are spoken somewhere, in a sentence."""

import pytest
from django.utils import translation

from core.enums import Spoken
from core.spoken_words import spoken_words

pytestmark = pytest.mark.pure

TWO = [Spoken.DANISH, Spoken.ARABIC]


@pytest.mark.parametrize(
    ("languages", "has_interpreter", "words"),
    [
        (TWO, False, "Danish and Arabic."),
        (TWO, True, "Danish and Arabic. An interpreter can be arranged."),
        ([], True, "An interpreter can be arranged."),
        ([], False, ""),
    ],
)
def test_languages_are_said_as_far_as_they_are_known(languages, has_interpreter, words):
    with translation.override("en"):
        assert spoken_words(languages, has_interpreter=has_interpreter) == words


def test_danish_gives_a_capital_to_the_first_only():
    with translation.override("da"):
        words = spoken_words(TWO, has_interpreter=False)

    assert words[0].isupper()
    assert words[1:] == words[1:].lower()
