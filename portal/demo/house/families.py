"""Families of the demo house: plainly made up, each with a number and an address at example.org."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from core.models import User
from events.models import Occurrence, Series
from outbox.broadcasts.sending import send
from signups.actions import Family, approve, cancel_place, take_places, take_several
from signups.broadcasts.telling import about, describe_telling
from signups.enums import HOLDS_SEATS
from signups.models import Place
from signups.parties import Party


@dataclass(frozen=True)
class DemoFamily:
    """Who comes; ages are in months. ``language`` is the one they wrote to us in."""

    number: int
    adults: int
    child_ages: tuple[int, ...] = ()
    language: str = "da"
    is_first_time: bool = False

    @property
    def email(self) -> str:
        # The first one is the account to log in as: its own page has something to show.
        return "family@example.com" if self.number == 1 else f"familie-{self.number:02}@example.org"


def coming_dates(series: Series) -> list[Occurrence]:
    """The dates that have not begun, in order."""
    dates = series.occurrences.planned().filter(starts_at__gt=timezone.now())
    return list(dates.in_order().select_related("series"))


def sign_up(
    families: Iterable[DemoFamily], occurrence: Occurrence, *, slot: int | None = None
) -> None:
    """One after the other, so that the waiting list has their order."""
    for each in families:
        take_places(
            occurrence=occurrence,
            family=family_of(each, occurrence),
            form_token=f"demo-{occurrence.uid.hex[:24]}-{each.number}",
            slot=slot,
        )


def sign_up_for_several(
    families: Iterable[DemoFamily], dates: Sequence[Occurrence], *, whole_series: bool
) -> None:
    """The same for several dates with one form each."""
    for each in families:
        take_several(
            dates=dates,
            family=family_of(each, dates[0]),
            form_token=f"demo-{dates[0].uid.hex[:24]}-{each.number}",
            whole_series=whole_series,
        )


def say_yes(family: DemoFamily, occurrence: Occurrence, *, by: User) -> None:
    """Where somebody of the house says yes or no to each."""
    place = Place.objects.get(occurrence=occurrence, email_key=family.email)
    approve(signup=place.signup, by=by)


def stay_away(family: DemoFamily, dates: Iterable[Occurrence]) -> None:
    """Let go of these dates, and keep the others."""
    for place in Place.objects.filter(occurrence__in=dates, email_key=family.email):
        cancel_place(place=place)


def family_of(demo: DemoFamily, occurrence: Occurrence) -> Family:
    ages = demo.child_ages if occurrence.series.asks_ages else ()
    return Family(
        name=f"Familien Eksempel {demo.number}",
        email=demo.email,
        phone="",
        language=demo.language,
        party=Party(demo.adults, len(demo.child_ages), ages),
        is_first_time=demo.is_first_time,
    )


def tell(occurrence: Occurrence, subject: str, text: str, by: User) -> None:
    """Write to those who come; like any message it leaves after ten minutes."""
    send(
        describe_telling(occurrence, HOLDS_SEATS),
        about=about(occurrence),
        subjects={"da": subject},
        texts={"da": text},
        form_token=f"demo-{occurrence.uid.hex[:24]}",
        by=by,
    )
