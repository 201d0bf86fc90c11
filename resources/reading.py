"""What a reader wants to know of an article before reading it. Pure."""

from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.date_words import date_words
from core.marked_words import sentence

WORDS_A_MINUTE = 200


def minutes_to_read(words: int) -> int:
    """Whole minutes for so many words at a calm pace, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def minutes_words(words: int) -> str:
    minutes = minutes_to_read(words)
    said: str = ngettext("%(count)s minute to read", "%(count)s minutes to read", minutes)
    return said % {"count": minutes}


def reviewed_words(who: str, day: date | None) -> SafeString:
    """Who has read it through and when, as far as it is known; empty where nobody has.

    ``who`` may be marked (``core.marked_words``).
    """
    words: str = ""
    if who and day:
        words = _("Read through by %(who)s on %(date)s")
    elif who:
        words = _("Read through by %(who)s")
    elif day:
        words = _("Read through on %(date)s")
    return sentence(words, who=who, date=date_words(day) if day else "")
