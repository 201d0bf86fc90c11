"""Who of the staff may see which families come to a date."""

from core.models import User
from events.enums import TALK
from events.models import Occurrence


def sees_families(user: User, occurrence: Occurrence) -> bool:
    """Of those who run the season each may; but whoever has a talk with a counsellor is seen by
    that counsellor only."""
    if user.pk is not None and occurrence.responsible_id == user.pk:
        return True
    # Whatever has become of the series since: a talk stays one.
    has_talks = occurrence.series.has_slots or occurrence.places.filter(takes_seat=TALK).exists()
    return not has_talks
