"""A search for days: whoever types "i weekenden" looks for the calendar's list of them."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from core.text import spelled_words

#: How people write each of the calendar's presets (``events.asked_days``), in every language: they
#: write one and read another.
_WRITTEN = {
    "i-dag": ("i dag", "idag", "today", "اليوم"),
    "i-morgen": ("i morgen", "imorgen", "tomorrow", "غدا"),
    "weekend": (
        *("weekend", "weekenden", "i weekenden", "denne weekend", "this weekend", "the weekend"),
        *("نهاية الأسبوع", "عطلة نهاية الأسبوع"),
    ),
    "uge": ("denne uge", "i denne uge", "ugen", "this week", "هذا الأسبوع"),
}
_PRESETS = {
    tuple(spelled_words(words)): preset for preset, ways in _WRITTEN.items() for words in ways
}


class DaysAsked(NamedTuple):
    preset: str
    text: str  #: of a link to them


def days_asked(text: str) -> DaysAsked | None:
    """The days that a search means; None for any other search."""
    preset = _PRESETS.get(tuple(spelled_words(text)))
    if preset is None:
        return None
    words = {
        "i-dag": _("See what is on today"),
        "i-morgen": _("See what is on tomorrow"),
        "weekend": _("See what is on at the weekend"),
        "uge": _("See what is on this week"),
    }
    return DaysAsked(preset, words[preset])
