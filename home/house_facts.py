"""What the page about the house says in short, for whoever is on the way to a date there."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import translation

from core.generation import kept
from core.page_words import PageWords

from .models import HousePage


@dataclass(frozen=True, slots=True)
class HouseFacts:
    """``facts`` as components/facts shows them, each with the ``name`` of its field.

    ``language`` is that of the texts; the terms are the reader's.
    """

    facts: list[dict[str, str]]
    first_time: list[str]
    language: str
    path: str

    @property
    def getting_in(self) -> list[dict[str, str]]:
        """What one asks with a pram at the door of a date."""
        return [fact for fact in self.facts if fact["name"] in ("lift", "pram", "changing")]


@kept
def house_facts(language: str) -> HouseFacts | None:
    """For readers of a language: its own page, else the Danish one; None where there is neither."""
    pages = (
        HousePage.objects.live()
        .public()
        .filter(locale__language_code__in={language, settings.LANGUAGE_CODE}, alias_of__isnull=True)
    )
    by_language = {page.language_code: page for page in pages}
    page = by_language.get(language) or by_language.get(settings.LANGUAGE_CODE)
    if page is None:
        return None
    words = PageWords.of(page, page.language_code, reader=language)
    with translation.override(language):
        return HouseFacts(page.facts, page.first_steps, words.language, words.path)
