"""A date: one time at which something happens, with its effective values."""

import uuid
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rooms.models import Closure, Zone

from ..addresses import date_path
from ..enums import Mode, State
from ..querysets import OccurrenceQuerySet
from ..slots import slot_length, slot_times
from ..wall_clock import moment
from .series import MOST_SEATS, Line, Series


class Occurrence(models.Model):
    """One date of a series. It is this row for ever, also when it moves.

    Values are effective: nothing that reads dates asks a rule. ``pinned`` names the fields set by
    hand, which reconciling leaves alone. Only ``events.actions`` writes time, zones, capacity
    and state; only ``signups`` writes the cached sums ``taken`` (seats confirmed or offered),
    ``waiting`` (parties on the list) and ``requested`` (those that wait for a yes or a no), under
    the lock of this row.
    """

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="occurrences")
    line = models.ForeignKey(Line, on_delete=models.PROTECT, null=True, related_name="occurrences")
    rule_date = models.DateField(null=True, help_text=_("The rule's own day, in Copenhagen."))
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    local_date = models.DateField(_("day"), help_text=_("The start's day in Copenhagen."))
    is_all_day = models.BooleanField(_("all day"), default=False)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.PLANNED)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    closure = models.ForeignKey(
        Closure,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="occurrences",
        help_text=_("What keeps it from taking place, as long as it is in force."),
    )
    pinned = models.JSONField(default=list)
    capacity = models.PositiveSmallIntegerField(
        _("seats"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)],
    )
    zones = models.ManyToManyField(
        Zone, verbose_name=_("where"), blank=True, related_name="occurrences"
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="occurrences",
        verbose_name=_("responsible"),
    )
    note = models.TextField(_("note for the house"), blank=True)
    moved_from = models.DateTimeField(null=True, editable=False)
    sequence = models.PositiveIntegerField(
        default=0,
        help_text=_("RFC 5545 §3.8.7.4: rises when time, place or state changes."),
    )
    is_news = models.BooleanField(
        default=False,
        editable=False,
        help_text=_("Planned by somebody, and subscribers have not been told yet."),
    )
    taken = models.PositiveIntegerField(default=0, editable=False)
    waiting = models.PositiveIntegerField(default=0, editable=False)
    requested = models.PositiveIntegerField(default=0, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["line", "rule_date"], name="one_date_a_line_and_day"),
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="date_ends_after_start",
            ),
        ]
        indexes = [
            # The end is in the index so that dates that are over cost no look at the row.
            models.Index(fields=["local_date", "starts_at", "ends_at"], name="date_by_day"),
            models.Index(fields=["series", "local_date", "starts_at"], name="date_by_series"),
            models.Index(fields=["series"], condition=models.Q(is_news=True), name="date_is_news"),
            models.Index(
                fields=["moved_from"],
                condition=models.Q(moved_from__isnull=False),
                name="date_has_moved",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.local_date} {self.uid}"

    @property
    def is_cancelled(self) -> bool:
        return self.state == State.CANCELLED

    @property
    def is_closed(self) -> bool:
        """The house is closed then, or its rooms are."""
        return self.closure_id is not None

    @property
    def is_asleep(self) -> bool:
        """Its line has no such day any more, and nobody knows of it."""
        return self.state == State.SKIPPED and not self.is_closed

    @property
    def is_off(self) -> bool:
        """It does not take place, and people know: called off, or the house is closed."""
        return self.is_cancelled or self.is_closed

    @property
    def is_over(self) -> bool:
        return self.ends_at <= timezone.now()

    def is_on(self, day: date) -> bool:
        """Whether it goes on at some time of this day, as ``on_days`` asks."""
        return self.local_date <= day and self.ends_at > moment(day, time.min)

    @property
    def is_undecided(self) -> bool:
        """Its line has no such day any more, but families or a note kept it: a person decides."""
        return self.state == State.PLANNED and self.line_id is not None and self.rule_date is None

    @property
    def seats_left(self) -> int | None:
        """Seats nobody has or has been offered; None where there is room for everyone."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)

    @property
    def is_full(self) -> bool:
        return self.seats_left == 0

    @property
    def slots(self) -> int:
        """How many talks it is divided into, where its series has them."""
        return self.capacity or 1

    @property
    def slot_length(self) -> timedelta:
        return slot_length(self.starts_at, self.ends_at, self.slots)

    def slot_times(self, slot: int) -> tuple[datetime, datetime]:
        return slot_times(self.starts_at, self.ends_at, self.slots, slot)

    @property
    def signup_opens_at(self) -> datetime | None:
        """When families can sign up; None where they can as soon as they see the date."""
        days = self.series.opens_days_before
        return None if days is None else self.starts_at - timedelta(days=days)

    @property
    def opens_later(self) -> bool:
        """Whether families will be able to sign up, and cannot yet."""
        return self.signup_opens_at is not None and self.signup_opens_at > timezone.now()

    @property
    def signup_closes_at(self) -> datetime:
        return self.starts_at - timedelta(minutes=self.series.closes_minutes_before)

    @property
    def takes_signups(self) -> bool:
        """Whether a family may sign up now, be it for a seat or for the waiting list."""
        return (
            self.state == State.PLANNED
            and self.series.mode != Mode.DROP_IN
            and not self.opens_later
            and timezone.now() < self.signup_closes_at
        )

    def date_path(self, *, with_time: bool = False) -> str:
        return date_path(self.starts_at, with_time=with_time)


class FormerAddress(models.Model):
    """Where a date could be found before it moved: its old address leads to it for ever."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="former_addresses")
    path = models.CharField(max_length=20)
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.CASCADE, related_name="former_addresses"
    )

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(fields=["series", "path"], name="former_address_leads_once"),
        ]

    def __str__(self) -> str:
        return self.path
