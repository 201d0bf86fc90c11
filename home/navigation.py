"""The doors in the header."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from core.generation import kept


def doors(request: HttpRequest) -> list[dict[str, Any]]:
    """Pages under the front page that are marked for the menu, in this language."""
    return [
        {"title": title, "url": url, "is_current": request.path.startswith(url)}
        for title, url in _doors(get_language())
    ]


@kept
def _doors(language: str | None) -> list[tuple[str, str]]:
    pages = (
        Page.objects.live()
        .filter(
            show_in_menus=True,
            depth=3,
            locale__language_code=language,
            alias_of__isnull=True,
        )
        .order_by("path")
    )
    # Paths: ``url`` would be whole, and no path of a request begins like that.
    return [(page.title, parts[2]) for page in pages if (parts := page.get_url_parts())]
