"""The way from one language to the others."""

from typing import Any

from django.conf import settings
from django.utils.translation import get_language, get_language_info

from .addresses import readable_at


def in_each_language(path: str, query: str = "") -> list[dict[str, Any]]:
    """Where an address is read in each language, as the header shows it.

    One slug serves all, so only the prefix changes; an address without one is in no language.
    ``query`` is what a page knows of its own words, with the question mark.
    """
    current = get_language()
    if not path.startswith(f"/{current}/"):
        return []
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "url": f"{readable_at(path, code)}{query}",
            "is_current": code == current,
        }
        for code, _name in settings.LANGUAGES
    ]
