"""The doors in the header, and the links at the foot."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.generation import PAGES, kept
from core.page_tree import page_tree
from core.page_words import PageWords, words_of_subjects
from resources.models import StagePage
from resources.signposts import stage_pages

from .models import HomePage


def doors(request: HttpRequest) -> list[dict[str, Any]]:
    """Pages under the front page that are marked for the menu."""
    return [
        _link(words) | {"is_current": request.path.startswith(words.path)}
        for words, is_door in _pages(_reader())
        if is_door
    ]


def stage_links() -> list[dict[str, str]]:
    """The pages of the stages of life, by the stage's own word."""
    pages = stage_pages(_reader())
    return [{"title": str(stage.label), "url": page.path} for stage, page in pages.items()]


def links() -> list[dict[str, str]]:
    """What stands at the foot of every page: the other pages there, and a family's own."""
    others = [_link(words) for words, is_door in _pages(_reader()) if not is_door]
    own = {"title": _("My family"), "url": reverse("home:family"), "language": _reader()}
    return [*others, own]


def _link(words: PageWords) -> dict[str, Any]:
    return {"title": words.title, "url": words.path, "language": words.language}


def _reader() -> str:
    return get_language() or settings.LANGUAGE_CODE


@kept(PAGES)
def _pages(language: str) -> list[tuple[PageWords, bool]]:
    """Each page right under the front page, in its Danish order, and whether it is in the menu.

    Without those that are closed to some. One that is not written in the reader's language stands
    there in Danish.
    """
    tree = page_tree()
    fronts = (row for row in tree.of_type(HomePage) if row.language == settings.LANGUAGE_CODE)
    doors = {
        row.key: row.is_in_menus
        for front in fronts
        for row in tree.children(front)
        if row.is_listed and row.is_open and row.model is not StagePage
    }
    words = words_of_subjects(doors, language)
    return [(words[key], is_door) for key, is_door in doors.items() if key in words]
