"""How hard a text is to read, in a number and in words."""

import pytest
from django.utils import translation

from resources.lix import FEWEST_WORDS, SCALE, lix, lix_words

pytestmark = pytest.mark.pure

EASY = "Vi kan gå ned og se på den. " * 10  # 80 words, 8 in a sentence, none long


def test_lix_is_words_in_a_sentence_and_long_words_in_a_hundred():
    long = "Vi kan gå ned og se på forældrene. " * 10  # one word in eight has more than six letters

    assert lix([EASY]) == 8
    assert lix([long]) == round(8 + 100 / 8)


def test_heading_without_a_full_stop_is_a_sentence_of_its_own():
    assert lix(["Når natten er lang", EASY]) == lix(["Når natten er lang.", EASY])


@pytest.mark.parametrize("end", [". ", "! ", "? ", ": ", "… ", ".”) "])
def test_sentences_end_where_they_are_read_to_end(end):
    text = f"Vi går ned og ser på den{end}" * 10

    assert lix([text]) < 12


def test_numbers_and_times_end_no_sentence():
    text = "Vi kan gå ned kl. 10.30 og se på 1.000 af den. " * 10

    assert lix([text]) == lix(["Vi kan gå ned kl og se på af den. " * 10])


def test_short_text_has_no_index():
    assert lix(["ord " * (FEWEST_WORDS - 1)]) is None
    assert lix(["ord " * FEWEST_WORDS]) is not None
    assert lix([]) is None


def test_every_index_has_its_words():
    with translation.override("en"):
        said = [lix_words(index) for index in (0, 24, 25, 34, 35, 44, 45, 54, 55, 500)]

    assert [said.index(words) for words in said] == [0, 0, 2, 2, 4, 4, 6, 6, 8, 8]
    assert len(set(said)) == len(SCALE)
