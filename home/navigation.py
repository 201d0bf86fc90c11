"""The doors in the header, and the links at the foot."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.enums import Stage
from core.generation import kept
from core.page_words import PageWords, words_of_subjects
from resources.models import StagePage


def doors(request: HttpRequest) -> list[dict[str, Any]]:
    """Pages under the front page that are marked for the menu."""
    return [
        _link(words) | {"is_current": request.path.startswith(words.path)}
        for words, is_door in _pages(_reader())
        if is_door
    ]


def stage_links() -> list[dict[str, str]]:
    """The pages of the stages of life, by the stage's own word."""
    return [
        {"title": str(stage.label), "url": url} for stage, url in stage_pages(_reader()).items()
    ]


def links() -> list[dict[str, str]]:
    """What stands at the foot of every page: the other pages there, and a family's own."""
    others = [_link(words) for words, is_door in _pages(_reader()) if not is_door]
    own = {"title": _("My family"), "url": reverse("home:signed_in"), "language": _reader()}
    return [*others, own]


def _link(words: PageWords) -> dict[str, Any]:
    return {"title": words.title, "url": words.path, "language": words.language}


def _reader() -> str:
    return get_language() or settings.LANGUAGE_CODE


@kept
def stage_pages(language: str) -> dict[Stage, str]:
    """Where each stage has a page that gathers what there is for it, the youngest first."""
    pages = StagePage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    keys = dict(pages.values_list("stage", "translation_key"))
    words = words_of_subjects(keys.values(), language)
    return {stage: words[keys[stage]].path for stage in Stage if keys.get(stage) in words}


@kept
def _pages(language: str) -> list[tuple[PageWords, bool]]:
    """Each page right under the front page, in its Danish order, and whether it is in the menu.

    One that is not written in the reader's language stands there in Danish.
    """
    pages = (
        Page.objects.live()
        .not_exact_type(StagePage)
        .filter(depth=3, locale__language_code=settings.LANGUAGE_CODE, alias_of__isnull=True)
        .order_by("path")
    )
    doors = dict(pages.values_list("translation_key", "show_in_menus"))
    words = words_of_subjects(doors, language)
    return [(words[key], is_door) for key, is_door in doors.items() if key in words]
