"""Ages, by themselves and at the ends of a range."""

import pytest
from django.utils import translation

from events.age_words import age_rule_words, age_words

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("youngest", "oldest", "words"),
    [
        (None, None, ""),
        (0, 12, "children up to 12 months"),
        (36, None, "children from 3 years"),
        (2, 72, "children from 2 months to 6 years"),
    ],
)
def test_a_rule_says_whom_it_lets_in(youngest, oldest, words):
    with translation.override("en"):
        assert age_rule_words(youngest, oldest) == words


def test_two_months_are_another_word_in_arabic_after_a_preposition():
    with translation.override("ar"):
        assert age_words(2) == "شهران"
        assert age_rule_words(2, 36) == "الأطفال من شهرين إلى 3 سنوات"
        assert age_rule_words(None, 2) == "الأطفال حتى شهرين"
