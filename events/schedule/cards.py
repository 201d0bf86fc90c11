"""The consequence card of a schedule about to be saved: who is told, and what else to know."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import ngettext

from core.changes import Consequence
from core.confirming import digest

from ..actions.scheduling import foresee_plans
from ..enums import Mode
from ..models import Series
from ..plans import Plan, has_people
from ..programmes import days_to_come_off
from .effects import all_effects, fates_of_plans
from .pins import Pin
from .programme import without_day_words


@dataclass(frozen=True)
class Card:
    """What saving does to people (``consequences``), and what it leaves for staff (``notes``).

    ``dates`` says what else becomes of dates, ``fates`` what of each of the first few. They are no
    reason for a card, but no card is silent about what the preview has said; unless it ``is_wide``,
    since whoever had one date in hand has to read what becomes of others. ``pins`` are dates set by
    hand that the plan would change. ``about`` are the dates in words where they stand beside the
    card: what was read of them is confirmed too.
    """

    consequences: list[Consequence] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    pins: list[Pin] = field(default_factory=list)
    fates: list[str] = field(default_factory=list)
    is_wide: bool = False
    about: Sequence[str] = ()

    def __bool__(self) -> bool:
        is_read = bool(self.consequences or self.notes or self.pins)
        return is_read or (self.is_wide and bool(self.dates))

    @property
    def told(self) -> list[Consequence]:
        """The lines about those who get a letter, with how many dates it is about; none without."""
        return people_told(self.consequences)

    @property
    def becomes_of_dates(self) -> list[str]:
        """Of whatever dates, where nobody hears of it."""
        if self.told or self.dates:
            return self.dates
        return [line.text for line in self.consequences]

    @property
    def digest(self) -> str:
        """A word for what it says: only the card that was read can be confirmed."""
        lines = [f"{line.key} {line.count}" for line in self.consequences]
        lines += [*self.notes, *self.dates, *self.fates, *self.about]
        lines += [f"{pin.key} {pin.is_kept}" for pin in self.pins]
        return digest(lines)


def schedule_card(
    series: Series,
    plans: Sequence[Plan],
    *,
    mode_before: str,
    pins: Sequence[Pin] = (),
    is_wide: bool = False,
) -> Card:
    """Empty when nobody has to be told or thought of, and nothing else has to be read first."""
    return Card(
        foresee_plans(series, plans),
        _notes(series, plans, mode_before),
        all_effects(plans),
        [*pins],
        fates_of_plans(plans),
        is_wide,
    )


def people_told(foreseen: list[Consequence]) -> list[Consequence]:
    """The lines of a card; none where dates become others and nobody is told."""
    return foreseen if any(line.key != "dates" for line in foreseen) else []


def overbooked_note(dates: int) -> list[str]:
    """What to know where dates get fewer seats than are taken."""
    if not dates:
        return []
    return [
        ngettext(
            "%(count)s date gets fewer seats than are taken already. Nobody loses a place; "
            "nobody new gets one.",
            "%(count)s dates get fewer seats than are taken already. Nobody loses a place; "
            "nobody new gets one.",
            dates,
        )
        % {"count": dates}
    ]


def _notes(series: Series, plans: Sequence[Plan], mode_before: str) -> list[str]:
    notes = []
    undecided = sum(
        has_people(plan.rows[pk]) and not plan.rows[pk].is_cancelled
        for plan in plans
        for pk in plan.undecided
    )
    if undecided:
        notes.append(
            ngettext(
                "%(count)s date with families on it is no longer in the plan. It stays until you "
                "decide what is to become of it.",
                "%(count)s dates with families on them are no longer in the plan. They stay until "
                "you decide about each of them.",
                undecided,
            )
            % {"count": undecided}
        )
    notes += overbooked_note(sum(len(plan.overbooked) for plan in plans))
    if kept := sum(plan.keeps_talks(pk) for plan in plans for pk in plan.updates):
        notes.append(
            ngettext(
                "On %(count)s date families have times already: the number of talks stays there.",
                "On %(count)s dates families have times already: the number of talks stays there.",
                kept,
            )
            % {"count": kept}
        )
    if series.mode == Mode.DROP_IN != mode_before:
        kept = sum(has_people(plan.rows[pk]) for plan in plans for pk in plan.updates)
        if kept:
            notes.append(
                ngettext(
                    "Families have signed up for %(count)s date already. They keep their places, "
                    "and are not told that one can just come.",
                    "Families have signed up for %(count)s dates already. They keep their places, "
                    "and are not told that one can just come.",
                    kept,
                )
                % {"count": kept}
            )
    if without_day := without_day_words(days_to_come_off(series, plans)):
        notes.append(without_day)
    return notes
