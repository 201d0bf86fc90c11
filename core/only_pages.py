"""The pages there is one of, such as the calendar: where other pages lead in the end."""

from wagtail.models import Page

from .generation import PAGES, kept
from .page_tree import page_tree
from .page_words import PageWords, words_of_subjects


@kept(PAGES)
def only_page(model: type[Page], language: str) -> PageWords | None:
    """The page of this type, for readers of a language; None without one that all may read."""
    open_rows = (row for row in page_tree().of_type(model) if row.is_live and row.is_open)
    keys = [row.key for row in open_rows][:1]
    return next(iter(words_of_subjects(keys, language).values()), None)
