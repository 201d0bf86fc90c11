"""A host's evening in the visited house, and one that midnight has closed."""

from datetime import timedelta

from django.utils import timezone

from events.models import Series
from signups.enums import Moment
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory
from tests.factories.signups import (
    ChecklistItemFactory,
    HostNoteFactory,
    PlaceFactory,
    TickFactory,
)


def hosts_evening(series: Series) -> None:
    for days in (2, 0):
        held = OccurrenceFactory(
            series=series,
            local_date=timezone.localdate() - timedelta(days=days),
            capacity=8,
            responsible=UserFactory(),
        )
        PlaceFactory(occurrence=held, signup__phone="12 34 56 78", signup__child_ages=[8])
        PlaceFactory(occurrence=held, attended=True, signup__is_first_time=True)
        PlaceFactory(occurrence=held, waiting=True)
        HostNoteFactory(occurrence=held, text="Vi mangler kaffe & saft.")
    for moment in Moment:
        TickFactory(occurrence=held, item=ChecklistItemFactory(moment=moment))
        ChecklistItemFactory(moment=moment)
