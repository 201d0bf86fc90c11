"""Which dates, and which lines of a plan."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import RowNumber
from django.utils import timezone

from .enums import Kind, Mode, State
from .signup_windows import HasFreeSeats
from .wall_clock import moment
from .written_sql import (
    HasRoom,
    HasTwin,
    IsAmongNext,
    IsNotAsleep,
    IsOfSeries,
    IsOnAProgramme,
    IsOnDays,
    ZoneKeys,
)

if TYPE_CHECKING:  # models use this module
    from .models import Occurrence

# The longest a date lasts: no earlier day can still be going on.
LONGEST_DATE = timedelta(days=31)

_IN_A_LINE = (
    *("series", "local_date", "starts_at", "ends_at", "is_all_day", "moved_from"),
    *("state", "reason", "closure", "capacity", "taken", "waiting"),
)


#: Of a date that families count on.
WITH_PEOPLE = Q(taken__gt=0) | Q(waiting__gt=0) | Q(requested__gt=0)


class OccurrenceQuerySet(models.QuerySet):
    def public(self) -> Self:
        """Dates that people may see: of a public subject, and not asleep."""
        return self.not_asleep().filter(series__subject__is_public=True)

    def planned(self) -> Self:
        return self.filter(state=State.PLANNED)

    def not_asleep(self) -> Self:
        """Without those a rule has lost; with those that a closure of the house keeps off."""
        return self.filter(IsNotAsleep())

    def undecided(self) -> Self:
        """Dates their plan no longer has, kept for somebody to decide: ``is_undecided``."""
        return self.planned().filter(line__isnull=False, rule_date__isnull=True)

    def upcoming(self, now: datetime | None = None) -> Self:
        """Not over yet."""
        now = now or timezone.now()
        return self.filter(IsOnDays(((timezone.localdate(now) - LONGEST_DATE, None, now),)))

    def on_days(self, *stretches: tuple[date, date]) -> Self:
        """Going on at some time of these days of the house, each stretch from first to last.

        One that ends at midnight is not of the day that begins there.
        """
        return self.filter(
            IsOnDays(
                tuple(
                    (first - LONGEST_DATE, last, moment(first, time.min))
                    for first, last in stretches
                )
            )
        )

    def starting_on_days(self, first: date, last: date) -> Self:
        return self.filter(local_date__gte=first, local_date__lte=last)

    def of_series(self, keys: Iterable[int]) -> Self:
        """Of one of these series (by their keys), of which there may be a thousand."""
        return self.filter(IsOfSeries(keys))

    def next_of_each(self, keys: Iterable[int], most: int) -> Self:
        """The next few planned dates of each of these series (by their keys)."""
        now = timezone.now()
        since = timezone.localdate(now) - LONGEST_DATE
        return self.filter(IsAmongNext(keys, most, since=since, now=now))

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        return self.filter(series__kind__in=kinds)

    def to_sign_up_for(self) -> Self:
        """Without those where one just comes."""
        return self.exclude(series__mode=Mode.DROP_IN)

    def in_zones(self, zones: Iterable[models.Model]) -> Self:
        """In at least one of these rooms."""
        return self.filter(zones__in=list(zones)).distinct()

    def settled_news(self, moment: datetime) -> Self:
        """Dates that nobody has been told of, of series in which none has been touched since."""
        news = self.model._default_manager.filter(is_news=True, updated_at__gt=moment)
        touched = models.Exists(news.filter(series=models.OuterRef("series")))
        return self.filter(~touched, is_news=True)

    def in_order(self) -> Self:
        return self.order_by("local_date", "starts_at", "pk")

    def with_free_seats(self, now: datetime | None = None) -> Self:
        """Where a family finds room now: one just comes, or can sign up and need not wait."""
        return self.filter(HasFreeSeats(now or timezone.now()))

    def with_twins(self) -> Self:
        """Annotates ``has_twin``: whether its series has another date that day to tell it from."""
        return self.annotate(has_twin=HasTwin())

    def with_zone_keys(self) -> Self:
        """Annotates ``zone_keys``, which ``events.place_words`` reads."""
        return self.annotate(zone_keys=ZoneKeys())

    def few_each_day(self, most: int) -> Self:
        """The first few of each day, one query for all of them, and what a month shows of a date.

        Annotates ``of_day`` (how many dates its day has), ``has_room`` (see ``with_free_seats``)
        and ``has_twin``.
        """
        ranked = self.annotate(
            rank=models.Window(RowNumber(), models.F("local_date"), ["starts_at", "pk"]),
            of_day=models.Window(models.Count("*"), models.F("local_date")),
            has_room=HasRoom(),
        )
        # Asked of the few only: of every date of a month it takes longer than all the rest.
        twin = models.Case(models.When(rank__lte=most, then=HasTwin()), default=False)
        return ranked.annotate(has_twin=twin).filter(rank__lte=most)

    def with_count(self) -> Self:
        """Annotates ``of_all``: how many there are, with those that a slice leaves out.

        Only where few days are asked for: all of them are looked at.
        """
        return self.annotate(of_all=models.Window(models.Count("*")))

    def themed_days(self) -> Self:
        return self.filter(series__kind=Kind.THEMED_DAY, series__part_of__isnull=True)

    def on_the_programme_of(self, day: "Occurrence") -> Self:
        """What takes place within a themed day, at any time of it."""
        return self.filter(series__part_of=day.series_id, local_date=day.local_date)

    def not_items(self) -> Self:
        """Without what stands on the programme of a themed day: the day itself is listed.

        An item that is on another day than its themed day is on no programme.
        """
        return self.filter(~models.Q(IsOnAProgramme()))

    def off_the_programme(self) -> Self:
        """Items on a day on which their themed day is not, public or still being planned."""
        return self.filter(~_on_its_day(self.model), series__part_of__isnull=False)

    def coming(self) -> Self:
        """Public dates that are not over, in order, with all that lists show."""
        return self.public().upcoming().in_order().for_listing()

    def at_former_address(self, path: str) -> Self:
        """The date that could once be found here."""
        return self.filter(former_addresses__path=path)

    def for_listing(self) -> Self:
        """With what a line in a list shows; ``events.listing`` adds its words and its place."""
        told = self.annotate(has_twin=HasTwin(), zone_keys=ZoneKeys())
        return told.select_related("series__subject")

    def lean(self) -> Self:
        """Nothing but what a line in a list reads of a date itself: less than half the time.

        Their series are known (``events.known_series``).
        """
        return self.select_related(None).only(*_IN_A_LINE)


@cache
def _on_its_day(model: type[models.Model]) -> models.Exists:
    return models.Exists(_of_themed_day(model).not_asleep())


def _of_themed_day(model: type[models.Model]) -> "OccurrenceQuerySet":
    # Only a themed day has a programme. Without the kind, PostgreSQL reads every date there is.
    return model._default_manager.filter(
        series=models.OuterRef("series__part_of"),
        series__kind=Kind.THEMED_DAY,
        local_date=models.OuterRef("local_date"),
    )


class SeriesQuerySet(models.QuerySet):
    def themed_days(self) -> Self:
        """Days with a programme; what is on the programme of one has none itself."""
        return self.filter(kind=Kind.THEMED_DAY, part_of__isnull=True)


class LineQuerySet(models.QuerySet):
    def running(self, today: date | None = None) -> Self:
        """Lines that still have dates going on or to come: what an editor plans with."""
        return self.filter(is_ended=False).exclude(last_day__lt=today or timezone.localdate())

    def in_zones(self, zones: Iterable[models.Model]) -> Self:
        """In at least one of these rooms."""
        return self.filter(zones__in=list(zones)).distinct()
