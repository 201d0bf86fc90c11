"""Words in a row, as each language joins them. Pure."""

from collections.abc import Iterable

from django.utils.translation import pgettext


def comma_list(words: Iterable[str]) -> str:
    """ "Hall, kitchen, garden"."""
    separator: str = pgettext("between the words of a list", ", ")
    return separator.join(words)


def and_list(words: Iterable[str]) -> str:
    """ "Monday, Tuesday and Friday"; in Arabic the "and" is part of the word that follows."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    text: str = pgettext("the words of a list, then its last one", "%(others)s and %(last)s")
    return text % {"others": comma_list(items[:-1]), "last": items[-1]}
