"""What a host's page shows of the evening."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from events.listing import Entry, entries
from events.models import Occurrence

from ..enums import Moment, PlaceStatus
from ..first_names import first_names
from ..models import ChecklistItem, HostNote
from ..participants.rows import Row, participants
from ..parties import Party
from ..party_words import coming_words

SHOWN = (PlaceStatus.CONFIRMED, PlaceStatus.OFFERED, PlaceStatus.WAITING)


@dataclass(frozen=True)
class Family:
    """One on the list; ``name`` is what it is called at the door. ``state`` is whether it came, in
    the word that a host's page says it with."""

    row: Row
    name: str

    @property
    def state(self) -> str:
        return {None: "unknown", True: "came", False: "away"}[self.row.place.attended]


@dataclass(frozen=True)
class Standing:
    """Families that stand alike."""

    status: PlaceStatus
    title: str
    families: list[Family]


@dataclass(frozen=True)
class Note:
    """One that can be read now; ``date`` is the one that it was written at, if that is another."""

    pk: int
    text: str
    is_own: bool
    date: Entry | None = None


@dataclass(frozen=True)
class Check:
    """One item of the checklist, and whether it has been seen to."""

    pk: int
    name: str
    is_done: bool


def families(occurrence: Occurrence) -> list[Standing]:
    """By how they stand, as ``participants`` has them."""
    groups = [group for group in participants(occurrence) if group.status in SHOWN]
    names = iter(first_names([row.place.signup.name for group in groups for row in group.rows]))
    return [
        Standing(group.status, group.title, [Family(row, next(names)) for row in group.rows])
        for group in groups
    ]


def coming(groups: list[Standing]) -> str:
    """How many come and how many wait, in words; "" where nobody does."""
    rows = {group.status: group.families for group in groups}
    signups = [each.row.place.signup for each in rows.get(PlaceStatus.CONFIRMED, ())]
    parties = [signup.party for signup in signups]
    people = Party(sum(each.adults for each in parties), sum(each.children for each in parties))
    waiting = len(rows.get(PlaceStatus.WAITING, ()))
    if not parties and not waiting:
        return ""
    new = sum(signup.is_first_time for signup in signups)
    return coming_words(len(parties), people, new=new, waiting=waiting)


def notes_at(occurrence: Occurrence) -> list[Note]:
    """One query, and those of a list where others have written something."""
    notes = list(HostNote.objects.read_at(occurrence))
    others = {note.occurrence_id for note in notes} - {occurrence.pk}
    dates = Occurrence.objects.filter(pk__in=others).for_listing() if others else ()
    known = {each.occurrence.pk: each for each in entries(dates, also_down=True)}
    return [
        Note(
            each.pk,
            each.text,
            is_own=each.occurrence_id == occurrence.pk,
            date=known.get(each.occurrence_id),
        )
        for each in notes
    ]


def checklist_at(occurrence: Occurrence) -> list[tuple[str, list[Check]]]:
    """By when it is done, in words. One query."""
    done = Exists(occurrence.ticks.filter(item=OuterRef("pk")))
    items = list(ChecklistItem.objects.annotate(is_done=done))
    by_moment = {
        moment: [Check(each.pk, each.name, each.is_done) for each in items if each.moment == moment]
        for moment in Moment
    }
    return [(str(moment.label), checks) for moment, checks in by_moment.items() if checks]
