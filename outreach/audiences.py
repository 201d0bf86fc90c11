"""Who wants news, by what they want it of: whom a message can be to."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Count
from django.utils.translation import get_language

from core.danish_order import danish_order
from core.enums import Stage
from core.page_words import words_of_subjects
from families.models import Subscription


@dataclass(frozen=True)
class Audience:
    """``key`` is the stage's value, or the subject's key; ``count`` of them have said yes."""

    key: str
    title: str
    count: int


def audiences() -> list[Audience]:
    """Stages in their order, then series by title; without those that nobody asked about.

    A series whose page is down has no title that anybody asked by, and is left out.
    """
    rows = Subscription.objects.confirmed().values("stage", "subject").order_by()
    counts = {
        row["stage"] or row["subject"]: row["count"] for row in rows.annotate(count=Count("pk"))
    }
    language = get_language() or settings.LANGUAGE_CODE
    series = words_of_subjects((key for key in counts if isinstance(key, UUID)), language)
    stages = [
        Audience(stage.value, str(stage.label), counts[stage.value])
        for stage in Stage
        if stage.value in counts
    ]
    named = [Audience(str(key), words.title, counts[key]) for key, words in series.items()]
    return [*stages, *sorted(named, key=lambda each: danish_order(each.title))]


def subscribers(keys: Collection[str]) -> list[Subscription]:
    """One subscription of each person to any of these, one to a series before one to a stage."""
    stages = {*keys} & {*Stage.values}
    subjects = [UUID(key) for key in {*keys} - stages]
    first: dict[str, Subscription] = {}
    for subscription in Subscription.objects.confirmed().to_any(subjects, stages).by_person():
        first.setdefault(subscription.email, subscription)
    return list(first.values())


def readers() -> Counter[str]:
    """How many of all who want news read each language."""
    rows = Subscription.objects.confirmed().order_by().values_list("language")
    return Counter(dict(rows.annotate(Count("email", distinct=True))))
