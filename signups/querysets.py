"""Which sign-ups and places."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models.functions import Lower

from .enums import ACTIVE, HOLDS_SEATS, PlaceStatus


class SignupQuerySet(models.QuerySet):
    def of_person(self, email: str) -> Self:
        return self.filter(email__iexact=email.strip(), forgotten_at__isnull=True)

    def remembered(self) -> Self:
        """Sign-ups that still hold whom they are of."""
        return self.filter(forgotten_at__isnull=True)


class PlaceQuerySet(models.QuerySet):
    def active(self) -> Self:
        return self.filter(status__in=ACTIVE)

    def holding_seats(self) -> Self:
        return self.filter(status__in=HOLDS_SEATS)

    def waiting(self) -> Self:
        """The list, in its order."""
        return self.filter(status=PlaceStatus.WAITING).order_by("queued_at", "pk")

    def offers_over(self, now: datetime) -> Self:
        return self.filter(status=PlaceStatus.OFFERED, offered_until__lte=now)

    def by_name(self) -> Self:
        """As the house reads them at the door."""
        return self.select_related("signup").order_by(Lower("signup__name"), "pk")
