"""Which subjects of a kind readers may see, for whom they are and about what.

Lists of articles and of partners choose from these in memory: a house has hundreds of them, and
they change when somebody publishes.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from .enums import Stage
from .generation import FACTS, PAGES, kept
from .models import Subject, SubjectPage
from .page_tree import PageRow, in_best_language, page_tree
from .written_once import written_once

NEVER = datetime.min.replace(tzinfo=UTC)
#: What is for more stages than these is not about any one of them.
NARROW = 2


@dataclass(frozen=True, slots=True)
class PublicSubject:
    """For which stages, and about which topics (by their keys)."""

    key: UUID
    stages: tuple[Stage, ...]
    topics: frozenset[int]

    def is_for(self, stages: Collection[str]) -> bool:
        """For at least one of these stages; no stage means any."""
        return not stages or not set(stages).isdisjoint(self.stages)

    def is_about(self, topics: Collection[int]) -> bool:
        """About at least one of these topics; no topic means any."""
        return not topics or not self.topics.isdisjoint(topics)


@kept(PAGES, FACTS)
def public_subjects(kind: str) -> tuple[PublicSubject, ...]:
    """Those of a kind, the newest page first."""
    on_page = {page: each for each in _facts(kind) if (page := _danish_page(each.key))}
    newest_first = sorted(on_page, key=_published_at, reverse=True)
    return tuple(on_page[page] for page in newest_first)


@kept(FACTS)
def _facts(kind: str) -> tuple[PublicSubject, ...]:
    rows = groupby(_rows(kind), key=itemgetter(0, 1))
    return tuple(
        PublicSubject(key, tuple(stages), frozenset(topic for *_, topic in each if topic))
        for (key, stages), each in rows
    )


@written_once
def _rows(kind: str) -> "QuerySet[Subject]":
    """A row for each of a subject's topics, one for those without any."""
    subjects = Subject.objects.public().filter(kind=kind).order_by("pk")
    return subjects.values_list("pk", "stages", "topics")


def _danish_page(key: UUID) -> PageRow | None:
    rows = in_best_language(page_tree().translations([key]), settings.LANGUAGE_CODE).values()
    return next(iter(rows), None)


def _published_at(page: PageRow) -> tuple[datetime, int]:
    return page.first_published_at or NEVER, page.pk


@kept(FACTS)
def stages_of(subject: UUID) -> tuple[Stage, ...]:
    """For which stages a subject of any kind is, for its building's colours."""
    found = Subject.objects.filter(pk=subject).values_list("stages", flat=True).first()
    return tuple(found or ())


def facts_of(page: SubjectPage) -> PublicSubject:
    """For whom and about what a page is; one not public yet, as its editor has written it."""
    for each in public_subjects(page.subject_kind):
        if each.key == page.translation_key:
            return each
    topics = frozenset(topic.pk for topic in page.topics.all())
    return PublicSubject(page.translation_key, tuple(page.stages), topics)


def nearest(subject: PublicSubject, others: Iterable[PublicSubject]) -> list[PublicSubject]:
    """Those that share a topic with it, most topics first, then those of the same narrow stages.

    Among equals their order stays. Nothing is listed only to have something: beside a page about
    grief a shelf of whatever is for families would hurt.
    """
    near = [
        (len(each.topics & subject.topics), _shared_stages(each, subject), each)
        for each in others
        if each.key != subject.key
    ]
    near.sort(key=lambda one: one[:2], reverse=True)
    return [each for topics, stages, each in near if topics or stages]


def _shared_stages(one: PublicSubject, other: PublicSubject) -> int:
    """How many, where both are narrow enough for a stage to say what they are about."""
    if max(len(one.stages), len(other.stages)) > NARROW:
        return 0
    return len(set(one.stages) & set(other.stages))
