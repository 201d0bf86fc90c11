"""What families are called at the door. Pure."""

from collections.abc import Sequence

#: Words that name nobody without the one that follows.
_HALVES = frozenset(
    {"familien", "familie", "fam", "family", "the", "abd", "abdul", "abu", "umm"}
    | {"عبد", "أبو", "ابو", "أم", "ام", "عائلة"}
)


def first_names(names: Sequence[str]) -> list[str]:
    """The first word of each name as the family wrote it; of several that are the same, with as
    many letters of the next word as tell them apart, and one where nothing does."""
    words = [_words(name) for name in names]
    alike: dict[str, list[str]] = {}
    for first, rest in words:
        alike.setdefault(first.casefold(), []).append(rest)
    return [_told_apart(first, rest, alike[first.casefold()]) for first, rest in words]


def _words(name: str) -> tuple[str, str]:
    """The first name, and the next word."""
    words = name.split()
    size = 1
    while size < len(words) and words[size - 1].rstrip(".").casefold() in _HALVES:
        size += 1
    return " ".join(words[:size]), words[size] if size < len(words) else ""


def _told_apart(first: str, rest: str, alike: Sequence[str]) -> str:
    if not rest or len(alike) == 1:
        return first
    if not rest[0].isalpha():
        return f"{first} {rest}"  # a number is no initial
    own = rest.casefold()
    others = [other for each in alike if (other := each.casefold()) != own]
    letters = next(
        (
            size
            for size in range(1, len(rest))
            if not any(other.startswith(own[:size]) for other in others)
        ),
        len(rest),
    )
    return f"{first} {rest}" if letters == len(rest) else f"{first} {rest[:letters]}."
