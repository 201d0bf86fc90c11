"""Who of the staff may see which families come to a date."""

from core.models import User
from events.models import Occurrence


def sees_families(user: User, occurrence: Occurrence) -> bool:
    """Of those who run the season each may; but whoever has a talk with a counsellor is seen by
    that counsellor only."""
    is_private = occurrence.series.has_slots
    return not is_private or (user.pk is not None and occurrence.responsible_id == user.pk)
