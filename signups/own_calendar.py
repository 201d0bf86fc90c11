"""A family's own dates as a calendar file to follow.

Its address is signed and holds the family's number and the version of its calendar: raising
``Household.calendar_version`` ends it. A calendar is shared at home and lies on many machines, so
a date is called by the house's name alone unless the family wants otherwise, and what it is stands
behind the family's own door. UIDs are the dates' own, as in letters (``signups.invitations``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Event

from core.contact import way_to
from events.calendar_files import event, local, published, summary
from events.feed_links import webcal
from events.feeds import PAST
from events.listing import Entry, entries
from events.models import Occurrence
from families.models import Household

from .enums import PlaceStatus
from .letter_words import title_for, without_words
from .models import Place


@dataclass(frozen=True)
class OwnCalendar:
    """``webcal`` opens the family's own calendar program, ``url`` is for whoever has none here."""

    url: str
    webcal: str
    names_dates: bool


def calendar_of(household: Household) -> OwnCalendar:
    """In the reader's language, which the dates are told in."""
    path = reverse("signups:own_calendar", args=[token(household)])
    url = f"{settings.WAGTAILADMIN_BASE_URL}{path}"
    return OwnCalendar(url, webcal(path), household.names_dates)


def token(household: Household) -> str:
    return _signer().sign(f"{household.pk}-{household.calendar_version}")


def household_of(token: str) -> Household | None:
    """None for anything but the address of a calendar that is followed still."""
    try:
        pk, version = _signer().unsign(token).split("-")
    except BadSignature:
        return None
    followed = Household.objects.filter(has_calendar=True)
    return followed.filter(pk=int(pk), calendar_version=int(version)).first()


def to_ical(household: Household, language: str) -> bytes:
    """The file in UTF-8; two of the same dates are the same file, byte for byte."""
    with translation.override(language):
        written = [each.to_ical() for each in _events(household)]
        return published(_("My dates in %(house)s") % {"house": settings.SITE_NAME}, written)


def _signer() -> Signer:
    return Signer(salt="signups.own_calendar", sep=".")


def _events(household: Household) -> Iterable[Event]:
    """Dates at which the family has a place: who waits has no date yet, and what was let go of is
    gone. Cancelled ones stay for a while, so that calendars hear of it."""
    since = timezone.localdate() - PAST
    confirmed = Place.objects.filter(email_key=household.email, status=PlaceStatus.CONFIRMED)
    places = {
        place.occurrence_id: place for place in confirmed.filter(occurrence__local_date__gte=since)
    }
    turns = _turns(household)
    dates = list(Occurrence.objects.filter(pk__in=places).in_order().for_listing())
    known = {entry.occurrence.pk: entry for entry in entries(dates, also_down=True)}
    for date in dates:
        entry = known.get(date.pk) or without_words(date)
        place = places[date.pk]
        place.occurrence = entry.occurrence
        yield _event(place, entry, turns.get(date.pk, 0), household.names_dates)


def _event(place: Place, entry: Entry, turns: int, names_it: bool) -> Event:
    found = event(entry)
    starts_at, ends_at = place.times
    own: dict[str, object] = {"sequence": place.occurrence.sequence + turns}
    if place.is_talk:
        own |= {"dtstart": local(starts_at), "dtend": local(ends_at)}
    if place.is_talk or not names_it:
        # No page, no reason, no room: the house, and when.
        title = title_for(place, entry) if names_it else settings.SITE_NAME
        own |= {
            "summary": summary(place.occurrence, title),
            "description": "",
            "location": way_to(""),
            "url": settings.WAGTAILADMIN_BASE_URL + reverse("home:family"),
        }
    for name, value in own.items():
        found.pop(name, None)
        if value != "":
            found.add(name, value)
    return found


def _turns(household: Household) -> dict[int, int]:
    """What letters about a date have used up of its numbers (``Place.calendar_turns``)."""
    own = Place.objects.filter(email_key=household.email, calendar_turns__gt=0)
    counted = own.order_by().values_list("occurrence").annotate(most=Max("calendar_turns"))
    return dict(counted)
