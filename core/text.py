"""Folding and stemming of words, so that a search finds what a tired parent typed.

Two users: pages write ``index_words`` into the search index, and ``search.queries`` asks for
``query_words``. Neither database knows Danish well enough (SQLite keeps every word as it stands,
PostgreSQL does not know that "sovn", "soevn" and "søvn" are one word), so both get plain tokens
and give the same answers.

The work is on the side of the index: it holds a word under every key that a reader could arrive
with, a reader's word has exactly one key. A query is then a plain list of words that must all be
found, which both backends rank well; groups of alternatives they rank badly (SQLite multiplies
negative scores).
"""

import re
import unicodedata
from functools import cache, lru_cache

import snowballstemmer

# PostgreSQL refuses a token above 2,046 bytes; no Danish compound that means anything is longer
# than this, even with two letters for each æ, ø and å.
MAX_WORD_LENGTH = 64
# What one person types in one line. The rest is ignored, so a pasted novel costs no more.
MAX_QUERY_WORDS = 12
MAX_QUERY_LENGTH = 1_000
# A book has fewer different words; PostgreSQL's index entry ends at one megabyte.
MAX_INDEX_WORDS = 10_000

_STEMMERS = {"da": "danish", "en": "english", "ar": "arabic"}

_TO_DIGRAPHS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_TO_BASE_LETTERS = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
# Arabic is typed with or without these distinctions.
_ARABIC_LETTERS = str.maketrans({"ى": "ي", "ة": "ه", "ٱ": "ا"})

# Danish forms that change a vowel or drop one, which no stripping of endings can undo; those that
# families meet. Compounds follow their last part: "skolebørn" is found under "skolebarn".
_IRREGULAR_FORMS = {
    "børn": "barn",
    "mødre": "mor",
    "fædre": "far",
    "brødre": "bror",
    "søstre": "søster",
    "døtre": "datter",
    "forældre": "forælder",
    "fødsler": "fødsel",
    "barsler": "barsel",
    "åbent": "åben",
    "åbne": "åben",
    "løst": "løs",  # the stemmer knows this one, unless it is written without its ø
    "cafe": "café",  # without its accent it would lose its last letter
}


@lru_cache(maxsize=16)  # the index asks for the same text ten times when a page is saved
def index_words(text: str, language: str) -> str:
    """Every different word of the text under all its keys, for the search index.

    Holds the words as written too (in small letters), since Wagtail's own searches ask for those,
    and their whole folded forms, since suggestions match beginnings of words.
    """
    found = dict.fromkeys(_words(text))
    keys: dict[str, None] = {}
    for word in list(found)[:MAX_INDEX_WORDS]:
        keys.update(dict.fromkeys(_keys(word, language)))
    return " ".join(keys)


def query_words(query: str, language: str) -> list[str]:
    """The key of each different word a reader asks for; all of them have to be found."""
    return list(dict.fromkeys(_key(word, language) for word in _asked(query)))


def typed_words(query: str, language: str) -> list[str]:
    """As ``query_words``, with the last word as a beginning: somebody is still typing it."""
    *complete, last = _asked(query) or [""]
    words = [_key(word, language) for word in complete]
    return list(dict.fromkeys(words)) + ([_fold(last)] if last else [])


def _asked(query: str) -> list[str]:
    return _words(query[:MAX_QUERY_LENGTH])[:MAX_QUERY_WORDS]


def _words(text: str) -> list[str]:
    """The words of a text in reading order, small letters, composed, without marks or signs."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    # Vowel marks and the stretching line (Arabic), soft hyphens, joiners and apostrophes stand
    # inside words without being part of their spelling.
    text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf"))
    text = text.translate({ord("'"): None, ord("’"): None, ord("ـ"): None})
    return [word[:MAX_WORD_LENGTH] for word in re.findall(r"[^\W_]+", text)]


def _fold(word: str) -> str:
    """The one spelling that all spellings of a word share.

    "søvn", "soevn" and "sovn" become "sovn"; "gående", "gaaende" and "gaende" become "gande".
    """
    word = "".join(_digit(c) for c in _base_letters(word)).translate(_ARABIC_LETTERS)
    return re.sub(r"oe+", "o", re.sub(r"a[ae]+", "a", word))


def _digit(character: str) -> str:
    """Digits of any script as 0–9, everything else as it is."""
    return str(unicodedata.decimal(character, character))


def _base_letters(word: str) -> str:
    """The word as somebody types it who leaves out all accents, rings and strokes."""
    parts = unicodedata.normalize("NFKD", word.translate(_TO_BASE_LETTERS))
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))


def _spellings(word: str) -> set[str]:
    """The word as people with and without a Danish keyboard write it.

    Endings are stripped before folding, and how many can be stripped depends on the spelling
    ("aaben" loses two letters, "åben" none), so each spelling is stemmed for itself.
    """
    danish = word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
    return {
        spelling
        for written in (word, danish)
        for spelling in (
            written,
            written.translate(_TO_DIGRAPHS),
            _base_letters(written),
        )
    }


def _stem(word: str, language: str) -> str:
    name = _STEMMERS.get(language.split("-")[0].lower())
    # A new stemmer each time: it keeps the word in itself, so threads must not share one.
    return str(snowballstemmer.stemmer(name).stemWord(word)) if name else word


@cache
def _irregular_stems() -> dict[str, str]:
    return {
        _fold(_stem(form, "da")): _fold(_stem(base, "da"))
        for form, base in _IRREGULAR_FORMS.items()
    }


def _key(word: str, language: str) -> str:
    key = _fold(_stem(word, language))
    if language.startswith("da"):
        for form, base in _irregular_stems().items():
            if key.endswith(form):
                return key.removesuffix(form) + base
    return key


def _keys(word: str, language: str) -> list[str]:
    return [
        word,
        _fold(word),
        *sorted(_key(each, language) for each in _spellings(word)),
    ]
