"""A search for when the house is open is answered there and then."""

from core.text import spelled_words

#: How people ask, in every language: they write one and read another.
_WRITTEN = (
    *("åbningstider", "åbningstid", "åbningstiderne", "åbent", "åben", "har i åbent"),
    *("er der åbent", "er i åbne", "hvornår har i åbent", "hvornår åbner i", "åbent i dag"),
    *("lukket", "hvornår lukker i", "lukketid", "ferielukket"),
    *("opening hours", "opening times", "hours", "open", "are you open", "when are you open"),
    *("open today", "closed", "when do you open", "when do you close"),
    *("ساعات العمل", "أوقات العمل", "أوقات الفتح", "ساعات الفتح", "مواعيد الفتح", "مفتوح"),
    *("متى تفتحون", "متى تغلقون", "هل أنتم مفتوحون", "مغلق"),
)
_WAYS = frozenset(tuple(spelled_words(words)) for words in _WRITTEN)


def asks_for_hours(text: str) -> bool:
    """Whether a search is for the opening hours, and for nothing else."""
    return tuple(spelled_words(text)) in _WAYS
