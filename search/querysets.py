"""Words that found nothing, as editors and the nightly job ask for them."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import F, Q, QuerySet
from django.utils import timezone

if TYPE_CHECKING:
    from .models import MissedWords  # noqa: F401

#: Once may be a slip of the finger, or a name.
OFTEN = 2
ONCE_KEPT = timedelta(days=14)
KEPT = timedelta(days=365)
#: In all, so that nobody fills the database by searching; new ones push out those asked for once.
MOST_KEPT = 2000


class MissedWordsQuerySet(QuerySet["MissedWords"]):
    def asked_often(self) -> "MissedWordsQuerySet":
        return self.filter(times__gte=OFTEN)

    def over(self, today: date) -> "MissedWordsQuerySet":
        """Those that nobody has asked for again for too long."""
        return self.filter(
            Q(last_on__lt=today - KEPT) | Q(last_on__lt=today - ONCE_KEPT, times__lt=OFTEN)
        )

    def count_once_more(self, *, words: str, language: str) -> None:
        """Two first askers at the same moment count as one."""
        today = timezone.localdate()
        counted = self.filter(language=language, words=words)
        if counted.update(times=F("times") + 1, last_on=today):
            return
        if self.count() >= MOST_KEPT:
            oldest = self.filter(times__lt=OFTEN).order_by("last_on", "pk").values("pk")[:1]
            self.filter(pk__in=[row["pk"] for row in oldest]).delete()
        if self.count() >= MOST_KEPT:
            return
        self.bulk_create(
            [self.model(language=language, words=words, last_on=today)], ignore_conflicts=True
        )
