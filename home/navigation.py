"""The doors in the header."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page


def doors(request: HttpRequest) -> list[dict[str, Any]]:
    """Pages under the front page that are marked for the menu, in this language: one query."""
    pages = (
        Page.objects.live()
        .filter(
            show_in_menus=True,
            depth=3,
            locale__language_code=get_language(),
            alias_of__isnull=True,
        )
        .order_by("path")
    )
    return [
        {"title": page.title, "url": url, "is_current": request.path.startswith(url)}
        for page in pages
        if (url := page.get_url(request))
    ]
