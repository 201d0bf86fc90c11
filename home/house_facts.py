"""What the page about the house says in short, for whoever is on the way to a date there."""

from dataclasses import dataclass

from django.utils import translation

from core.generation import PAGES, kept
from core.page_tree import open_rows
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


@kept(PAGES)
def house_facts(language: str) -> HouseFacts | None:
    """For readers of a language: its own page, else the Danish one; None where there is neither."""
    row = next(iter(open_rows(HousePage, language).values()), None)
    if row is None:
        return None
    page, words = HousePage.objects.get(pk=row.pk), PageWords.of_row(row, language)
    with translation.override(language):
        return HouseFacts(page.facts, page.first_steps, words.language, words.path)
