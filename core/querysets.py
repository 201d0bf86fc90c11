"""Which subjects."""

from collections.abc import Iterable
from typing import Self

from django.db import models


class SubjectQuerySet(models.QuerySet):
    def public(self) -> Self:
        return self.filter(is_public=True)

    def for_stages(self, stages: Iterable[str]) -> Self:
        """Subjects for at least one of these stages."""
        return self.filter(stages__overlaps=list(stages))
