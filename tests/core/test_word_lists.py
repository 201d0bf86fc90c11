"""Words in a row: each language has its comma and its own way with "and"."""

import pytest
from django.utils import translation

from core.word_lists import and_list, comma_list

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["Monday"], "Monday"),
        (["Monday", "Friday"], "Monday and Friday"),
        (["Monday", "Tuesday", "Friday"], "Monday, Tuesday and Friday"),
    ],
)
def test_the_last_of_several_comes_after_an_and(words, said):
    with translation.override("en"):
        assert and_list(iter(words)) == said


@pytest.mark.parametrize(
    ("language", "together", "in_a_row"),
    [
        ("da", "a, b og c", "a, b, c"),
        ("ar", "a، b وc", "a، b، c"),
    ],
)
def test_each_language_has_signs_of_its_own(language, together, in_a_row):
    with translation.override(language):
        assert and_list("abc") == together
        assert comma_list("abc") == in_a_row
