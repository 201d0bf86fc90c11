"""Which searches that found nothing are counted, and as what.

Parents also paste a telephone number, a mail address or a whole message into a search field. Those
are theirs and tell editors nothing, so they are not kept. A name looks like any other word: editors
see only what has been asked for more than once, and the rest goes after two weeks.
"""

import re

from core.text import plain_words

MOST_LETTERS = 60
MOST_WORDS = 5
#: A year or an age of children has fewer; a telephone number or a CPR number more.
MOST_DIGITS = 4


def words_to_count(text: str) -> str:
    """The words in small letters with a blank between; empty where the search is not counted."""
    words = plain_words(text)
    counted = " ".join(words)
    has_letters = any(word.isalpha() and len(word) > 1 for word in words)
    is_somebodys = "@" in text or len(re.findall(r"\d", counted)) > MOST_DIGITS
    is_long = len(words) > MOST_WORDS or len(counted) > MOST_LETTERS
    return counted if has_letters and not is_somebodys and not is_long else ""
