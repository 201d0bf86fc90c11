"""What the house notes about a date for itself."""

from django.utils import timezone

from ..models import Occurrence


def note_date(*, occurrence: Occurrence, note: str) -> None:
    """Nobody outside sees it, so nobody is told."""
    if note != occurrence.note:
        rows = Occurrence.objects.filter(pk=occurrence.pk)
        rows.update(note=note, updated_at=timezone.now())
