"""Folding and stemming of words, so that a search finds what a tired parent typed.

Two users: pages write ``index_words`` into the search index, and ``search.hits`` asks for
``written_words`` or ``query_words``. Neither database knows Danish well enough (SQLite keeps every
word as it stands, PostgreSQL does not know that "sovn", "soevn" and "søvn" are one word), so both
get plain tokens and give the same answers.

The work is on the side of the index: it holds a word under every key that a reader could arrive
with. A reader's word has two: one as it is written, where "far" is not "får", and a folded one for
whoever writes "sovn" and means "søvn". A query is then a plain list of words that must all be
found, which both backends rank well; groups of alternatives they rank badly (SQLite multiplies
negative scores).
"""

import re
import unicodedata
from collections.abc import Callable
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

Spelling = Callable[[str], str]

_STEMMERS = {"da": "danish", "en": "english", "ar": "arabic"}
# Ends the keys of words as they are written, so that no other key is one of them. Plain letters:
# SQLite takes rings and accents off what it indexes, and to PostgreSQL a sign is not of the word.
_AS_WRITTEN = "qq"

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
    "kræsne": "kræsen",
    "kræsent": "kræsen",
    "sultne": "sulten",
    "sultent": "sulten",
    "voksne": "voksen",
    "vågne": "vågen",
    "løst": "løs",  # the stemmer knows this one, unless it is written without its ø
    "cafe": "café",  # without its accent it would lose its last letter
}
# Words that the stemmer takes for forms of another one: danger is no father, a doctor lays nothing,
# a ticket is not the car, and what something costs is no diet.
_OTHER_STEMS = {
    form: stem
    for stem, forms in {
        "fare": ("fare", "farer", "farlig", "farlige", "farligt"),
        "læge": ("læge", "lægen", "lægens", "læger", "lægerne"),
        "billet": ("billet",),
        "koste": ("koste", "koster", "kostede", "kostet"),
        "toilet": ("toilet",),
    }.items()
    for form in forms
}


@lru_cache(maxsize=16)  # the index asks for the same text ten times when a page is saved
def index_words(text: str, language: str) -> str:
    """Every different word of the text under all its keys, for the search index.

    Holds the words as written too (in small letters), since Wagtail's own searches ask for those,
    and their whole folded forms, since suggestions match beginnings of words.
    """
    found = dict.fromkeys(plain_words(text))
    keys: dict[str, None] = {}
    for word in list(found)[:MAX_INDEX_WORDS]:
        keys.update(dict.fromkeys(_keys(word, language)))
    return " ".join(keys)


def written_words(query: str, language: str) -> list[str]:
    """The key of each different word a reader asks for, as it is written, in any of its forms.

    "aa", "ae" and "oe" are ways of writing å, æ and ø; "a" and "o" are letters of their own.
    """
    return list(dict.fromkeys(_written_key(word, language) for word in _asked(query)))


def query_words(query: str, language: str) -> list[str]:
    """The same for words in whatever spelling: those of "far" are also those of "får"."""
    return list(dict.fromkeys(_key(word, language, _fold) for word in _asked(query)))


def typed_words(query: str, language: str) -> list[str]:
    """As ``query_words``, with the last word as a beginning: somebody is still typing it."""
    *complete, last = _asked(query) or [""]
    words = [_key(word, language, _fold) for word in complete]
    return list(dict.fromkeys(words)) + ([_fold(last)] if last else [])


def spelled_words(text: str) -> list[str]:
    """The words of a text in order, spelled in letters that every keyboard has."""
    return [_spell(word) for word in plain_words(text)]


def _asked(query: str) -> list[str]:
    return plain_words(query[:MAX_QUERY_LENGTH])[:MAX_QUERY_WORDS]


def plain_words(text: str) -> list[str]:
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
    return re.sub(r"oe+", "o", re.sub(r"a[ae]+", "a", _spell(word)))


def _spell(word: str) -> str:
    """The word in letters that every keyboard has, without becoming another: "får" is "faar"."""
    word = _base_letters(word.translate(_TO_DIGRAPHS))
    return "".join(_digit(c) for c in word).translate(_ARABIC_LETTERS)


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
    return {
        spelling
        for written in (word, _danish(word))
        for spelling in (
            written,
            written.translate(_TO_DIGRAPHS),
            _base_letters(written),
        )
    }


def _danish(word: str) -> str:
    """The word as somebody with a Danish keyboard writes it."""
    # "aa" first: "gaaende" is "gående".
    return word.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")


def _stem(word: str, language: str) -> str:
    if _is_danish(language) and word in _OTHER_STEMS:
        return _OTHER_STEMS[word]
    if language.startswith("ar") and word.startswith("ال") and word.endswith("ه"):
        # Behind an article it is no "his": somebody typed the ending without its dots.
        word = f"{word[:-1]}ة"
    name = _STEMMERS.get(language.split("-")[0].lower())
    # A new stemmer each time: it keeps the word in itself, so threads must not share one.
    return str(snowballstemmer.stemmer(name).stemWord(word)) if name else word


def _is_danish(language: str) -> bool:
    return language.startswith("da")


@cache
def _irregular_stems(spell: Spelling) -> dict[str, str]:
    return {
        spell(_stem(form, "da")): spell(_stem(base, "da"))
        for form, base in _IRREGULAR_FORMS.items()
    }


def _key(word: str, language: str, spell: Spelling) -> str:
    key = spell(_stem(word, language))
    if _is_danish(language):
        for form, base in _irregular_stems(spell).items():
            if key.endswith(form):
                return key.removesuffix(form) + base
    return key


def _written_key(word: str, language: str) -> str:
    word = _danish(word) if _is_danish(language) else word
    return _key(word, language, _spell) + _AS_WRITTEN


def _keys(word: str, language: str) -> list[str]:
    return [
        word,
        _fold(word),
        *sorted(_key(each, language, _fold) for each in _spellings(word)),
        _written_key(word, language),
    ]
