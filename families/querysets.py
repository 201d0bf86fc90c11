"""Which subscriptions."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

from django.db import models


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
