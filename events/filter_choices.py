"""What the calendar can be filtered by: fixed words, and the house's own topics and partners.

An address may name any of them; offered is what some public series has. Kept until a page, a topic,
a partner or a series changes (``core.generation``).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import TextChoices
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.enums import Spoken, Stage
from core.generation import FACTS, HOUSE, PAGES, kept
from core.models import Subject, Topic
from core.page_words import words_of_subjects
from partners.models import Partner, PartnerPage

from .enums import INTERPRETER, Kind


class Choice(NamedTuple):
    """``key`` is what a query asks by, ``text`` what people read; ``language`` is that of a text
    which may not be in the reader's."""

    key: Any
    text: str
    is_offered: bool = True
    language: str = ""


@dataclass(frozen=True, eq=False)
class Choices:
    """By the set's name in ``CalendarFilter``, then by its word in addresses.

    Compared by identity, so that it can be hashed and answers can be kept under it (``kept``): new
    choices, of a new generation, never find what was kept for the old ones.
    """

    sets: Mapping[str, Mapping[str, Choice]]

    def __getitem__(self, name: str) -> Mapping[str, Choice]:
        return self.sets[name]


@kept(PAGES, FACTS, HOUSE)
def filter_choices(language: str) -> Choices:
    """All there are, in the order they are offered, with their texts in this language."""
    series = Subject.objects.public().filter(series__isnull=False)
    facts = series.values_list(
        "series__kind", "series__languages", "series__has_interpreter", "series__partner"
    ).distinct()
    kinds, spoken, partners = set(), set(), set()
    for kind, languages, has_interpreter, partner in facts:
        kinds.add(kind)
        spoken.update(languages)
        if has_interpreter:
            spoken.add(INTERPRETER)
        partners.add(partner)
    topics = set(series.values_list("topics", flat=True))
    with translation.override(language):
        sets = {
            "stages": _fixed(Stage, Stage.values),
            "topics": {
                topic.slug: Choice(topic.pk, topic.name, topic.pk in topics)
                for topic in Topic.objects.all()
            },
            "kinds": _fixed(Kind, kinds),
            "languages": _fixed(Spoken, spoken)
            | {INTERPRETER: Choice(INTERPRETER, _("With an interpreter"), INTERPRETER in spoken)},
            "partners": _partners(language, partners),
        }
    return Choices(sets)


def _fixed(words: type[TextChoices], offered: Collection[str]) -> dict[str, Choice]:
    return {
        word.value: Choice(word.value, capfirst(str(word.label)), word in offered) for word in words
    }


def _partners(language: str, offered: Collection[int | None]) -> dict[str, Choice]:
    """By the slug of their pages, which is the same in every language."""
    pages = PartnerPage.objects.live().filter(
        locale__language_code=settings.LANGUAGE_CODE, alias_of__isnull=True
    )
    slugs = dict(pages.order_by("slug").values_list("translation_key", "slug"))
    keys = dict(Partner.objects.filter(subject__in=slugs).values_list("subject", "pk"))
    words = words_of_subjects(keys, language)
    return {
        slug: Choice(
            keys[subject], words[subject].title, keys[subject] in offered, words[subject].language
        )
        for subject, slug in slugs.items()
        if subject in words
    }
