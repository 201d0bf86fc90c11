"""Which letters."""

from datetime import datetime
from typing import Self

from django.db import models

from .enums import LetterStatus


class LetterQuerySet(models.QuerySet):
    def unsent(self) -> Self:
        """Still on their way: queued, or in the hands of a worker."""
        return self.filter(status__in=[LetterStatus.QUEUED, LetterStatus.SENDING])

    def due(self, now: datetime) -> Self:
        """To be sent now: waiting and in time, or left behind by a worker that died."""
        free = models.Q(next_try_at=None) | models.Q(next_try_at__lte=now)
        return self.unsent().filter(free, not_before__lte=now)

    def to_person(self, email: str) -> Self:
        return self.filter(to__iexact=email.strip())
