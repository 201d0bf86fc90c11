"""A search in other words: with a word in it said as others say it."""

from collections.abc import Callable

from core.generation import PAGES, kept

from .models import Synonyms

Keys = tuple[str, ...]
#: What keys a text has: ``core.text.written_words`` or ``query_words``.
Reading = Callable[[str, str], list[str]]
#: One statement asks for all of them.
MOST_WAYS = 12


def ways_to_ask(text: str, language: str, read: Reading) -> list[Keys]:
    """The keys of each way to say a search, as it was typed first; none without a word in it."""
    asked = tuple(read(text, language))
    ways = [asked] if asked else []
    for group in _groups(language, read):
        said = next((keys for keys in group if set(keys) <= set(asked)), None)
        others = [
            _instead(way, said, keys)
            for way in ways
            for keys in group
            if said and set(said) <= set(way)
        ]
        # At each step: the ways of two groups multiply.
        ways = list(dict.fromkeys([*ways, *others]))[:MOST_WAYS]
    return ways


def _instead(way: Keys, said: Keys, keys: Keys) -> Keys:
    return (*(key for key in way if key not in said), *keys)


@kept(PAGES)
def _groups(language: str, read: Reading) -> tuple[tuple[Keys, ...], ...]:
    """The keys of all groups in a language, the longest first: they say more."""
    return tuple(
        tuple(
            sorted({keys for word in each.each if (keys := tuple(read(word, language)))}, key=_size)
        )
        for each in Synonyms.objects.filter(language=language)
    )


def _size(keys: Keys) -> tuple[int, Keys]:
    return -len(keys), keys
