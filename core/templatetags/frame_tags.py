"""The frame of every page: doors, search, languages and foot.

Most of it is the same on all of them. Each part is therefore drawn once for what it says, and kept.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

#: What is said of a link: of one of the doors, of a page at the foot, of a language.
DOOR = ("title", "url", "language", "is_current")
FOOT = ("title", "url", "language")
LANGUAGE = ("code", "name", "url", "is_current")

Links = tuple[tuple[str, ...], ...]


@register.simple_tag
def frame_files() -> SafeString:
    """The fonts, sheets and behaviours of every page."""
    return _frame_files(get_language())


@register.simple_tag
def doors(navigation: Iterable[Mapping[str, Any]]) -> SafeString:
    """The main menu; what each link must have stands in its template."""
    return _drawn("includes/doors.html", _words(navigation, DOOR), DOOR, get_language())


@register.simple_tag
def language_menu(languages: Iterable[Mapping[str, Any]]) -> SafeString:
    """This page in other languages."""
    links = _words(languages, LANGUAGE)
    return _drawn("includes/languages.html", links, LANGUAGE, get_language())


@register.simple_tag
def way_to_search(url: object, is_here: bool = False) -> SafeString:
    """The search, as a link and as a field; on the search page itself only as a link."""
    return _way_to_search(str(url), bool(is_here), get_language())


@register.simple_tag
def site_footer(foot: Mapping[str, Any]) -> SafeString:
    """The foot; what it must have stands in its template."""
    contact = foot.get("contact")
    names = ("address", "phone", "phone_link", "mail")
    return _footer(
        str(foot.get("hours") or ""),
        _words(foot.get("links") or (), FOOT),
        _words(foot.get("stages") or (), FOOT),
        tuple((name, str(getattr(contact, name, "") or "")) for name in names),
        get_language(),
    )


def _words(links: Iterable[Mapping[str, Any]], names: Iterable[str]) -> Links:
    return tuple(tuple(str(link.get(name) or "") for name in names) for link in links)


@lru_cache(maxsize=1024)
def _drawn(name: str, links: Links, names: tuple[str, ...], language: str | None) -> SafeString:
    context = {"links": [dict(zip(names, link, strict=True)) for link in links]}
    return render_to_string(name, context)


@lru_cache(maxsize=16)
def _frame_files(language: str | None) -> SafeString:
    return render_to_string("includes/frame_files.html", {"language": language})


@lru_cache(maxsize=16)
def _way_to_search(url: str, is_here: bool, language: str | None) -> SafeString:
    return render_to_string("includes/search.html", {"search_page": url, "is_here": is_here})


@lru_cache(maxsize=64)
def _footer(
    hours: str,
    links: Links,
    stages: Links,
    contact: tuple[tuple[str, str], ...],
    language: str | None,
) -> SafeString:
    foot = {
        "hours": hours,
        "links": [dict(zip(FOOT, link, strict=True)) for link in links],
        "stages": [dict(zip(FOOT, link, strict=True)) for link in stages],
        "contact": dict(contact),
    }
    return render_to_string("includes/footer.html", {"footer": foot})
