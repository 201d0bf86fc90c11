"""What recurs: the facts of a series, and the lines that say when."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from recurrence.fields import RecurrenceField

from core.fields import SpokenSetField
from core.models import Subject
from partners.models import Partner
from rooms.models import Zone

from ..enums import TALK, Kind, Mode, Noise, OnHolidays, TakesSeat
from ..querysets import LineQuerySet, SeriesQuerySet
from ..recurrence import HORIZON, RuleRefused, clean_rule, iter_dates, last_date, local_date
from ..sentences import describe
from ..slots import SlotsRefused, refuse_undividable
from ..wall_clock import TimeRefused, span

MOST_SEATS = 1_000


class Series(models.Model):
    """Something that happens here once or again and again: the facts of an event's subject.

    Ages are in months and hold on the day of the date.
    """

    subject = models.OneToOneField(Subject, on_delete=models.PROTECT, related_name="series")
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="items",
        verbose_name=_("item of the programme of"),
    )
    kind = models.CharField(
        _("what it is"), max_length=12, choices=Kind, default=Kind.GROUP, db_index=True
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="series",
        verbose_name=_("held by"),
    )
    languages = SpokenSetField(_("spoken languages"))
    has_interpreter = models.BooleanField(_("interpreter can be had"), default=False)
    noise = models.CharField(_("how loud it gets"), max_length=6, choices=Noise, blank=True)
    mode = models.CharField(
        _("how families come"), max_length=8, choices=Mode, default=Mode.DROP_IN
    )
    takes_seat = models.CharField(
        _("who takes a seat"),
        max_length=8,
        choices=TakesSeat,
        default=TakesSeat.EVERYONE,
    )
    needs_approval = models.BooleanField(
        _("somebody says yes or no to each family"),
        default=False,
        help_text=_(
            "Nobody has a place before that. You find those who wait for an answer on the "
            "front of the admin, and on the list of the date."
        ),
    )
    min_age = models.PositiveSmallIntegerField(
        _("youngest child, in months"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(216)],
    )
    max_age = models.PositiveSmallIntegerField(
        _("oldest child, in months"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(216)],
    )
    opens_days_before = models.PositiveSmallIntegerField(
        _("sign-up opens, days before"),
        null=True,
        blank=True,
        help_text=_("Empty means as soon as the date is public."),
    )
    closes_minutes_before = models.PositiveIntegerField(
        _("sign-up closes, minutes before"), default=0
    )

    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(part_of__isnull=True) | ~models.Q(part_of=models.F("pk")),
                name="series_is_no_part_of_itself",
            ),
            models.CheckConstraint(
                condition=models.Q(min_age__isnull=True)
                | models.Q(max_age__isnull=True)
                | models.Q(max_age__gte=models.F("min_age")),
                name="series_ages_in_order",
                violation_error_message=_("The oldest child is younger than the youngest."),
            ),
            models.CheckConstraint(
                condition=models.Q(needs_approval=False)
                | ~models.Q(mode__in=[Mode.DROP_IN, Mode.SLOTS]),
                name="series_with_approval_takes_signups",
                violation_error_message=_(
                    "Nobody can say yes or no to those who just come, or to who chooses a time."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"series {self.pk}"

    def clean(self) -> None:
        super().clean()
        if self.part_of_id and not Series.objects.themed_days().filter(pk=self.part_of_id).exists():
            raise ValidationError({"part_of": _("Only a themed day has a programme.")})
        if self.pk and not self.is_themed_day and self.items.exists():
            raise ValidationError(
                {"kind": _("There are items on its programme. Take them off it.")}
            )

    @property
    def is_themed_day(self) -> bool:
        """A day with a programme: its items are series of their own, which are part of it."""
        return self.kind == Kind.THEMED_DAY and self.part_of_id is None

    @property
    def has_slots(self) -> bool:
        """Whether each date is divided into talks (``events.slots``), as many as it has seats."""
        return self.mode == Mode.SLOTS

    @property
    def seats_by(self) -> str:
        """Who of a party takes a seat: a talk is one, however many come to it."""
        return TALK if self.has_slots else self.takes_seat

    @property
    def asks_ages(self) -> bool:
        """Ages of children are only asked where a rule needs them."""
        return self.min_age is not None or self.max_age is not None


class Line(models.Model):
    """A stretch of a plan: from a date on, by this rule, at these wall-clock times.

    Without a rule it is the single date ``from_date``. Times are both empty for all-day dates;
    ``end_day`` counts the days from start to end. ``last_day`` is when its last date is over, empty
    where it has no end; it is kept so that nobody asks the rule of every old line.
    """

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="lines")
    from_date = models.DateField(_("from"))
    until_date = models.DateField(_("until and including"), null=True, blank=True)
    rule = RecurrenceField(verbose_name=_("repeats"), blank=True, include_dtstart=False)
    start_time = models.TimeField(_("starts"), null=True, blank=True)
    end_time = models.TimeField(_("ends"), null=True, blank=True)
    end_day = models.PositiveSmallIntegerField(
        _("ends how many days later"), default=0, validators=[MaxValueValidator(30)]
    )
    last_day = models.DateField(null=True, editable=False)
    is_ended = models.BooleanField(
        default=False,
        editable=False,
        help_text=_("Taken off the plan; it stays as the history of its dates."),
    )
    capacity = models.PositiveSmallIntegerField(
        _("seats"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)],
        help_text=_("Empty means there is room for everyone."),
    )
    zones = models.ManyToManyField(Zone, verbose_name=_("where"), blank=True, related_name="lines")
    public_holidays = models.CharField(
        _("on public holidays"), max_length=4, choices=OnHolidays, default=OnHolidays.KEEP
    )
    school_holidays = models.CharField(
        _("in school holidays"), max_length=4, choices=OnHolidays, default=OnHolidays.KEEP
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="lines",
        verbose_name=_("responsible"),
    )

    objects = LineQuerySet.as_manager()

    class Meta:
        verbose_name = _("line")
        verbose_name_plural = _("lines")
        ordering = ["from_date", "start_time", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_date__isnull=True)
                | models.Q(until_date__gte=models.F("from_date")),
                name="line_ends_after_it_starts",
                violation_error_message=_("The last date is before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(start_time__isnull=True, end_time__isnull=True)
                | models.Q(start_time__isnull=False, end_time__isnull=False),
                name="line_has_both_times_or_none",
                violation_error_message=_("Write both times, or none for the whole day."),
            ),
        ]

    def __str__(self) -> str:
        return f"line {self.pk} of series {self.series_id}"

    def clean(self) -> None:
        super().clean()
        if self.from_date is None:
            return
        try:
            self.rule = clean_rule(self.rule, from_date=self.from_date, until_date=self.until_date)
        except RuleRefused as error:
            raise ValidationError({"rule": str(error)}) from error
        last = last_date(self.rule, from_date=self.from_date, until_date=self.until_date)
        self.last_day = last and last + timedelta(days=self.end_day or 0)
        if (self.start_time is None) != (self.end_time is None):
            return  # the constraint says so
        try:
            times = span(self.from_date, self.start_time, self.end_time, self.end_day)
            # Also every night in sight in which the clocks change; later ones have no date.
            for day in self._days_in_sight():
                span(day, self.start_time, self.end_time, self.end_day)
        except TimeRefused as error:
            raise ValidationError({"end_time": str(error)}) from error
        if self.is_divided:
            try:
                refuse_undividable(*times, self.capacity, is_all_day=self.is_all_day)
            except SlotsRefused as error:
                raise ValidationError({"capacity": str(error)}) from error
            if self.responsible_id is None:
                raise ValidationError(
                    {"responsible": _("Only whoever is responsible sees who comes to a talk.")}
                )

    @property
    def is_divided(self) -> bool:
        """Whether its dates are divided into talks; without a series yet, nobody has said so."""
        is_known = self.series_id is not None or "series" in self._state.fields_cache
        return is_known and self.series.has_slots

    def _days_in_sight(self) -> Iterator[date]:
        today = local_date(timezone.now())
        return iter_dates(
            self.rule,
            from_date=self.from_date,
            until_date=self.until_date,
            first=today,
            last=today + HORIZON,
        )

    @property
    def sentence(self) -> str:
        """When it is, in plain words of the active language, without a full stop."""
        return describe(
            self.rule,
            from_date=self.from_date,
            until_date=self.until_date,
            start_time=self.start_time,
            end_time=self.end_time,
            end_day=self.end_day,
            public_holidays=self.public_holidays,
            school_holidays=self.school_holidays,
        )

    @property
    def is_all_day(self) -> bool:
        return self.start_time is None
