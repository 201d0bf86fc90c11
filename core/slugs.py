"""One ASCII address for a page in all its languages, written as Danes write without æ, ø and å."""

import re
import unicodedata

from anyascii import anyascii

# A title that leaves nothing to read ("!!!") still needs an address.
FALLBACK = "side"
# Long enough for any title, short enough to read aloud; Wagtail's own limit is 255.
MAX_LENGTH = 80

DANISH_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa"}

_DANISH = str.maketrans(DANISH_LETTERS)
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´")


def danish_slug(text: str) -> str:
    """A title as small ASCII letters, digits and single hyphens; the same for the same title.

    "Fælles æblegrød på torsdag" becomes "faelles-aeblegroed-paa-torsdag", other scripts are
    transliterated. Never empty and not unique: two pages of one title are the caller's matter.
    """
    composed = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    ascii_text = anyascii(composed.lower().translate(_DANISH)).lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    if len(slug) > MAX_LENGTH:
        whole_words, _, _ = slug[: MAX_LENGTH + 1].rpartition("-")
        slug = whole_words or slug[:MAX_LENGTH]
    return slug or FALLBACK
