"""Keeping a date that its plan no longer has."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import generation

from ..models import Occurrence
from .cancelling import DateRefused


@transaction.atomic
def keep_date(*, occurrence: Occurrence) -> None:
    """A person has decided: the date takes place on its own, outside any line.

    Nobody is told, because nothing changes for those who come.
    """
    occurrence = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    if not occurrence.is_undecided:
        raise DateRefused(_("There is nothing to decide about this date."))
    occurrence.line = None
    occurrence.updated_at = timezone.now()
    occurrence.save(update_fields=["line", "updated_at"])
    generation.begin_dates()
