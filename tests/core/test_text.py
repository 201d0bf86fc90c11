"""What a reader types finds what an editor wrote."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.text import (
    MAX_INDEX_WORDS,
    MAX_QUERY_WORDS,
    MAX_WORD_LENGTH,
    index_words,
    query_words,
    spelled_words,
    typed_words,
    written_words,
)

pytestmark = pytest.mark.pure


def finds(query: str, text: str, language: str = "da") -> bool:
    """As both databases decide it: every word asked for is one of the words in the index."""
    asked = query_words(query, language)
    return bool(asked) and set(asked) <= set(index_words(text, language).split())


def finds_as_written(query: str, text: str, language: str = "da") -> bool:
    """The same for words as they are written."""
    asked = written_words(query, language)
    return bool(asked) and set(asked) <= set(index_words(text, language).split())


def suggests(typed: str, text: str) -> bool:
    """As ``.autocomplete()`` decides it: whole words, then the beginning of one."""
    *complete, beginning = typed_words(typed, "da")
    indexed = index_words(text, "da").split()
    return set(complete) <= set(indexed) and any(word.startswith(beginning) for word in indexed)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        # without a Danish keyboard
        ("sovn", "Søvn"),
        ("soevn", "søvn"),
        ("SØVN", "søvn"),
        ("aeldre", "ældre"),
        ("aldre", "ældre"),
        ("aaben", "åben"),
        ("aben", "åben"),
        ("boernegaende", "børnegående"),
        # the other way round: the text has the old spelling
        ("åbenrå", "Aabenraa"),
        ("abenra", "Aabenraa"),
        # letters composed of two signs
        ("a\u030aben", "åben"),
        ("cafe", "Café"),
        ("cafe", "caféer"),
        ("barselscafe", "Barselscaféen"),
        ("idé", "ideer"),
        # endings
        ("babyers", "baby"),
        ("gudstjenesten", "Gudstjeneste"),
        ("koncert", "koncerten"),
        ("koncerten", "koncert"),
        ("gudstjeneste", "gudstjenesterne"),
        ("temaer", "tema"),
        ("tema", "temaet"),
        ("mors", "mor's"),
        # changed vowels, also at the end of a compound
        ("børn", "barnet"),
        ("boern", "barn"),
        ("barn", "børnene"),
        ("småbørn", "småbarn"),
        ("mor", "mødrene"),
        ("forældre", "forælder"),
        ("fodsel", "fødsler"),
        ("åbne", "aaben"),
        # several words, in any order
        ("rådgivning åben", "Åben rådgivning om søvn"),
        # invisible signs inside a word
        ("små\u00adbørns\u00adliv", "småbørnsliv"),
    ],
)
def test_danish_query_finds_danish_text(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("søvn rådgivning", "søvn"),
        ("søvnløs", "søvn"),
        ("bar", "barn"),
        ("mor", "morgen"),
        ("koncert", "koncern"),
    ],
)
def test_query_does_not_find_other_words(query: str, text: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("far", "Fars legestue"),
        ("far", "faren"),
        ("far", "fædre"),
        ("fædre", "far"),
        ("faedre", "far"),
        ("får", "får"),
        ("faar", "får"),
        ("får", "faar"),
        ("SØVNEN", "søvn"),
        ("soevn", "søvnen"),
        ("aabne", "åben"),
        ("gaaende", "gående"),
        ("toilet", "toilettet"),
        ("billetter", "billet"),
        ("måde", "måder"),
        ("lån", "lånet"),
        ("cafe", "Caféen"),
        ("skoleboern", "skolebarn"),
        ("lægen", "læger"),
        ("kræsen", "kræsne"),
        ("kræsent", "kræsen"),
        ("kosten", "kost"),
        ("koster", "koste"),
    ],
)
def test_word_as_it_is_written_finds_its_forms(query: str, text: str) -> None:
    assert finds_as_written(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("far", "får"),
        ("far", "fare"),
        ("far", "farligt"),
        ("får", "far"),
        ("mad", "måde"),
        ("made", "måde"),
        ("lan", "lån"),
        ("bil", "billet"),
        ("sovn", "søvn"),
        ("læge", "lægger"),
        ("kost", "koster"),
        ("kost", "koste"),
    ],
)
def test_word_as_it_is_written_is_no_other_word(query: str, text: str) -> None:
    assert not finds_as_written(query, text)


def test_key_of_a_word_as_it_is_written_is_no_word_in_another_spelling() -> None:
    assert not set(written_words("far", "da")) & set(query_words("får fåre faar", "da"))
    assert not finds_as_written("uge4", "uge40 uge41")


@pytest.mark.parametrize(
    ("query", "text", "language"),
    [
        ("familieværket", "Familievaerket", "en"),
        ("shoes", "shoe", "en"),
        ("مدرسه", "المدرسة", "ar"),
        ("الرضاعه", "رضاعة", "ar"),
        ("15", "١٥", "ar"),
    ],
)
def test_what_is_no_other_word_in_a_language_is_found_as_written(
    query: str, text: str, language: str
) -> None:
    assert finds_as_written(query, text, language)


def test_spelled_words_are_those_of_every_keyboard() -> None:
    assert spelled_words("Får på Café, ældre øl!") == ["faar", "paa", "cafe", "aeldre", "oel"]


@pytest.mark.parametrize(
    ("query", "text", "language"),
    [
        ("mothers", "Mother's group", "en"),
        ("sleeping", "sleep", "en-gb"),
        ("familievaerket", "Familieværket", "en"),
        ("المدرسة", "مدرسة", "ar"),
        ("مدرسه", "مدرسة", "ar"),
        ("أطفال", "الأطفال", "ar"),
        ("اطفال", "أَطْفَال", "ar"),
        ("15", "١٥", "ar"),
        ("schlafen", "Schlafen", "de"),
    ],
)
def test_query_finds_text_of_its_language(query: str, text: str, language: str) -> None:
    assert finds(query, text, language)


@pytest.mark.parametrize("typed", ["s", "sø", "so", "soe", "soev", "SØV", "søvn", "baby sø"])
def test_suggestions_come_while_typing(typed: str) -> None:
    assert suggests(typed, "Babyers søvn")


def test_suggestions_need_the_words_before_in_full() -> None:
    assert not suggests("bab sø", "Babyers søvn")


def test_index_keeps_words_as_written_for_searches_that_do_not_fold() -> None:
    assert {"fælles", "æblegrød"} <= set(index_words("Fælles ÆBLEGRØD", "da").split())


def test_index_words_is_each_word_once_in_order_of_appearance() -> None:
    assert index_words("Søvn. Søvn, baby og søvn", "da") == (
        "søvn sovn soevnqq baby babyqq og ogqq"
    )


@pytest.mark.parametrize("query", ["", " ", '"', "'", "!?*()", "\0", "😀 👶🏽", "\ud800", "_", "-"])
def test_query_without_words_asks_nothing(query: str) -> None:
    assert query_words(query, "da") == []
    assert typed_words(query, "da") == []


def test_signs_between_words_separate_them() -> None:
    assert query_words('baby"OR"1\0søvn*(bil)', "da") == [
        "baby",
        "or",
        "1",
        "sovn",
        "bil",
    ]


def test_query_of_many_words_keeps_the_first() -> None:
    query = " ".join(f"ord{n}" for n in range(1_000))

    assert query_words(query, "da") == [f"ord{n}" for n in range(MAX_QUERY_WORDS)]
    assert len(typed_words(query, "da")) == MAX_QUERY_WORDS


def test_query_of_one_endless_word_is_cut_short() -> None:
    [word] = query_words("å" * 10_000, "da")

    assert len(word) <= MAX_WORD_LENGTH


def test_endless_words_in_text_stay_below_what_postgresql_indexes() -> None:
    longest = max(index_words("ø" * 10_000 + " " + "ﷺ" * 1_000, "da").split(), key=len)

    assert len(longest.encode()) < 2_046


def test_index_of_a_very_long_text_is_bounded() -> None:
    text = " ".join(f"{n}" for n in range(MAX_INDEX_WORDS + 500))

    # A number has two keys: folded, and as it is written.
    assert len(index_words(text, "da").split()) == 2 * MAX_INDEX_WORDS


def test_threads_do_not_mix_their_words() -> None:
    words = ["gudstjenesten", "koncerterne", "babyers", "mødrene", "rådgivningen"] * 40

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda word: query_words(word, "da"), words))

    assert together == [query_words(word, "da") for word in words]


# --- Properties -----------------------------------------------------------------------------

ENDINGS = [
    "",
    "en",
    "et",
    "er",
    "erne",
    "ernes",
    "e",
    "s",
    "t",
    "ede",
    "hed",
    "ig",
    "løst",
    "else",
]
danish = st.builds(
    "{}{}".format,
    st.text("abdefgiklmnorstuvyæøå", min_size=1, max_size=15),
    st.sampled_from(ENDINGS),
)
SPELLINGS = {"æ": ("æ", "ae", "a"), "ø": ("ø", "oe", "o"), "å": ("å", "aa", "a")}


def spelled(word: str, way: int) -> str:
    return "".join(SPELLINGS[letter][way] if letter in SPELLINGS else letter for letter in word)


@given(word=danish, way=st.integers(0, 2))
def test_every_word_is_found_in_each_way_of_spelling_it(word: str, way: int) -> None:
    assert finds(spelled(word, way), word)


@given(word=danish, way=st.integers(0, 2))
def test_every_text_in_foreign_letters_is_found_with_danish_ones(word: str, way: int) -> None:
    assert finds(word, spelled(word, way))


@given(word=danish)
def test_every_word_is_found_as_it_is_written_with_any_keyboard(word: str) -> None:
    # "aae" is "åe". No Danish word has the other two.
    assume("aå" not in word and "aæ" not in word)

    assert finds_as_written(word, spelled(word, 1))
    assert finds_as_written(spelled(word, 1), word)


@given(word=danish, ways=st.lists(st.integers(0, 2), min_size=20, max_size=20))
def test_any_mixture_of_spellings_starts_like_the_word(word: str, ways: list[int]) -> None:
    mixed = "".join(spelled(letter, way) for letter, way in zip(word, ways, strict=False))

    for length in range(1, len(mixed) + 1):
        assert suggests(mixed[:length], word)


@given(
    text=st.text(max_size=300),
    language=st.sampled_from(["da", "en", "ar", "uk", "da-DK"]),
)
def test_any_text_finds_itself(text: str, language: str) -> None:
    for asked in (query_words(text, language), written_words(text, language)):
        assert set(asked) <= set(index_words(text, language).split())
        assert len(asked) <= MAX_QUERY_WORDS


@given(text=st.text(max_size=300), language=st.sampled_from(["da", "en", "ar"]))
def test_keys_hold_nothing_a_database_could_read_as_an_operator(text: str, language: str) -> None:
    asked = [*typed_words(text, language), *written_words(text, language)]
    for word in [*index_words(text, language).split(), *asked]:
        assert word.isalnum()
        assert not any(unicodedata.combining(character) for character in word)
