"""How hard a text is to read, by Björnsson's LIX: words in a sentence, and long words. Pure.

Editors are told beside what they write. It is advice: a short sentence can be unclear too.
"""

import re
from collections.abc import Iterable
from math import inf

from django.utils.translation import gettext_lazy as _

LONG = 6  # letters; a word with more is long
#: Where a sentence ends; "kl. 10" and "f.eks. om natten" go on.
END = re.compile(r"[.:!?…]+[”\"’)]*(?=\s+[^\s\da-zæøå]|\s*$)|\n")
#: In a shorter text one sentence more or less decides.
FEWEST_WORDS = 50
SCALE = (
    (25, _("Very easy to read, like a book for children.")),
    (35, _("Easy to read. A tired parent manages.")),
    (45, _("As a newspaper. Shorter sentences would make it easier.")),
    (55, _("Hard, as a textbook. Part the sentences, and say long words in another way.")),
    (inf, _("Very hard, as a law. Part the sentences, and say long words in another way.")),
)


def lix(parts: Iterable[str]) -> int | None:
    """The index of a text in parts, such as headings and paragraphs; None where it is too short.

    A part ends its last sentence, with or without a full stop.
    """
    sentences = [
        words
        for part in parts
        for sentence in re.split(END, part)
        if (words := re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", sentence))
    ]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return None
    long_words = sum(len(word) > LONG for word in words)
    return round(len(words) / len(sentences) + 100 * long_words / len(words))


def lix_words(index: int) -> str:
    """What it means, by the scale that Danish texts are usually held against."""
    return str(next(words for below, words in SCALE if index < below))
