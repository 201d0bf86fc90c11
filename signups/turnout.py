"""How many came to a date by what its places say, and what of that outlasts the families' names.

A family is forgotten weeks after its last date, and one that comes to a whole course can grow in
the middle of it. So who came is written down with the place, in numbers, before either: what has
been never changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Occurrence

from .ages import AgeBands, by_age
from .enums import PlaceStatus
from .models import Place
from .parties import Heads
from .party_words import heads_words

#: Once the date is over.
_GOT_NO_SEAT = (PlaceStatus.REQUESTED, PlaceStatus.WAITING, PlaceStatus.OFFERED)


class CameAs(NamedTuple):
    """Who came of one family. ``ageless`` are children whose age nobody knows, ``is_new`` whether
    the family said that it was its first time and this its first date; None while that can still
    be asked."""

    adults: int
    ages: AgeBands
    ageless: int
    is_new: bool | None

    @classmethod
    def of(cls, place: Place, occurrence: Occurrence) -> Self:
        """As it was written down, or as the sign-up has it; of places ``with_first_visit``."""
        if place.came_as is not None:
            adults, ages, ageless, is_new = place.came_as
            is_new = place.is_first_visit if is_new is None else is_new
            return cls(adults, AgeBands(*ages), ageless, is_new)
        party, known_on = place.signup.party, place.signup.ages_known_on
        # Of a talk they are never counted by age: see below.
        known = party.child_ages if place.slot is None else ()
        ages = by_age(known, known_on=known_on, day=occurrence.local_date)
        return cls(party.adults, ages, party.children - sum(ages), place.is_first_visit)


@dataclass(frozen=True)
class Turnout:
    """``came``: who had a place and was not noted as absent. ``ageless`` are children of theirs
    whose age nobody knows; ``new`` are families that said it was their first time, ``absent``
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
    found = Place.objects.filter(occurrence__in=dates).order_by().with_family()
    for place in found.with_first_visit():
        places[place.occurrence_id].append(place)
    return {pk: _turnout(date, places[pk]) for pk, date in dates.items()}


def keep_who_came(signups: Iterable[int], *, for_good: bool = False) -> None:
    """Write down who came to the dates that are over, since the families are about to change; or to
    be forgotten, ``for_good``. ``signups`` are keys.

    Not of talks: with the time of one family's talk it would be more than a number.
    """
    kept = Place.objects.came().filter(signup__in=signups, slot=None)
    rows = [
        each
        for each in kept.select_related("signup", "occurrence").with_first_visit()
        if each.occurrence.is_over
    ]
    for place in rows:
        found = CameAs.of(place, place.occurrence)
        place.came_as = found if for_good else found._replace(is_new=None)
    Place.objects.bulk_update(rows, ["came_as"])


def _turnout(occurrence: Occurrence, places: list[Place]) -> Turnout:
    had_a_place = [each for each in places if each.status == PlaceStatus.CONFIRMED]
    came = [CameAs.of(each, occurrence) for each in had_a_place if each.attended is not False]
    ages = map(sum, zip(AgeBands(), *(each.ages for each in came), strict=True))
    return Turnout(
        came=Heads(len(came), sum(each.adults for each in came), *ages),
        ageless=sum(each.ageless for each in came),
        new=sum(each.is_new for each in came),
        absent=len(had_a_place) - len(came),
        waited=sum(each.status in _GOT_NO_SEAT for each in places),
    )


def turnout_words(occurrence: Occurrence) -> str:
    """In a few sentences; "" where nobody had a place or waited for one."""
    found = turnout(occurrence)
    sentences = []
    if found.came.families:
        sentences.append(
            _("By the sign-ups there were %(families)s.") % {"families": _came_words(found)}
        )
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
        "%(count)s child of unknown age",
        "%(count)s children of unknown age",
        found.ageless,
    ) % {"count": found.ageless}
    return _("%(families)s, and %(children)s") % {"families": words, "children": ageless}
