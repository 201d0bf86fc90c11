"""Closures of the house, held against the time and the rooms of something that would take place."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import prefetch_related_objects

from core.generation import HOUSE, kept
from core.translated import in_language, language_found

from .models import Closure


@dataclass(frozen=True, slots=True)
class Shut:
    """A closure as others hold it against theirs. ``zones`` are the keys of its rooms, None for the
    whole house."""

    key: int | None
    starts_at: datetime
    ends_at: datetime
    zones: frozenset[int] | None
    reasons: Mapping[str, str]

    @classmethod
    def of(cls, closure: Closure, zones: Iterable[int]) -> "Shut":
        """``zones`` are its rooms, which are not with it before it is saved."""
        rooms = None if closure.is_whole_house else frozenset(zones)
        return cls(closure.pk, closure.starts_at, closure.ends_at, rooms, closure.reasons)

    @property
    def reason(self) -> str:
        """In Danish, as rows keep it."""
        return in_language(self.reasons, settings.LANGUAGE_CODE)

    def covers(self, starts_at: datetime, ends_at: datetime, zones: Collection[int]) -> bool:
        """Whether some of this falls within it; what only touches it does not."""
        if starts_at >= self.ends_at or ends_at <= self.starts_at:
            return False
        return self.zones is None or not self.zones.isdisjoint(zones)


def closures_in_force() -> list[Shut]:
    """Asked anew and not kept: whoever writes dates has waited for whoever closes the house."""
    rows = list(Closure.objects.in_force())
    of_rooms = [each for each in rows if not each.is_whole_house]
    prefetch_related_objects(of_rooms, "zones")
    rooms = {each.pk: [zone.pk for zone in each.zones.all()] for each in of_rooms}
    return [Shut.of(each, rooms.get(each.pk, ())) for each in rows]


def covering(
    closures: Iterable[Shut], starts_at: datetime, ends_at: datetime, zones: Collection[int]
) -> Shut | None:
    """The first closure that this falls within."""
    return next((each for each in closures if each.covers(starts_at, ends_at, zones)), None)


@dataclass(frozen=True, slots=True)
class ClosureWords:
    """What is said of a closure: its reason, in which language, and whether all is closed."""

    reason: str
    language: str
    is_whole_house: bool


@kept(HOUSE)
def closure_words(language: str) -> dict[int, ClosureWords]:
    """Of every closure there has been, by its key."""
    return {
        each.pk: ClosureWords(
            in_language(each.reasons, language),
            language_found(each.reasons, language),
            each.is_whole_house,
        )
        for each in Closure.objects.all()
    }
