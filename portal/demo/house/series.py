"""A series of the demo house: what its page says, what its schedule view would hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction
from django.utils import timezone

from core.enums import LinkKind, Stage, SubjectKind
from core.models import Subject, Topic, User
from events.actions import LineFacts, save_schedule
from events.enums import Kind, Mode, Noise, OnHolidays, TakesSeat
from events.models import CalendarPage, EventPage, Line, Series
from events.rule_text import parse_rule
from partners.models import Partner
from portal.house.pages import build_page
from portal.house.report import Report
from portal.house.text import Words, key
from rooms.models import Zone

from .people import Person


@dataclass(frozen=True)
class DemoLine:
    """One line of a plan: without a rule it is the single date ``from_date``."""

    from_date: date
    start: time
    end: time
    zones: Sequence[str]
    rule: str = ""
    capacity: int | None = None
    responsible: Person | None = None
    public_holidays: OnHolidays = OnHolidays.SKIP
    school_holidays: OnHolidays = OnHolidays.KEEP

    @property
    def line(self) -> Line:
        """As a form leaves it, but not clean yet and without its rooms."""
        return Line(
            from_date=self.from_date,
            rule=parse_rule(self.rule),
            start_time=self.start,
            end_time=self.end,
            capacity=self.capacity,
            public_holidays=self.public_holidays,
            school_holidays=self.school_holidays,
        )


@dataclass(frozen=True)
class DemoSeries:
    """Words and facts of one series. ``lines`` plans it from today on.

    ``settle`` runs once, when the series has just got its dates: families sign up, a date is
    called off. ``leads_on_to`` are slugs of series made before this one, ``read_before`` and
    ``read_after`` those of articles, ``partner`` that of the partner who holds it, ``part_of``
    that of the themed day whose programme it is on. The words'
    ``fields`` are host, price, bring and first_time.
    """

    slug: str
    words: Words
    stages: Sequence[Stage]
    lines: Callable[[date], Sequence[DemoLine]]
    topics: Sequence[str] = ()
    kind: Kind = Kind.GROUP
    #: Spoken there, by ISO 639-1 code.
    languages: Sequence[str] = ("da",)
    has_interpreter: bool = False
    noise: Noise | None = None
    partner: str = ""
    part_of: str = ""
    mode: Mode = Mode.DROP_IN
    takes_seat: TakesSeat = TakesSeat.EVERYONE
    needs_approval: bool = False
    min_age: int | None = None
    max_age: int | None = None
    closes_minutes_before: int = 0
    leads_on_to: Sequence[str] = ()
    read_before: Sequence[str] = ()
    read_after: Sequence[str] = ()
    settle: Callable[[Series, User], None] | None = None


def build_series(
    demo: DemoSeries, *, calendar: CalendarPage, report: Report, by: User | None
) -> None:
    """The page first, then the dates. A series that stands keeps what has been done with it."""
    topics = Topic.objects.filter(slug__in=demo.topics)
    build_page(
        EventPage,
        parent=calendar,
        slug=demo.slug,
        words=demo.words,
        report=report,
        by=by,
        stages=list(demo.stages),
        topics=topics,
    )
    subject = Subject.objects.get(pk=key(demo.slug))
    if Series.objects.filter(subject=subject).exists():
        report.found("series")
        return
    with transaction.atomic():
        series = plan(demo, subject, by=by)
        if demo.settle:
            demo.settle(series, by)
    report.made("series")
    report.made("dates", series.occurrences.count())


def plan(demo: DemoSeries, subject: Subject, *, by: User | None) -> Series:
    """The series with its dates, saved as the schedule view saves them."""
    series = Series(
        subject=subject,
        kind=demo.kind,
        partner=Partner.objects.filter(subject=key(demo.partner)).first() if demo.partner else None,
        part_of=Series.objects.get(subject=key(demo.part_of)) if demo.part_of else None,
        languages=list(demo.languages),
        has_interpreter=demo.has_interpreter,
        noise=demo.noise or "",
        mode=demo.mode,
        takes_seat=demo.takes_seat,
        needs_approval=demo.needs_approval,
        min_age=demo.min_age,
        max_age=demo.max_age,
        closes_minutes_before=demo.closes_minutes_before,
    )
    save_schedule(
        series=series,
        lines=[_facts(line) for line in demo.lines(timezone.localdate())],
        by=by,
        links={
            LinkKind.NEXT: Subject.objects.filter(pk__in=[key(slug) for slug in demo.leads_on_to]),
            LinkKind.BEFORE: [_article(slug) for slug in demo.read_before],
            LinkKind.AFTER: [_article(slug) for slug in demo.read_after],
        },
    )
    return series


def _article(slug: str) -> Subject:
    """Its subject; it is written after the series, since its text leads on to them."""
    facts = {"kind": SubjectKind.ARTICLE}
    subject, _is_new = Subject.objects.get_or_create(pk=key(slug), defaults=facts)
    return subject


def _facts(demo: DemoLine) -> LineFacts:
    """Clean, as the schedule form hands it over."""
    line = demo.line
    if demo.responsible:
        line.responsible = User.objects.get(email=demo.responsible.email)
    line.full_clean(exclude=["series"])
    return LineFacts(line, list(Zone.objects.filter(slug__in=demo.zones)))
