"""Every page that anybody may open, as readers of a language meet it. Kept until a page changes.

What is not written in their language they meet in Danish.
"""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core.generation import kept
from events.models import EventPage
from partners.models import PartnerPage
from resources.models import ArticlePage

from .enums import Group

_GROUPS = {
    EventPage: Group.DATES,
    ArticlePage: Group.ARTICLES,
    PartnerPage: Group.PARTNERS,
}


@dataclass(frozen=True, slots=True)
class OpenPage:
    """``key`` is that of its translations; ``language`` that of its words."""

    key: UUID
    group: Group
    title: str
    language: str


@kept
def open_pages(reader: str) -> dict[UUID, OpenPage]:
    """By their keys, in the order of the tree: one query."""
    groups = {
        kind.pk: _GROUPS[model]
        for model, kind in ContentType.objects.get_for_models(*_GROUPS).items()
    }
    languages = dict.fromkeys((settings.LANGUAGE_CODE, reader))
    pages = Page.objects.live().public().filter(depth__gt=1, alias_of__isnull=True)
    pages = pages.filter(locale__language_code__in=languages).order_by("path")
    rows = pages.values_list("translation_key", "content_type", "title", "locale__language_code")
    found: dict[UUID, OpenPage] = {}
    for key, kind, title, language in rows:
        if language == reader or key not in found:
            found[key] = OpenPage(key, groups.get(kind, Group.PAGES), title, language)
    return found
