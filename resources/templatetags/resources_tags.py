"""Articles, and the ways to pages of stages and topics, for templates of any page."""

from collections.abc import Collection
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.utils.translation import get_language

from core.chips import Chip
from core.enums import SubjectKind
from core.listed_pages import ListedPage, listed_pages
from core.models import SubjectPage
from core.public_subjects import facts_of, nearest, public_subjects
from resources import signposts as ways

register = template.Library()


@register.simple_tag
def signposts(page: SubjectPage) -> list[Chip]:
    """For whom and about what a page is, each leading on."""
    return ways.signposts(facts_of(page), _language())


@register.simple_tag
def shelf_url(**words: str) -> str:
    """Where all articles are, filtered by these words of its addresses; "" without a shelf."""
    path = ways.shelf_path(_language())
    return f"{path}?{urlencode(words)}" if path and words else path


@register.simple_tag
def topic_pages() -> Collection[ListedPage]:
    """The pages of all topics, as rows of a list."""
    return ways.topic_pages(_language()).values()


@register.simple_tag
def articles_near(page: SubjectPage, most: int) -> list[ListedPage]:
    """What else to read for who reads this: of its topics, then for its stages if they are few."""
    near = nearest(facts_of(page), public_subjects(SubjectKind.ARTICLE))
    return listed_pages(SubjectKind.ARTICLE, near[:most], _language())


@register.simple_tag
def articles_about(topic: int, most: int) -> list[ListedPage]:
    """The newest articles about a topic (by its key)."""
    found = [each for each in public_subjects(SubjectKind.ARTICLE) if each.is_about([topic])]
    return listed_pages(SubjectKind.ARTICLE, found[:most], _language())


@register.simple_tag
def articles_for(stage: str, most: int) -> list[ListedPage]:
    """The newest articles for families in this stage."""
    found = [each for each in public_subjects(SubjectKind.ARTICLE) if each.is_for([stage])]
    return listed_pages(SubjectKind.ARTICLE, found[:most], _language())


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE
