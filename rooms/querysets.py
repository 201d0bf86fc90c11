"""Which closures."""

from datetime import datetime
from typing import Self

from django.db import models
from django.utils import timezone


class ClosureQuerySet(models.QuerySet):
    def in_force(self, now: datetime | None = None) -> Self:
        """Neither lifted nor over: they close what lies in them, now or later."""
        return self.filter(lifted_at__isnull=True, ends_at__gt=now or timezone.now())
