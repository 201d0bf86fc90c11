"""How many came to a date by what its places say, and what of that outlasts the families' names.

A family is forgotten weeks after its last date, and how old its children were with it. How many
there were of each age on the day stays with the place: that is a number and no birth date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Occurrence

from .ages import AgeBands, by_age
from .enums import PlaceStatus
from .models import Place
from .parties import Heads
from .party_words import heads_words

#: Once the date is over.
_GOT_NO_SEAT = (PlaceStatus.WAITING, PlaceStatus.OFFERED)


@dataclass(frozen=True)
class Turnout:
    """``came``: who had a place and was not noted as absent. ``ageless`` are children of theirs
    whose age nobody asked for; ``new`` are families that said it was their first time, ``absent``
    those that did not come, and ``waited`` those that never got a seat."""

    came: Heads = field(default_factory=Heads)
    ageless: int = 0
    new: int = 0
    absent: int = 0
    waited: int = 0


def turnout(occurrence: Occurrence) -> Turnout:
    """One query. Who has been forgotten counts as before."""
    return turnouts([occurrence])[occurrence.pk]


def turnouts(occurrences: Iterable[Occurrence]) -> dict[int, Turnout]:
    """Of each date by its key; one query for all of them."""
    dates = {each.pk: each for each in occurrences}
    places: dict[int, list[Place]] = {pk: [] for pk in dates}
    for place in Place.objects.filter(occurrence__in=dates).order_by().with_family():
        places[place.occurrence_id].append(place)
    return {pk: _turnout(date, places[pk]) for pk, date in dates.items()}


def _turnout(occurrence: Occurrence, places: list[Place]) -> Turnout:
    had_a_place = [each for each in places if each.status == PlaceStatus.CONFIRMED]
    came = [each for each in had_a_place if each.attended is not False]
    of_each = [_ages(each, occurrence) for each in came]
    ages = AgeBands(*map(sum, zip(*of_each, strict=True))) if of_each else AgeBands()
    return Turnout(
        came=Heads(len(came), sum(each.signup.adults for each in came), *ages),
        ageless=sum(each.signup.children for each in came) - sum(ages),
        new=sum(each.signup.is_first_time for each in came),
        absent=len(had_a_place) - len(came),
        waited=sum(each.status in _GOT_NO_SEAT for each in places),
    )


def keep_ages(signups: Iterable[int]) -> None:
    """Write down how many children of each age there were at each date, since their ages are about
    to be forgotten. ``signups`` are keys."""
    places = Place.objects.filter(signup__in=signups, status=PlaceStatus.CONFIRMED)
    rows = [
        each
        for each in places.select_related("signup", "occurrence")
        if each.signup.child_ages and each.occurrence.is_over
    ]
    for place in rows:
        place.age_bands = list(_ages(place, place.occurrence))
    Place.objects.bulk_update(rows, ["age_bands"])


def turnout_words(occurrence: Occurrence) -> str:
    """In a few sentences; "" where nobody had a place or waited for one."""
    found = turnout(occurrence)
    sentences = []
    if found.came.families:
        sentences.append(_("By the sign-ups %(families)s.") % {"families": _came_words(found)})
    for count, words in (
        (
            found.new,
            ngettext(
                "%(count)s family was here for the first time.",
                "%(count)s families were here for the first time.",
                found.new,
            ),
        ),
        (
            found.absent,
            ngettext(
                "%(count)s family did not come.",
                "%(count)s families did not come.",
                found.absent,
            ),
        ),
        (
            found.waited,
            ngettext(
                "%(count)s family got no place.",
                "%(count)s families got no place.",
                found.waited,
            ),
        ),
    ):
        if count:
            sentences.append(words % {"count": count})
    return " ".join(sentences)


def _came_words(found: Turnout) -> str:
    words = heads_words(found.came)
    if not found.ageless:
        return words
    ageless = ngettext(
        "%(count)s child of an age nobody asked for",
        "%(count)s children of ages nobody asked for",
        found.ageless,
    ) % {"count": found.ageless}
    return _("%(families)s, and %(children)s") % {"families": words, "children": ageless}


def _ages(place: Place, occurrence: Occurrence) -> AgeBands:
    if place.age_bands is not None:
        return AgeBands(*place.age_bands)
    signup = place.signup
    return by_age(signup.child_ages, known_on=signup.ages_known_on, day=occurrence.local_date)
