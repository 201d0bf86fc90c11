"""Lists by title stand in the order of the Danish alphabet."""

import unicodedata

import pytest

from core.danish_order import danish_order

pytestmark = pytest.mark.pure


def test_alphabet_ends_in_æ_ø_and_å():
    titles = ["Østergade", "Åben Kirke", "Barnets Hus", "Ældrecentret", "Zonen"]

    assert sorted(titles, key=danish_order) == [
        "Barnets Hus",
        "Zonen",
        "Ældrecentret",
        "Østergade",
        "Åben Kirke",
    ]


def test_letters_count_within_a_word_too_whether_large_or_small():
    titles = ["MÅL", "møl", "Mæl", "mal", "Mil"]

    assert sorted(titles, key=danish_order) == ["mal", "Mil", "Mæl", "møl", "MÅL"]


def test_letter_made_of_two_signs_is_the_same_letter():
    assert danish_order(unicodedata.normalize("NFD", "Åben")) == danish_order("Åben")
