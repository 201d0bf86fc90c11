"""Pages that families have places under: those are not deleted, and not taken down in silence."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from core.subjects import source_pages

from .models import Place


def families_below(pages: Iterable[Page]) -> int:
    """How many sign-ups have a place, or wait for one, at dates to come of these pages or of any
    page under them. Translations carry words only: without one, the dates are there as before."""
    subjects = {source.translation_key for page in pages for source in source_pages(below=page)}
    places = Place.objects.to_come_of(subjects)
    return places.order_by().values("signup").distinct().count()


def not_deleted_words(count: int) -> str:
    """Why it cannot be deleted, and what to do."""
    return (
        ngettext(
            "It cannot be deleted: %(count)s family is signed up for dates to come.",
            "It cannot be deleted: %(count)s families are signed up for dates to come.",
            count,
        )
        % {"count": count}
        + " "
        + _("Cancel the dates first, so that they are told.")
    )


def taken_down_words(count: int) -> str:
    """What it means that the page is down."""
    return (
        ngettext(
            "%(count)s family is still signed up for dates to come.",
            "%(count)s families are still signed up for dates to come.",
            count,
        )
        % {"count": count}
        + " "
        + _("Nobody has been told anything. If the dates are off, cancel them too.")
    )
