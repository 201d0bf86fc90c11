"""Which subscriptions."""

from datetime import datetime
from typing import Self

from django.db import models


class SubscriptionQuerySet(models.QuerySet):
    def confirmed(self) -> Self:
        """Those whose address has answered: only they are written to."""
        return self.filter(confirmed_at__isnull=False)

    def unanswered_since(self, moment: datetime) -> Self:
        return self.filter(confirmed_at__isnull=True, created_at__lt=moment)

    def of_person(self, email: str) -> Self:
        return self.filter(email__iexact=email.strip())
