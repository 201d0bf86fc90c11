"""Which languages are spoken somewhere, in a sentence."""

from collections.abc import Iterable

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .enums import Spoken
from .word_lists import and_list


def spoken_words(languages: Iterable[Spoken], *, has_interpreter: bool) -> str:
    """ "Danish and Arabic. An interpreter can be had."; empty where nothing is known."""
    names = and_list(str(Spoken(each).label) for each in languages)
    if get_language() == "da":
        names = names.lower()  # as chips they have capitals, which only English keeps in a sentence
    sentences = [f"{capfirst(names)}."] if names else []
    if has_interpreter:
        sentences.append(_("An interpreter can be arranged."))
    return " ".join(sentences)
