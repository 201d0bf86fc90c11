"""Which subscriptions, and which families."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef

from core.models import User


class SubscriptionQuerySet(models.QuerySet):
    def confirmed(self) -> Self:
        """Those whose address has answered: only they are written to."""
        return self.filter(confirmed_at__isnull=False)

    def to_any(self, subjects: Iterable[UUID], stages: Iterable[str]) -> Self:
        """Those to one of these series, or to one of these stages."""
        return self.filter(models.Q(subject__in=subjects) | models.Q(stage__in=stages))

    def by_person(self) -> Self:
        """One person's together, those to a series before those to a stage."""
        return self.order_by("email", models.F("subject").asc(nulls_last=True), "pk")

    def unanswered_since(self, moment: datetime) -> Self:
        return self.filter(confirmed_at__isnull=True, created_at__lt=moment)

    def of_person(self, email: str) -> Self:
        return self.filter(email__iexact=email.strip())


class HouseholdQuerySet(models.QuerySet):
    def of_person(self, email: str) -> Self:
        return self.filter(email=email.strip().lower())

    def with_children(self) -> Self:
        return self.prefetch_related("children")

    def unused_since(self, moment: datetime) -> Self:
        return self.filter(used_at__lt=moment)

    def unwarned(self) -> Self:
        """Those that have not been written to since they were last used."""
        return self.exclude(warned_at__isnull=False, warned_at__gt=F("used_at"))

    def warned_before(self, moment: datetime) -> Self:
        """Those that were written to before then, and have not been used since they were."""
        return self.filter(warned_at__lte=moment, warned_at__gt=F("used_at"))

    def empty(self) -> Self:
        """Those that have asked for a link, and kept nothing here: no account knows them either."""
        accounts = User.objects.filter(email__iexact=OuterRef("email"))
        said_nothing = self.filter(adults=None, has_calendar=False, children=None)
        return said_nothing.filter(~Exists(accounts))
