"""From the evening before, whoever is responsible for a date hears how many come to it.

A question asked by the clock, as reminders are: who takes a date over that evening, or has one
moved to tomorrow, is due too. Numbers only: who the families are stands behind a link, which closes
again.
"""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.models import User
from events.enums import Mode
from events.listing import Entry, entries
from events.models import Occurrence
from events.querysets import WITH_PEOPLE, OccurrenceQuerySet
from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Letter
from outbox.quiet_hours import after_quiet_hours

from ..enums import PlaceStatus
from ..models import Place
from ..parties import Party
from ..party_words import coming_words
from .links import host_url

#: When the evening before begins.
EVENING = time(17)


class Kind(StrEnum):
    HOST_LIST = "signups/host_list"


def lists_due(now: datetime) -> list[Draft]:
    """A letter for each person and day, about the dates that they have not had one about."""
    local = timezone.localtime(now)
    last = local.date() + timedelta(days=local.time() >= EVENING)
    dates = _listed().filter(local_date__lte=last, local_date__gte=local.date(), starts_at__gt=now)
    dates = dates.filter(responsible__is_active=True).in_order()
    told = _told(now)
    due: dict[tuple[User, date], list[Occurrence]] = defaultdict(list)
    for row in dates.select_related("responsible__wagtail_userprofile"):
        if _mark(row) not in told:
            due[row.responsible, row.local_date].append(row)
    return [_draft(host, day, rows, now) for (host, day), rows in due.items()]


def _draft(host: User, day: date, rows: list[Occurrence], now: datetime) -> Draft:
    marks = [_mark(row) for row in rows]
    return Draft(
        kind=Kind.HOST_LIST,
        to=host.email,
        language=host.language,
        dedupe_key=f"{Kind.HOST_LIST}:{marks[0]}",
        data={"host": host.pk, "day": day.isoformat(), "dates": marks},
        # At night only what begins before the morning.
        can_wait=after_quiet_hours(now) < rows[0].starts_at,
    )


def _mark(row: Occurrence) -> str:
    """Who meets families at which date, and when: what makes it another list."""
    return f"{row.responsible_id}:{row.pk}:{row.starts_at:%Y%m%dT%H%M}"


def _told(now: datetime) -> set[str]:
    letters = Letter.objects.filter(kind=Kind.HOST_LIST, created_at__gt=now - timedelta(days=2))
    return {mark for data in letters.values_list("data", flat=True) for mark in data["dates"]}


def _listed() -> OccurrenceQuerySet:
    """Dates that families sign up for or just come to, or are on all the same."""
    dates: OccurrenceQuerySet = Occurrence.objects.planned()
    return dates.filter(Q(series__subject__is_public=True) | WITH_PEOPLE)


def _dates_of(letter: Letter) -> OccurrenceQuerySet:
    """Those that are still theirs and that day, and have not begun."""
    keys = [int(mark.split(":")[1]) for mark in letter.data["dates"]]
    dates = _listed().filter(pk__in=keys, responsible=letter.data["host"])
    day = date.fromisoformat(letter.data["day"])
    return dates.filter(local_date=day, starts_at__gt=timezone.now()).in_order()


def _still_wanted(letter: Letter) -> bool:
    return _dates_of(letter).exists()


def _composed(letter: Letter) -> Message:
    host = User.objects.get(pk=letter.data["host"])
    dates = entries(_dates_of(letter).for_listing(), also_down=True)
    coming = _coming(dates)
    if date.fromisoformat(letter.data["day"]) > timezone.localdate():
        subject = _("Tomorrow in the house: who is coming")
        told = ngettext(
            "Tomorrow you are responsible for this date.",
            "Tomorrow you are responsible for these dates.",
            len(dates),
        )
    else:
        subject = _("Today in the house: who is coming")
        told = ngettext(
            "Today you are responsible for this date.",
            "Today you are responsible for these dates.",
            len(dates),
        )
    return Message(
        subject=subject,
        paragraphs=[_("Hi %(name)s,") % {"name": host.get_short_name()}, told],
        facts=[
            (f"{each.title}, {each.time}", coming.get(each.occurrence.pk) or _nobody(each))
            for each in dates
        ],
        links=[
            (
                _what_for(each) % {"title": each.title, "time": each.time},
                host_url(each.occurrence, host),
            )
            for each in dates
        ],
        after=[_("The list is for you alone. Its link closes at midnight after the date.")],
    )


def _is_drop_in(date: Entry) -> bool:
    return bool(date.occurrence.series.mode == Mode.DROP_IN)


def _nobody(date: Entry) -> str:
    return _("One just comes") if _is_drop_in(date) else _("Nobody yet")


def _what_for(date: Entry) -> str:
    """What the link to a date's list is good for."""
    if _is_drop_in(date):
        return _("Count who comes to %(title)s, %(time)s")
    return _("The families of %(title)s, %(time)s")


def _coming(dates: list[Entry]) -> dict[int, str]:
    """How many come to each date and how many wait, in words; without those that nobody is on."""
    confirmed = Q(status=PlaceStatus.CONFIRMED)
    places = Place.objects.filter(occurrence__in=[each.occurrence.pk for each in dates])
    counts = (
        places.order_by()
        .values_list("occurrence")
        .annotate(
            families=Count("pk", filter=confirmed),
            adults=Sum("signup__adults", filter=confirmed, default=0),
            children=Sum("signup__children", filter=confirmed, default=0),
            new=Count("pk", filter=confirmed & Q(signup__is_first_time=True)),
            waiting=Count("pk", filter=Q(status=PlaceStatus.WAITING)),
        )
    )
    return {
        date: coming_words(families, Party(adults, children), new=new, waiting=waiting)
        for date, families, adults, children, new, waiting in counts
        if families or waiting
    }


kinds.register(
    Kind.HOST_LIST,
    title=gettext_lazy("Who is coming to a date, to those responsible"),
    compose=_composed,
    still_wanted=_still_wanted,
)
