"""What the front page says, in the order of what people come for.

Is the house open; what is on today and tomorrow; what else is worth a mark in the calendar, and the
next themed day; what is new to read. Whatever is known of pages is kept, so these are four queries
for dates.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from core.enums import Stage, SubjectKind
from core.listed_pages import ListedPage, listed_pages
from core.only_pages import only_page
from core.page_words import PageWords
from core.public_subjects import PublicSubject, public_subjects
from events.enums import Kind
from events.listing import Day, Entry, day_of, entries
from events.models import CalendarPage, Occurrence
from events.moved_away import moved_away, with_moved_away
from partners.models import PartnerIndexPage
from resources.models import ArticleIndexPage
from resources.signposts import stage_pages
from rooms.house import Opening, opening
from rooms.opening_sentence import sentence

MOST = 20  # dates of two days; more than that is the calendar's
MOST_OF_WEEK = 4
MOST_HIGHLIGHTS = 4
ARTICLES = 3
SOON = timedelta(days=14)
#: What is worth planning for beyond this week; the rest comes every week.
HIGHLIGHTS = (Kind.TALK, Kind.WORKSHOP, Kind.COURSE)


def front_context(request: HttpRequest) -> dict[str, Any]:
    now = timezone.now()
    language = get_language() or settings.LANGUAGE_CODE
    times = opening(language)
    state = times.state(now)
    near, highlights, themed_day = _dates(request, timezone.localdate(now))
    nearest = next((each for each in near if not each.is_off), None)
    calendar = only_page(CalendarPage, language)
    return {
        "opening": sentence(state, now) if times.week else "",
        "is_open": state.is_open,
        "nearest": nearest,
        "is_running": nearest is not None and nearest.occurrence.starts_at <= now,
        "days": _days(request, near, times, now),
        "highlights": highlights,
        "themed_day": themed_day,
        "themed_day_lead": _lead(themed_day, language),
        "calendar": calendar,
        "stages": _stages(language, calendar),
        "articles": _articles(language),
        "shelf": only_page(ArticleIndexPage, language),
        "partners": only_page(PartnerIndexPage, language),
    }


def _two_days(now: datetime) -> tuple[date, date]:
    today = timezone.localdate(now)
    return today, today + timedelta(days=1)


def _dates(request: HttpRequest, today: date) -> tuple[list[Entry], list[Entry], Entry | None]:
    """Those of today and tomorrow, what else is worth a mark this week and in those after, and the
    next themed day."""
    coming = Occurrence.objects.coming().not_items().lean()
    near = list(coming.on_days((today, today + timedelta(days=1)))[:MOST])
    soon = coming.planned().starting_on_days(today + timedelta(days=2), today + SOON)
    sunday = today + timedelta(days=7 - today.isoweekday())
    this_week = soon.filter(local_date__lte=sunday).to_sign_up_for()[:MOST_OF_WEEK]
    highlights = sorted(
        {*this_week, *soon.of_kinds(HIGHLIGHTS)[:MOST_HIGHLIGHTS]},
        key=lambda row: (row.local_date, row.starts_at, row.pk),
    )
    themed_days = list(coming.planned().themed_days()[:1])
    listed = {
        each.occurrence.pk: each
        for each in entries([*near, *highlights, *themed_days], request=request)
    }
    return (
        [listed[row.pk] for row in near if row.pk in listed],
        [replace(listed[row.pk], is_dated=True) for row in highlights if row.pk in listed],
        next((listed[row.pk] for row in themed_days if row.pk in listed), None),
    )


def _days(request: HttpRequest, near: list[Entry], times: Opening, now: datetime) -> list[Day]:
    """Today and tomorrow, with what has left them for another day."""
    days = [day_of(day, _on(day, near), times) for day in _two_days(now)]
    return with_moved_away(days, moved_away(timezone.localdate(now)), request)


def _on(day: date, listed: list[Entry]) -> list[Entry]:
    return [each for each in listed if each.occurrence.is_on(day)]


def _articles(language: str) -> list[ListedPage]:
    newest = public_subjects(SubjectKind.ARTICLE)[:ARTICLES]
    return listed_pages(SubjectKind.ARTICLE, newest, language)


def _lead(of: Entry | None, language: str) -> str:
    """What its page says under its title."""
    if of is None:
        return ""
    subject = PublicSubject(of.occurrence.series.subject_id, tuple(of.stages), frozenset())
    return next((row.lead for row in listed_pages(SubjectKind.EVENT, [subject], language)), "")


def _stages(language: str, calendar: PageWords | None) -> list[dict[str, Any]]:
    """Each stage with the page that gathers what there is for it, or else the calendar's filter."""
    pages = {stage: page.path for stage, page in stage_pages(language).items()}
    ways = {stage: f"{calendar.path}?livsfase={stage}" for stage in Stage} if calendar else {}
    return [{"stage": stage, "url": url} for stage, url in (ways | pages).items()]
