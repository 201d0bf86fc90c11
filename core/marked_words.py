"""Words in another language than the reader's, marked for whoever hears the page or translates it.

What comes from a page is in the page's language, and what the house wrote only once is in Danish
(docs/adr/0015).
"""

from django.conf import settings
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language


def language_attributes(code: str, around: str = "") -> SafeString:
    """For an element whose words are in this language; nothing where that goes without saying,
    because what stands around it is: the reader's, unless another is given."""
    if code == (around or get_language()):
        return SafeString()
    return format_html(
        ' lang="{}" dir="{}"', code, "rtl" if code in settings.LANGUAGES_BIDI else "ltr"
    )


def words_in(code: str, words: object) -> SafeString:
    """Words of this language for the middle of a text, in an element only where they need one."""
    marks = language_attributes(code)
    return format_html("<span{}>{}</span>", marks, words) if marks else conditional_escape(words)


def sentence(text: str, **words: object) -> SafeString:
    """``text % words``, of which some may be marked."""
    safe = {name: conditional_escape(word) for name, word in words.items()}
    return mark_safe(conditional_escape(text) % safe)
