"""The evening before, whoever is responsible for dates hears how many come, and where the list is.

Numbers only: who they are stands behind the link, which closes again.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from django.db.models import Count, Q, Sum
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.models import User
from events.enums import Mode
from events.listing import Entry, entries
from events.models import Occurrence
from events.querysets import OccurrenceQuerySet
from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Letter

from ..enums import PlaceStatus
from ..models import Place
from ..parties import Party
from ..party_words import coming_words
from .links import host_url


class Kind(StrEnum):
    HOST_LIST = "signups/host_list"


def lists_of(day: date) -> Iterator[Draft]:
    """A letter to each person responsible for dates of a day that families sign up for."""
    hosts = _dates(day).filter(responsible__is_active=True).values("responsible")
    people = User.objects.filter(pk__in=hosts).select_related("wagtail_userprofile")
    for host in people.order_by("pk"):
        yield Draft(
            kind=Kind.HOST_LIST,
            to=host.email,
            language=host.language,
            dedupe_key=f"{Kind.HOST_LIST}:{host.pk}:{day}",
            data={"host": host.pk, "day": day.isoformat()},
        )


def _dates(day: date) -> OccurrenceQuerySet:
    dates: OccurrenceQuerySet = Occurrence.objects.planned()
    return dates.filter(local_date=day, series__mode=Mode.DATE)


def _dates_of(letter: Letter) -> OccurrenceQuerySet:
    day = date.fromisoformat(letter.data["day"])
    return _dates(day).upcoming().filter(responsible=letter.data["host"]).in_order()


def _still_wanted(letter: Letter) -> bool:
    return _dates_of(letter).exists()


def _composed(letter: Letter) -> Message:
    host = User.objects.get(pk=letter.data["host"])
    dates = entries(_dates_of(letter).for_listing(), also_down=True)
    coming = _coming(dates)
    return Message(
        subject=_("Tomorrow in the house: who is coming"),
        paragraphs=[
            _("Hi %(name)s,") % {"name": host.get_short_name()},
            ngettext(
                "Tomorrow you are responsible for this date.",
                "Tomorrow you are responsible for these dates.",
                len(dates),
            ),
        ],
        facts=[
            (f"{each.title}, {each.time}", coming.get(each.occurrence.pk, _("Nobody yet")))
            for each in dates
        ],
        links=[
            (
                _("The families of %(title)s, %(time)s") % {"title": each.title, "time": each.time},
                host_url(each.occurrence, host),
            )
            for each in dates
        ],
        after=[_("The list is for you alone. Its link closes two days after the date.")],
    )


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
            waiting=Count("pk", filter=Q(status=PlaceStatus.WAITING)),
        )
    )
    return {
        date: coming_words(families, Party(adults, children), waiting)
        for date, families, adults, children, waiting in counts
        if families or waiting
    }


kinds.register(
    Kind.HOST_LIST,
    title=gettext_lazy("Who is coming tomorrow, to those responsible"),
    compose=_composed,
    still_wanted=_still_wanted,
)
