"""Which sign-ups and places, and what hosts may still read of their evening."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from events.enums import TALK, Mode, State
from events.models import Occurrence

from .enums import ACTIVE, HOLDS_SEATS, PlaceStatus

#: How long before a date families are reminded of it.
REMINDED_BEFORE = timedelta(hours=48)


class SignupQuerySet(models.QuerySet):
    def of_person(self, email: str) -> Self:
        return self.remembered().filter(email=email.strip().lower())

    def remembered(self) -> Self:
        """Sign-ups that still hold whom they are of."""
        return self.filter(forgotten_at__isnull=True)

    def with_places(self) -> Self:
        """And the dates of these."""
        return self.prefetch_related("places__occurrence")


class PlaceQuerySet(models.QuerySet):
    def active(self) -> Self:
        return self.filter(status__in=ACTIVE)

    def remembered(self) -> Self:
        """Of families that have not been forgotten."""
        return self.filter(signup__forgotten_at__isnull=True)

    def to_come_of(self, subjects: Iterable[UUID]) -> Self:
        """Active ones at dates of these subjects that are neither over nor cancelled."""
        dates = Occurrence.objects.upcoming().planned()
        return self.active().filter(occurrence__in=dates.filter(series__subject__in=subjects))

    def to_come(self) -> Self:
        """Active ones at dates that are neither over nor cancelled."""
        return self.active().filter(occurrence__in=Occurrence.objects.upcoming().planned())

    def in_order_of_dates(self) -> Self:
        return self.order_by("occurrence__starts_at", "occurrence")

    def holding_seats(self) -> Self:
        return self.filter(status__in=HOLDS_SEATS)

    def waiting(self) -> Self:
        """The list, in its order."""
        return self.filter(status=PlaceStatus.WAITING).order_by("queued_at", "pk")

    def that_fit(self, seats: int | None) -> Self:
        """Parties of at most so many seats; None means room for everyone."""
        return self if seats is None else self.filter(seats__lte=seats)

    def offers_over(self, now: datetime) -> Self:
        """Offers nobody answered. Those of a date that is called off wait: it may be undone."""
        return self.filter(
            status=PlaceStatus.OFFERED,
            offered_until__lte=now,
            occurrence__state=State.PLANNED,
        )

    def to_be_reminded(self, now: datetime) -> Self:
        """Places at dates so near that a family wants to hear of them once more."""
        near = Occurrence.objects.planned().upcoming(now)
        near = near.filter(starts_at__gt=now, starts_at__lte=now + REMINDED_BEFORE)
        return self.filter(status=PlaceStatus.CONFIRMED, occurrence__in=near)

    def came(self) -> Self:
        """To dates that took place, as far as anybody knows."""
        here = self.filter(status=PlaceStatus.CONFIRMED, occurrence__state=State.PLANNED)
        return here.exclude(attended=False)

    def first_visits(self, since: datetime, until: datetime) -> Self:
        """Of families who said that they come for the first time, at the first date that they came
        to, where that was over between these moments. Without those who have answered how it was.
        """
        first = self.came().remembered().filter(signup__is_first_time=True, felt_welcome="")
        over = first.filter(occurrence__ends_at__gt=since, occurrence__ends_at__lte=until)
        return over.with_first_visit().filter(is_first_visit=True).order_by("pk")

    def with_first_visit(self) -> Self:
        """``is_first_visit``: the family has said that it comes for the first time, and has not
        come to an earlier date."""
        own = self.model._default_manager.came().filter(email_key=OuterRef("email_key"))
        earlier = own.filter(occurrence__ends_at__lt=OuterRef("occurrence__ends_at"))
        return self.annotate(is_first_visit=Q(signup__is_first_time=True) & ~Exists(earlier))

    def of_family(self, occurrence: Occurrence, email_key: str) -> Self:
        return self.filter(occurrence=occurrence, email_key=email_key)

    def with_family(self) -> Self:
        return self.select_related("signup")


def _midnight_before(now: datetime) -> datetime:
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)


class DeedQuerySet(models.QuerySet):
    def over(self, now: datetime) -> Self:
        """Of evenings that are over: no phone can tell of those any more."""
        return self.filter(occurrence__ends_at__lte=_midnight_before(now))


class TickQuerySet(models.QuerySet):
    def over(self, now: datetime) -> Self:
        return self.filter(occurrence__ends_at__lte=_midnight_before(now))


class HostNoteQuerySet(models.QuerySet):
    def over(self, now: datetime) -> Self:
        return self.filter(day__lt=timezone.localdate(now))

    def of_today(self) -> Self:
        """Until midnight, whether or not they have been deleted by then."""
        return self.filter(day=timezone.localdate())

    def read_at(self, occurrence: Occurrence) -> Self:
        """Those of today that are read at this date: its own, and those of the others; but what is
        written about a talk stays with it."""
        talks = Q(occurrence__series__mode=Mode.SLOTS) | Q(occurrence__places__takes_seat=TALK)
        elsewhere = self.exclude(occurrence=occurrence).filter(talks)
        return self.of_today().exclude(pk__in=elsewhere.order_by().values("pk"))
