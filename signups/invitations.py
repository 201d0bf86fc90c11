"""A family's place as a date for its own calendar: what goes with the letters about it.

RFC 5546: a REQUEST from the house to the family puts the date into its calendar or moves it there,
a CANCEL with the same UID and a higher SEQUENCE takes it out. Which of them a letter carries hangs
on how the place stands and on what the calendar has, and not on the kind of letter: whichever
leaves first brings the two together (docs/adr/0018).
"""

from email.utils import parseaddr

from django.conf import settings
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from icalendar import Event, vCalAddress

from core.contact import way_to
from events.calendar_files import event, local, new_calendar, summary, written
from events.listing import Entry
from outbox.kinds import Attachment

from .enums import ACTIVE, PlaceStatus
from .models import Place
from .querysets import PlaceQuerySet

REQUEST, CANCEL = "REQUEST", "CANCEL"


def method_for(place: Place) -> str:
    """What the family's calendar must be told; "" where there is nothing to tell it."""
    if place.status == PlaceStatus.CONFIRMED and not place.occurrence.is_cancelled:
        return REQUEST
    rows = _of_family(place)
    if not is_in_calendar(place) or (
        not place.occurrence.is_cancelled and _comes_by_another_form(rows)
    ):
        return ""
    return CANCEL


def is_in_calendar(place: Place) -> bool:
    """Whether the family's own calendar has the date from us, whichever form it came by."""
    return _of_family(place).filter(is_in_calendar=True).exists()


def note_leaving(place: Place, method: str) -> None:
    """Write down what the family's calendar is about to be told, before the letter leaves.

    It may arrive though nobody comes to write down that it did. To take out a date that never
    arrived does no harm, and neither does a number that was left out.
    """
    rows = _of_family(place)
    if method == REQUEST:
        rows.update(is_in_calendar=True)
    elif method == CANCEL:
        # One for taking it out, and one for whatever comes after that.
        rows.update(calendar_turns=F("calendar_turns") + 2)


def note_left(occurrence_id: int, email: str, method: str) -> None:
    """The letter has left, and with it the date is out of the calendar, or stays there."""
    if method == CANCEL:
        rows = Place.objects.filter(occurrence=occurrence_id, email_key=email)
        rows.update(is_in_calendar=False)


def calendar_files(place: Place, entry: Entry, title: str) -> list[Attachment]:
    """The file that goes with a letter about the place, in the language that is active; or none.

    It tells nothing of the family but the address that the letter goes to.
    """
    method = method_for(place)
    if not method:
        return []
    content = written(new_calendar(method), [_event(place, entry, title, method)])
    name = pgettext("name of a file", "date.ics")
    return [Attachment(name, content, f"text/calendar; method={method}", is_alternative=True)]


def _event(place: Place, entry: Entry, title: str, method: str) -> Event:
    found = event(entry)
    if place.is_talk:
        # Of its own talk, with nothing that says what it is about: no page, no reason, no room.
        starts_at, ends_at = place.times
        for name in ("url", "description"):
            found.pop(name, None)
        own = {
            "summary": summary(place.occurrence, title),
            "dtstart": local(starts_at),
            "dtend": local(ends_at),
            "location": way_to(""),
        }
    else:
        own = {}
    if method == CANCEL and not place.occurrence.is_off and place.status not in ACTIVE:
        # Of a CANCEL, mail programs say that the organizer has cancelled the date: not so here.
        own["summary"] = _("You are no longer signed up: %(title)s") % {"title": title}
    facts = own | {
        "sequence": _sequence(place, method),
        # Of this file, and not of the row (RFC 5545 §3.8.7.2).
        "dtstamp": timezone.now(),
        "status": "CONFIRMED" if method == REQUEST else "CANCELLED",
        "organizer": _organizer(),
        "attendee": _attendee(place),
    }
    for name, value in facts.items():
        found.pop(name, None)
        found.add(name, value)
    return found


def _sequence(place: Place, method: str) -> int:
    """The date's own, and on top of it what letters to this family have used up."""
    turns: int = _of_family(place).aggregate(most=Max("calendar_turns"))["most"] or 0
    return place.occurrence.sequence + turns - (method == CANCEL)


def _organizer() -> vCalAddress:
    """Whoever the letter is from, or mail programs do not trust it."""
    _name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    organizer = vCalAddress(f"mailto:{address}")
    organizer.params["CN"] = settings.SITE_NAME
    return organizer


def _attendee(place: Place) -> vCalAddress:
    """The family, which has said that it comes and is asked nothing."""
    attendee = vCalAddress(f"mailto:{place.signup.email}")
    attendee.params["PARTSTAT"] = "ACCEPTED"
    attendee.params["RSVP"] = "FALSE"
    return attendee


def _of_family(place: Place) -> PlaceQuerySet:
    """Its rows at the date: a family is one address, whichever forms it has sent."""
    return Place.objects.of_family(place.occurrence, place.email_key)


def _comes_by_another_form(rows: PlaceQuerySet) -> bool:
    return rows.filter(status=PlaceStatus.CONFIRMED).exists()
