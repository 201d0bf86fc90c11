"""Telling those who asked for it of new dates: once, when their editor has let them be for an hour.

``save_schedule`` marks the dates it makes, so a season planned in pieces is one letter. A date of a
page that is not public yet stays news until it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain, zip_longest
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from core.jobs import Counts
from families.models import Subscription
from outbox.actions import Draft, write_letters

from .enums import State
from .models import Occurrence
from .news_letters import draft

PAUSE = timedelta(hours=1)
#: Dates a letter remembers; it names fewer. Some may be cancelled before it leaves.
KEPT = 50
BATCH = 1_000  # a database takes only so many values in one statement

News = Mapping[UUID, Sequence[Occurrence]]


@transaction.atomic
def tell_news() -> Counts:
    """Write one letter to each subscription that there is news for, and take the marks off.

    The dates are held until both are done, so two workers at once tell nothing twice. Nothing but
    the marks is written where nobody has asked.
    """
    now = timezone.now()
    found = _hold_news(now)
    news = _by_subject(row for row in found if _is_told(row, now))
    drafts = list(_drafts(news)) if news else []
    for first in range(0, len(drafts), BATCH):
        write_letters(drafts[first : first + BATCH])
    keys = [row.pk for row in found]
    for first in range(0, len(keys), BATCH):
        Occurrence.objects.filter(pk__in=keys[first : first + BATCH]).update(is_news=False)
    return {"dates": len(found), "letters": len(drafts)}


def _hold_news(now: datetime) -> list[Occurrence]:
    """The dates whose marks come off now, by ascending id as everybody locks them."""
    is_hidden = Q(series__subject__is_public=False, state=State.PLANNED, starts_at__gt=now)
    rows = Occurrence.objects.settled_news(now - PAUSE).exclude(is_hidden)
    rows = rows.select_for_update(of=("self",)).select_related("series__subject")
    return list(rows.order_by("pk"))


def _is_told(row: Occurrence, now: datetime) -> bool:
    """Whether a letter names this date: one that takes place and is still to come.

    What is on the programme of a themed day is not named by itself; the letter names the day.
    """
    return row.state == State.PLANNED and row.starts_at > now and row.series.part_of_id is None


def _by_subject(rows: Iterator[Occurrence]) -> News:
    news: dict[UUID, list[Occurrence]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.starts_at, row.pk)):
        news[row.series.subject_id].append(row)
    return news


def _drafts(news: News) -> Iterator[Draft]:
    """A letter for each subscription; but nobody hears of a series twice, however they asked."""
    of_stage: dict[str, list[UUID]] = defaultdict(list)
    for subject, rows in news.items():
        for stage in rows[0].series.subject.stages:
            of_stage[stage].append(subject)
    person, heard = "", set[UUID]()
    wanted = Subscription.objects.confirmed().to_any(news, of_stage)
    for subscription in wanted.by_person():
        if subscription.email != person:
            person, heard = subscription.email, set()
        asked = [subscription.subject_id] if subscription.subject_id else []
        fresh = set(asked or of_stage[subscription.stage]) - heard
        heard |= fresh
        if fresh:
            rows = _some_of_each([each for key, each in news.items() if key in fresh])
            yield draft(subscription, dates=rows[:KEPT], count=len(rows))


def _some_of_each(series: Sequence[Sequence[Occurrence]]) -> list[Occurrence]:
    """The first date of each, then the second of each: a long season hides no other."""
    rounds = zip_longest(*series)
    return [row for row in chain.from_iterable(rounds) if row is not None]
