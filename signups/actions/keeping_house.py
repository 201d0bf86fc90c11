"""What hosts leave each other: notes that are gone at midnight, and what has been seen to."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import Occurrence

from ..models import ChecklistItem, Deed, HostNote, Tick
from .attending import can_be_noted
from .deeds import is_last_word
from .refusals import SignupRefused


@transaction.atomic
def leave_note(*, occurrence: Occurrence, text: str, deed: Deed | None = None) -> None:
    """For whoever is in the house later that day; ``text`` has passed the field's validators.
    Raises SignupRefused."""
    _refuse_before_the_day(occurrence)
    deed = deed or Deed()
    day = timezone.localdate(deed.done_at)
    if day != timezone.localdate():
        # Told of after midnight, by a phone that had no connection before.
        raise SignupRefused(_("The day is over, and notes are gone with it."))
    if is_last_word(deed, occurrence, about=f"note-{deed.uid.hex}"):
        HostNote.objects.create(occurrence=occurrence, day=day, text=text, written_at=deed.done_at)


def take_note_away(*, occurrence: Occurrence, note: int) -> None:
    """By its key, from the date at which it was written; one that is gone is gone."""
    HostNote.objects.filter(occurrence=occurrence, pk=note).delete()


@transaction.atomic
def tick(*, occurrence: Occurrence, item: int, is_done: bool, deed: Deed | None = None) -> None:
    """On the date's checklist, by the item's key; it can be taken back. Raises SignupRefused."""
    _refuse_before_the_day(occurrence)
    if not ChecklistItem.objects.filter(pk=item).exists():
        raise SignupRefused(_("That is no longer on the checklist."))
    if not is_last_word(deed or Deed(), occurrence, about=f"item-{item}"):
        return
    if is_done:
        Tick.objects.get_or_create(occurrence=occurrence, item_id=item)
    else:
        Tick.objects.filter(occurrence=occurrence, item=item).delete()


def _refuse_before_the_day(occurrence: Occurrence) -> None:
    if not can_be_noted(occurrence):
        raise SignupRefused(_("That can be done on the day itself."))
