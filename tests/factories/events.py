from datetime import date, time, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from core.subjects import copy_facts
from events.enums import Mode, State
from events.models import CalendarPage, EventPage, FormerAddress, Line, Occurrence, Series
from events.recurrence import last_date
from events.rule_text import parse_rule
from events.wall_clock import span

from .core import SubjectFactory
from .home import DanishPageFactory
from .rooms import ClosureFactory

WEEKLY = "RRULE:FREQ=WEEKLY"


def in_a_week() -> date:
    return timezone.localdate() + timedelta(days=7)


class CalendarPageFactory(DanishPageFactory):
    class Meta:
        model = CalendarPage

    title = "Kalender"
    show_in_menus = True


class EventPageFactory(DanishPageFactory):
    """An event's Danish page under the calendar, with the subject that publishing gives it.

    Its facts are rows of their own: ``SeriesFactory(page=page)``.
    """

    class Meta:
        model = EventPage
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Arrangement {n}")

    @factory.post_generation
    def subject_facts(self, create, _extracted, **_kwargs):
        copy_facts(self)


class SeriesFactory(DjangoModelFactory):
    """Families just come; with the trait ``sign_up`` they sign up for each date.

    ``page=`` makes it the series of that page's subject, else it gets a public subject of its own.
    """

    class Meta:
        model = Series

    class Params:
        page = None
        sign_up = factory.Trait(mode=Mode.DATE)

    subject = factory.Maybe(
        "page",
        yes_declaration=factory.LazyAttribute(lambda series: copy_facts(series.page)),
        no_declaration=factory.SubFactory(SubjectFactory),
    )


class LineFactory(DjangoModelFactory):
    """Every week from a week from now, 10 to 12. Its dates are made by the actions, not here.

    ``rule=`` takes the text of a rule; "" is a single date.
    """

    class Meta:
        model = Line
        skip_postgeneration_save = True

    series = factory.SubFactory(SeriesFactory)
    from_date = factory.LazyFunction(in_a_week)
    rule = WEEKLY
    start_time = time(10)
    end_time = time(12)

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        if isinstance(kwargs["rule"], str):
            kwargs["rule"] = parse_rule(kwargs["rule"])
        days = {name: kwargs.get(name) for name in ("from_date", "until_date")}
        return {"last_day": last_date(kwargs["rule"], **days), **kwargs}

    @factory.post_generation
    def zones(self, create, zones, **_kwargs):
        if create and zones:
            self.zones.set(zones)


class OccurrenceFactory(DjangoModelFactory):
    """One date, in a week from 10 to 12, of a series without lines; ``zones=`` says where.

    ``local_date=``, ``start=`` and ``end=`` are wall-clock time in the house; an end before the
    start is on the next day.
    """

    class Meta:
        model = Occurrence
        skip_postgeneration_save = True

    class Params:
        start = time(10)
        end = time(12)
        over = factory.Trait(
            local_date=factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=1))
        )
        all_day = factory.Trait(is_all_day=True)
        cancelled = factory.Trait(state=State.CANCELLED, reason="Sygdom")
        skipped = factory.Trait(state=State.SKIPPED)
        closed = factory.Trait(
            state=State.SKIPPED, reason="Juleferie", closure=factory.SubFactory(ClosureFactory)
        )
        full = factory.Trait(capacity=8, taken=8)

    series = factory.SubFactory(SeriesFactory)
    local_date = factory.LazyFunction(in_a_week)
    is_all_day = False
    starts_at = factory.LazyAttribute(lambda row: _span(row)[0])
    ends_at = factory.LazyAttribute(lambda row: _span(row)[1])

    @factory.post_generation
    def zones(self, create, zones, **_kwargs):
        if create and zones:
            self.zones.set(zones)


class FormerAddressFactory(DjangoModelFactory):
    class Meta:
        model = FormerAddress

    occurrence = factory.SubFactory(OccurrenceFactory)
    series = factory.SelfAttribute("occurrence.series")
    path = "2026-01-05"


def _span(row):
    if row.is_all_day:
        return span(row.local_date, None, None)
    return span(row.local_date, row.start, row.end, int(row.end <= row.start))
