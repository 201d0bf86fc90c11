"""Series in which somebody of the house says yes or no to each family before it has a place.

It is said of a sign-up, with all its dates. Whoever has had a yes comes to further dates of it
without being asked about again, until the family has let go of all of them.
"""

from collections.abc import Iterable

from events.enums import State
from events.models import Occurrence, Series

from . import seats
from .enums import DECIDED, PlaceStatus
from .models import Place, Signup


def undecided(signups: Iterable[Signup]) -> set[int]:
    """The keys of those that nobody has said yes to; what staff have signed up needs none."""
    keys = {signup.pk for signup in signups if signup.agreed_at is None}
    decided = Place.objects.filter(signup__in=keys, status__in=DECIDED)
    return keys - set(decided.values_list("signup", flat=True))


def is_asked_for(signup: Signup, series: Series, *, is_new: bool = False) -> bool:
    """Whether a new place of the sign-up waits for a yes. Asks only where a series wants it, and
    the sign-up had places before."""
    if not series.needs_approval or signup.agreed_at is not None:
        return False
    return is_new or signup.pk in undecided([signup])


def can_be_answered(place: Place) -> bool:
    """Whether a family waits for a yes or a no to a date that takes place and is not over."""
    date = place.occurrence
    is_to_come = date.state == State.PLANNED and not date.is_over
    return place.status == PlaceStatus.REQUESTED and is_to_come


def stands_at(signup: Signup, dates: Iterable[Occurrence], wanted: int) -> dict[int, PlaceStatus]:
    """How the sign-up would stand at each of some dates of one series, by their keys."""
    dates = list(dates)
    if dates and is_asked_for(signup, dates[0].series):
        return dict.fromkeys((date.pk for date in dates), PlaceStatus.REQUESTED)
    return seats.goes_to_each(dates, wanted)
