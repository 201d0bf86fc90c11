"""Synthetic weekly series, to see what pages cost when there are many.

Real pages with real dates, spread over the week, the day, the rooms and the stages; every one of
them began ten years ago. Their titles say what they are.
"""

from datetime import date, time, timedelta

from django.db import transaction

from core.enums import Stage
from core.models import Topic
from core.subjects import copy_facts
from events.enums import Mode, OnHolidays
from events.models import CalendarPage, EventPage
from portal.house.parts import Facts, Heading, Paragraphs
from portal.house.report import Report
from portal.house.text import Text, Words, key

from .days import coming
from .rooms import ROOMS
from .series import DemoLine, DemoSeries, plan
from .topics import TOPICS

PREFIX = "maaleserie-"
#: A whole number of weeks, so that the first date falls on the series' own weekday.
TEN_YEARS = timedelta(weeks=520)
#: Series in one transaction: each of its own would wait for the disk a thousand times.
AT_ONCE = 50
#: Who holds the first few: with their dates the calendar file of this partner has some thousand.
PARTNER, HELD = "ammevejlederen", 12
#: Of three series one is drop-in, one has these many seats, one has room for everyone.
SEATS = 20


def build(count: int, *, calendar: CalendarPage, report: Report) -> None:
    """See to it that there are the series from 1 to ``count``; more are left alone."""
    slugs = EventPage.objects.child_of(calendar).filter(slug__startswith=PREFIX)
    standing = set(slugs.values_list("slug", flat=True))
    report.found("measuring series", len(standing))
    missing = [number for number in range(1, count + 1) if f"{PREFIX}{number}" not in standing]
    for start in range(0, len(missing), AT_ONCE):
        with transaction.atomic():
            for number in missing[start : start + AT_ONCE]:
                _build_one(_series(number), calendar, report)


def _build_one(demo: DemoSeries, calendar: CalendarPage, report: Report) -> None:
    page = EventPage(
        title=demo.words.title.da,
        slug=demo.slug,
        lead=demo.words.lead.da,
        body=demo.words.blocks(demo.slug),
        stages=list(demo.stages),
        topics=list(Topic.objects.filter(slug__in=demo.topics)),
        translation_key=key(demo.slug),
        locale=calendar.locale,
    )
    # Live from the start: drafts, revisions and the log would be most of the time this takes, and
    # no page reads them.
    calendar.add_child(instance=page)
    subject = copy_facts(page)
    report.made("measuring series")
    report.made("measuring dates", plan(demo, subject, by=None).occurrences.count())


def _series(number: int) -> DemoSeries:
    stages = list(Stage)
    return DemoSeries(
        slug=f"{PREFIX}{number}",
        words=_words(number),
        stages=(stages[number % 5], stages[(number + 1) % 5])[: 1 + number % 2],
        topics=(list(TOPICS)[number % 2],),
        mode=Mode.DROP_IN if number % 3 == 0 else Mode.DATE,
        partner=PARTNER if number <= HELD else "",
        lines=lambda today: [_line(number, today)],
    )


def _line(number: int, today: date) -> DemoLine:
    hour = 8 + number // 7 % 12
    return DemoLine(
        from_date=coming(today, number % 7) - TEN_YEARS,
        rule="RRULE:FREQ=WEEKLY",
        start=time(hour, 30 * (number % 2)),
        end=time(hour + 2),
        zones=(ROOMS[number % len(ROOMS)].slug,),
        capacity=SEATS if number % 3 == 1 else None,
        public_holidays=OnHolidays.KEEP,
    )


def _words(number: int) -> Words:
    """As much text as a page of the house has."""
    return Words(
        title=Text(f"Måleserie {number}"),
        lead=Text(
            "Findes kun for at måle, hvor lang tid siderne tager, når der er mange forløb i huset."
        ),
        body=[
            Heading(Text("Sådan er det")),
            Paragraphs([Text("Der sker ikke noget her. Men der kunne ske noget.")] * 3),
            Heading(Text("Godt at vide")),
            Facts(
                [
                    (Text("Tag med"), Text("Et stopur og god tid.")),
                    (Text("Lydniveau"), Text("Så stille, at man kan høre uret.")),
                ]
            ),
        ],
    )
