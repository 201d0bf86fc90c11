"""Which subjects, and which pictures."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.utils import timezone
from wagtail.images.models import ImageQuerySet


class SubjectQuerySet(models.QuerySet):
    def public(self) -> Self:
        return self.filter(is_public=True)

    def for_stages(self, stages: Iterable[str]) -> Self:
        """Subjects for at least one of these stages."""
        return self.filter(stages__overlaps=list(stages))

    def calling_for_help(self) -> Self:
        """Those about something that is hard to bear alone."""
        return self.filter(topics__calls_for_help=True).distinct()


class HouseImageQuerySet(ImageQuerySet):
    def past_consent(self, today: date | None = None) -> Self:
        """Pictures of people whose agreement is over: ``can_be_shown`` says no."""
        return self.filter(shows_people=True, consent_until__lt=today or timezone.localdate())

    def within_consent(self, today: date | None = None) -> Self:
        """Pictures without people, or whose people still agree: ``can_be_shown`` says yes."""
        return self.exclude(pk__in=self.model._default_manager.past_consent(today).values("pk"))
