"""The pages there is one of, such as the calendar: where other pages lead in the end."""

from wagtail.models import Page

from .generation import kept
from .page_words import PageWords, words_of_subjects


@kept
def only_page(model: type[Page], language: str) -> PageWords | None:
    """The page of this type, for readers of a language; None where nobody has made one."""
    keys = list(model.objects.live().order_by("path").values_list("translation_key", flat=True)[:1])
    return next(iter(words_of_subjects(keys, language).values()), None)
