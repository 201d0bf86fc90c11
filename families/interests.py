"""What somebody can ask to be told of: one series, or whatever is for a stage."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from core.enums import Stage, SubjectKind
from core.models import Subject
from core.page_words import PageWords, words_of_subjects

from .models import Subscription


class NoInterest(Exception):
    """There is no such series that people may see, or no such stage."""


@dataclass(frozen=True)
class Interest:
    """A series with the words of its page, or a stage; never both."""

    stages: list[Stage]
    series: PageWords | None = None
    subject: UUID | None = None
    stage: Stage | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """How a subscription says it."""
        return {"subject_id": self.subject, "stage": self.stage or ""}

    @property
    def purpose(self) -> str:
        """Of its form's token."""
        return f"families.subscribe:{self.subject or self.stage}"

    @property
    def title(self) -> str:
        """In the reader's language where there are words in it."""
        return self.series.title if self.series else str(self.stages[0].label)

    @property
    def key(self) -> str:
        """Of the building that is drawn for it."""
        return str(self.subject or self.stage)

    @property
    def asked_url(self) -> str:
        """Where its form leads."""
        if self.subject:
            return reverse("families:asked_series", args=[self.subject])
        return reverse("families:asked_stage", args=[self.stage])


def in_series(subject: UUID) -> Interest:
    """Raises NoInterest where there is none, or nothing that people may see."""
    found = _in_each_series([subject]).get(subject)
    if found is None:
        raise NoInterest
    return found


def in_stage(word: str) -> Interest:
    """Raises NoInterest for a word that is no stage."""
    try:
        stage = Stage(word)
    except ValueError as error:
        raise NoInterest from error
    return Interest([stage], stage=stage)


def of(subscription: Subscription) -> Interest | None:
    """What a subscription is to; None where its series has been taken down since."""
    return of_each([subscription])[subscription.pk]


def of_each(subscriptions: Iterable[Subscription]) -> dict[int, Interest | None]:
    """The same of several, by their keys, in their order: one query for all series."""
    rows = list(subscriptions)
    series = _in_each_series([row.subject_id for row in rows if row.subject_id])
    return {
        row.pk: series.get(row.subject_id) if row.subject_id else in_stage(row.stage)
        for row in rows
    }


def _in_each_series(subjects: Collection[UUID]) -> dict[UUID, Interest]:
    """Of those that people may see and that have words."""
    if not subjects:
        return {}
    public = Subject.objects.public().filter(key__in=subjects, kind=SubjectKind.EVENT)
    found = {subject.pk: subject for subject in public}
    words = words_of_subjects(found, get_language() or settings.LANGUAGE_CODE)
    return {
        key: Interest(found[key].stages, series=words[key], subject=key)
        for key in found
        if key in words
    }
