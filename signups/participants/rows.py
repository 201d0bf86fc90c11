"""The families of a date as its list shows them, by how they stand, in the order they queued."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.date_words import day_month_words
from core.word_lists import comma_list
from events.age_words import age_words
from events.date_words import time_words
from events.models import Occurrence
from events.when_words import listed_time, moment_words

from .. import seats
from ..approval import can_be_answered
from ..enums import HOLDS_SEATS, PlaceStatus
from ..models import Place
from ..party_words import party_words
from ..questions.asked import Told, answers_at


@dataclass(frozen=True)
class Row:
    """One family. ``slot`` is when its talk is, where it has one; ``why`` says what its offer or
    its waiting hangs on. ``can_be_answered``: somebody is to say yes or no to it.
    """

    place: Place
    number: int
    party: str
    ages: str
    since: str
    slot: str
    why: str
    can_be_seated: bool
    can_be_answered: bool
    answers: Sequence[Told] = ()


@dataclass(frozen=True)
class Group:
    """Families that stand alike; ``seats`` are those of all of them together."""

    status: PlaceStatus
    rows: list[Row]

    @property
    def title(self) -> str:
        return str(self.status.label)

    @property
    def seats(self) -> str:
        count = sum(row.place.seats for row in self.rows)
        return ngettext("%(count)s place", "%(count)s places", count) % {"count": count}

    @property
    def is_active(self) -> bool:
        return self.rows[0].place.is_active


def participants(occurrence: Occurrence) -> list[Group]:
    """One query, and another where its series asks something. Who has been forgotten is a number
    elsewhere, and not on the list."""
    places = list(occurrence.places.remembered().with_family().order_by("queued_at", "pk"))
    answers = answers_at(places, occurrence.series_id)
    return list(_groups(places, occurrence, answers))


def _groups(
    places: Iterable[Place], occurrence: Occurrence, answers: Mapping[int, Sequence[Told]]
) -> Iterator[Group]:
    places = list(places)
    for status in (
        PlaceStatus.REQUESTED,
        PlaceStatus.CONFIRMED,
        PlaceStatus.OFFERED,
        PlaceStatus.WAITING,
        PlaceStatus.WITHDRAWN,
        PlaceStatus.CANCELLED,
    ):
        alike = [place for place in places if place.status == status]
        if status in HOLDS_SEATS:
            alike.sort(key=lambda place: place.slot or 0)  # who has none keeps the order
        if alike:
            rows = [
                # Who does not come has nothing left to be prepared for.
                _row(
                    number,
                    place,
                    occurrence,
                    answers.get(place.signup_id, ()) if place.is_active else (),
                )
                for number, place in enumerate(alike, start=1)
            ]
            yield Group(status, rows)


def _row(number: int, place: Place, occurrence: Occurrence, answers: Sequence[Told]) -> Row:
    place.occurrence = occurrence
    waits = place.status == PlaceStatus.WAITING
    return Row(
        place=place,
        number=number,
        party=party_words(place.signup.party),
        ages=comma_list(age_words(age) for age in place.signup.child_ages),
        since=_since(place.queued_at),
        slot="" if place.slot is None else listed_time(*place.times),
        why=_why(place),
        can_be_seated=waits and seats.fit(occurrence, place.seats),
        can_be_answered=can_be_answered(place),
        answers=answers,
    )


def _since(moment: datetime) -> str:
    local = timezone.localtime(moment)
    words = {"day": day_month_words(local.date()), "clock": time_words(local.time())}
    return _("%(day)s, %(clock)s") % words


def _why(place: Place) -> str:
    if place.offered_until:
        return _("Answers before %(deadline)s") % {"deadline": moment_words(place.offered_until)}
    if place.status != PlaceStatus.WAITING:
        return ""
    if missing := seats.missing(place):
        return ngettext("%(count)s place is missing", "%(count)s places are missing", missing) % {
            "count": missing
        }
    if place.is_told:
        return _("Knows that there is room")
    return _("Fits, and is about to be asked")
