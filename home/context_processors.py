"""What every page of the house shows: its doors, its languages, whether it is open."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from core.contact import contact
from core.other_languages import in_each_language

from .navigation import doors, links, stage_links
from .reaching_us import opening_words


def house(request: HttpRequest) -> dict[str, Any]:
    """Lazy throughout: a page that shows none of it asks for none of it.

    Wagtail's own templates are given it too, so no name may be one that they read: ``search_url``
    made a search box of its own out of ours, and broke every screen that has one.
    """
    return {
        "site_name": settings.SITE_NAME,
        "home_url": f"/{translation.get_language()}/",
        "search_page": SimpleLazyObject(lambda: reverse("search:results")),
        "footer": SimpleLazyObject(_foot),
        "navigation": SimpleLazyObject(lambda: doors(request)),
        "languages": SimpleLazyObject(lambda: in_each_language(request.path)),
    }


def _foot() -> dict[str, Any]:
    return {
        "hours": opening_words(),
        "links": links(),
        "stages": stage_links(),
        "contact": contact(),
    }
