"""The doors in the header, and the links at the foot."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.generation import kept


def doors(request: HttpRequest) -> list[dict[str, Any]]:
    """Pages under the front page that are marked for the menu, in this language."""
    return [
        {"title": title, "url": url, "is_current": request.path.startswith(url)}
        for title, url, is_door in _pages(get_language())
        if is_door
    ]


def links() -> list[dict[str, str]]:
    """What stands at the foot of every page: the other pages there, and a family's own."""
    others = [(title, url) for title, url, is_door in _pages(get_language()) if not is_door]
    own = (_("My family"), reverse("home:signed_in"))
    return [{"title": title, "url": url} for title, url in (*others, own)]


@kept
def _pages(language: str | None) -> list[tuple[str, str, bool]]:
    """Title and path of each page right under the front page, and whether it is in the menu."""
    pages = (
        Page.objects.live()
        .filter(depth=3, locale__language_code=language, alias_of__isnull=True)
        .order_by("path")
    )
    # Paths: ``url`` would be whole, and no path of a request begins like that.
    return [
        (page.title, parts[2], page.show_in_menus)
        for page in pages
        if (parts := page.get_url_parts())
    ]
