"""How letters about sign-ups read, in the language that is active.

Nothing of the family stands in a subject: subjects are seen on locked screens.
"""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.listing import Entry, entries
from events.models import Occurrence
from events.when_words import when_words
from outbox.kinds import Message

from . import seats
from .enums import PlaceStatus
from .links import manage_url
from .models import Place
from .party_words import party_words


def receipt(place: Place) -> Message:
    """Where the family stands now, after it did something."""
    if place.status == PlaceStatus.CONFIRMED:
        return _message(
            place,
            _("You have a place: %(title)s"),
            [_("You are signed up. We look forward to seeing you.")],
            after=[_("Can you not come? Please let go of your place, so that others can have it.")],
        )
    if place.status == PlaceStatus.OFFERED:
        return offer(place)
    return _message(
        place,
        _("You are on the waiting list: %(title)s"),
        [waiting_words(place), waiting_policy(place.occurrence)],
    )


def changed(place: Place) -> Message:
    return _message(
        place, _("Your sign-up has been changed: %(title)s"), [_("This is what we have now.")]
    )


def cancelled(place: Place) -> Message:
    return _message(
        place,
        _("Your sign-up has been cancelled: %(title)s"),
        [_("You are no longer signed up. Thank you for telling us.")],
        after=[_("Did you change your mind? Use the same link to sign up again.")],
    )


def offer(place: Place) -> Message:
    until = place.offered_until
    return _message(
        place,
        _("There is a place for you: %(title)s"),
        [
            ngettext(
                "A place has come free, and we hold it for you.",
                "%(count)s places have come free, and we hold them for you.",
                place.seats,
            )
            % {"count": place.seats},
            _("Please answer before %(deadline)s. After that the next family is asked.")
            % {"deadline": when_words(until, until)}
            if until
            else "",
        ],
        button=_("Answer yes or no"),
    )


def seat_free(place: Place) -> Message:
    return _message(
        place,
        _("A place is free: %(title)s"),
        [_("A place has come free. Whoever answers first gets it.")],
        button=_("Take the place"),
    )


def date_cancelled(place: Place) -> Message:
    occurrence = place.occurrence
    told = [_("We are sorry: this date has been cancelled.")]
    if occurrence.reason:
        told.append(_("The reason: %(reason)s") % {"reason": occurrence.reason})
    told.append(_("You need not do anything."))
    return _message(place, _("Cancelled: %(title)s"), told)


def date_moved(place: Place) -> Message:
    return _message(
        place,
        _("New time: %(title)s"),
        [_("This date has got a new time. Your place moves along with it.")],
        after=[_("Does the new time not suit you? Use the link to let go of your place.")],
    )


def waiting_words(place: Place) -> str:
    """A waiting family's number on the list, and what is missing."""
    number = seats.position(place)
    missing = place.seats - (place.occurrence.seats_left or 0)
    if missing <= 0:
        return _("You are number %(number)s on the waiting list.") % {"number": number}
    return ngettext(
        "You are number %(number)s on the waiting list; %(count)s place is missing.",
        "You are number %(number)s on the waiting list; %(count)s places are missing.",
        missing,
    ) % {"number": number, "count": missing}


def waiting_policy(occurrence: Occurrence) -> str:
    """How the list works, in one sentence; the same on the page and in the letter."""
    if seats.asks_one_by_one(occurrence):
        return _(
            "When places come free, the first family on the list that fits is asked by letter, "
            "and has until the same time next day to answer."
        )
    return _(
        "When places come free this close to the date, every family on the list that fits is "
        "told at once, and whoever answers first gets them."
    )


def _message(
    place: Place,
    subject: str,
    paragraphs: Sequence[str],
    *,
    button: str | None = None,
    after: Sequence[str] = (),
) -> Message:
    entry = _entry(place.occurrence)
    title = entry.title if entry else _("a date in the house")
    return Message(
        subject=subject % {"title": title},
        paragraphs=[_("Hi %(name)s,") % {"name": place.signup.name}, *filter(None, paragraphs)],
        facts=_facts(place, entry, title),
        button=(button or _("See, change or cancel"), manage_url(place.signup)),
        after=after,
    )


def _facts(place: Place, entry: Entry | None, title: str) -> list[tuple[str, str]]:
    row = place.occurrence
    facts = [
        (_("What"), title),
        (_("When"), when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)),
    ]
    if entry and entry.place:
        facts.append((_("Where"), entry.place))
    facts.append((_("Who"), party_words(place.signup.party)))
    return facts


def _entry(occurrence: Occurrence) -> Entry | None:
    """The date with its words; None when its page has been taken down."""
    found = entries(Occurrence.objects.filter(pk=occurrence.pk).for_listing())
    return found[0] if found else None
