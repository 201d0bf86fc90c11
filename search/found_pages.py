"""What the search says of a page it has found: its title, its lead, for whom it is.

Kept until a page changes (``core.generation``): pages that are found often are known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models

from core.enums import Stage
from core.generation import FACTS, PAGES, kept
from core.models import BasePage, Subject
from core.page_tree import live_rows
from core.page_words import PageWords, words_of_subjects


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page in the reader's language or in Danish; ``words`` know which."""

    words: PageWords
    lead: str
    stages: tuple[Stage, ...]


def found_pages(keys: Iterable[UUID], language: str) -> dict[UUID, FoundPage]:
    """The pages with these keys; those that are gone by now are left out.

    At most two queries, whatever types of pages they are, and none once they are known.
    """
    keys = set(keys)
    known = _shelf(language)
    if unknown := keys - known.keys():
        known.update(dict.fromkeys(unknown) | _ask(unknown, language))
    return {key: page for key in keys if (page := known[key])}


@kept(PAGES, FACTS)
def _shelf(language: str) -> dict[UUID, FoundPage | None]:
    """Filled as pages are found; a new one with each generation."""
    return {}


def _ask(keys: set[UUID], language: str) -> dict[UUID, FoundPage]:
    words = words_of_subjects(keys, language)
    best = {row.pk: key for key, row in live_rows(keys, language).items()}
    leads = Page.objects.filter(pk__in=best).annotate(lead=_lead()).values_list("pk", "lead")
    stages = dict(Subject.objects.filter(pk__in=keys).values_list("pk", "stages"))
    return {
        best[pk]: FoundPage(words[best[pk]], lead, tuple(stages.get(best[pk], ())))
        for pk, lead in leads
    }


@cache
def _lead() -> Coalesce:
    """The lead of a page of any type: each type has its own column for it."""
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    leads = (F(f"{model._meta.model_name}__lead") for model in models)
    return Coalesce(*leads, Value(""), output_field=TextField())
