"""What a family has signed up for."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import HttpRequest
from django.urls import reverse

from events.listing import Entry, entries
from events.models import Occurrence
from events.when_words import when_words
from signups.enums import PlaceStatus
from signups.links import token
from signups.models import Place, Signup
from signups.party_words import party_words
from signups.queue_words import standing_words
from signups.several_words import summary


@dataclass(frozen=True)
class OwnPlace:
    """One place of the family at one date. Without an entry nothing is known of its name.

    Of a sign-up for several dates it is the next; ``further`` is what the family has after it.
    """

    place: Place
    entry: Entry | None
    further: Sequence[Place] = ()

    @property
    def when(self) -> str:
        return when_words(*self.place.times, is_all_day=self.place.occurrence.is_all_day)

    @property
    def party(self) -> str:
        return party_words(self.place.signup.party)

    @property
    def status(self) -> str:
        if not self.further:
            return standing_words(self.place)
        places = [place for place in (self.place, *self.further) if _is_to_come(place)]
        words = summary([PlaceStatus(place.status) for place in places])
        return words or standing_words(self.place)

    @property
    def manage_url(self) -> str:
        """The same signed page that the letters lead to, here in the reader's language."""
        return reverse("signups:manage", args=[token(self.place.signup)])


def _is_to_come(place: Place) -> bool:
    return place.is_active and not place.occurrence.is_off


def own_signups(email: str, *, request: HttpRequest) -> list[OwnPlace]:
    """The family's places at dates that are not over, in order."""
    dates = Occurrence.objects.upcoming().for_listing()
    signups = Signup.objects.of_person(email)
    places = (
        Place.objects.filter(signup__in=signups, occurrence__in=Occurrence.objects.upcoming())
        .select_related("signup")
        .prefetch_related(Prefetch("occurrence", queryset=dates))
    )
    rows = sorted(places, key=lambda place: (place.occurrence.starts_at, place.pk))
    by_signup: dict[int, list[Place]] = {}
    for place in rows:
        by_signup.setdefault(place.signup_id, []).append(place)
    # What it comes to before what it has let go of.
    next_of_each = {key: max(own, key=_is_to_come) for key, own in by_signup.items()}
    taken = [place.occurrence for place in next_of_each.values()]
    listed = entries(taken, request=request, also_down=True)
    by_date = {entry.occurrence.pk: entry for entry in listed}
    own = [
        OwnPlace(
            place,
            by_date.get(place.occurrence_id),
            [other for other in by_signup[key] if other != place],
        )
        for key, place in next_of_each.items()
    ]
    return sorted(own, key=lambda each: (each.place.times[0], each.place.pk))
