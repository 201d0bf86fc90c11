"""What families are called at the door."""

import pytest

from signups.first_names import first_names

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], []),
        (["Anna Vang", "Bo"], ["Anna", "Bo"]),
        (["Anna Vang Holm", "Anna Bro"], ["Anna V.", "Anna B."]),
        (["anna Vang", "Anna Bro"], ["anna V.", "Anna B."]),
        (["Anna", "Anna Bro"], ["Anna", "Anna B."]),
        (["Anna Vang", "Anna Vester"], ["Anna Va.", "Anna Ve."]),
        (["Anna Bro", "Anna Brosund"], ["Anna Bro", "Anna Bros."]),
        # The same to the end: one letter tells as much as all of them.
        (["Anna Bro", "Anna Bro"], ["Anna B.", "Anna B."]),
        (["Anne-Marie Bro", "Anne Bro"], ["Anne-Marie", "Anne"]),
        (
            ["Familien Bro", "Fam. Vang", "The Holm family"],
            ["Familien Bro", "Fam. Vang", "The Holm"],
        ),
        (["Familien Eks 1", "Familien Eks 12"], ["Familien Eks 1", "Familien Eks 12"]),
        (["Familien"], ["Familien"]),
        (["عبد الله حسن", "أم علي"], ["عبد الله", "أم علي"]),
        (["  Bo \u00a0 Holm "], ["Bo"]),
        ([""], [""]),
    ],
)
def test_first_word_and_as_much_of_the_next_as_tells_apart(names, told):
    assert first_names(names) == told
