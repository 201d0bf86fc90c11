"""The pages there is one of, such as the calendar: where other pages lead in the end."""

from wagtail.models import Page

from .generation import kept
from .page_words import PageWords, words_of_subjects


@kept
def only_page(model: type[Page], language: str) -> PageWords | None:
    """The page of this type, for readers of a language; None without one that all may read."""
    pages = model.objects.live().public().order_by("path")
    keys = list(pages.values_list("translation_key", flat=True)[:1])
    return next(iter(words_of_subjects(keys, language).values()), None)
