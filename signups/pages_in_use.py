"""Pages that families have places under: those are not deleted, and not taken down in silence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from core.page_words import last_words_of_subjects
from core.subjects import source_pages

from .enums import PlaceStatus
from .models import Place

#: To so many pages' dates a message leads.
MOST_WAYS = 3


@dataclass(frozen=True)
class PageUse:
    """How many count on pages: families that have a place or wait, and the dates to come of it."""

    families: int
    waiting: int
    dates: int
    subjects: list[UUID]

    def __bool__(self) -> bool:
        return bool(self.families)

    @property
    def ways(self) -> list[Any]:
        """To the dates of the first of these pages, as messages of the admin show them."""
        words = last_words_of_subjects(self.subjects, settings.LANGUAGE_CODE)
        return [
            messages.button(
                reverse("schedule:edit", args=[key]),
                _("Dates of %(title)s") % {"title": page.title},
            )
            for key, page in words.items()
        ][:MOST_WAYS]


def use_of(pages: Iterable[Page]) -> PageUse:
    """Who counts on these pages or on any page under them. Translations carry words only: without
    one, the dates are there as before."""
    subjects = {source.translation_key for page in pages for source in source_pages(below=page)}
    rows = list(
        Place.objects.to_come_of(subjects)
        .order_by("occurrence__starts_at")
        .values_list("signup", "status", "occurrence", "occurrence__series__subject")
    )
    return PageUse(
        families=len({signup for signup, *_others in rows}),
        waiting=len({signup for signup, status, *_others in rows if status == PlaceStatus.WAITING}),
        dates=len({date for *_others, date, _subject in rows}),
        subjects=list(dict.fromkeys(subject for *_others, subject in rows)),
    )


def not_deleted_words(use: PageUse) -> str:
    """Why it cannot be deleted, and what to do."""
    words = ngettext(
        "It cannot be deleted: %(count)s family is signed up for %(dates)s.",
        "It cannot be deleted: %(count)s families are signed up for %(dates)s.",
        use.families,
    )
    return _joined(use, words, _("Cancel the dates first, so that they are told."))


def taking_down_words(use: PageUse) -> str:
    """What it will mean that the page is down."""
    return _joined(
        use,
        _signed_up(use),
        _("Nobody is told when the page is taken down. If the dates are off, cancel them too."),
    )


def taken_down_words(use: PageUse) -> str:
    """What it means that the page is down."""
    return _joined(
        use,
        _signed_up(use),
        _("Nobody has been told anything. If the dates are off, cancel them too."),
    )


def _signed_up(use: PageUse) -> str:
    return ngettext(
        "%(count)s family is still signed up for %(dates)s.",
        "%(count)s families are still signed up for %(dates)s.",
        use.families,
    )


def _joined(use: PageUse, words: str, advice: str) -> str:
    dates = ngettext("%(count)s date to come", "%(count)s dates to come", use.dates)
    sentences = [words % {"count": use.families, "dates": dates % {"count": use.dates}}]
    if use.waiting:
        waiting = ngettext(
            "%(count)s of them is on a waiting list.",
            "%(count)s of them are on a waiting list.",
            use.waiting,
        )
        sentences.append(waiting % {"count": use.waiting})
    return " ".join([*sentences, advice])
