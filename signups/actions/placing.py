"""A place that is not a row yet."""

from events.models import Occurrence

from ..enums import PlaceStatus
from ..models import Place, Signup


def new_place(signup: Signup, date: Occurrence, status: PlaceStatus) -> Place:
    """Not saved, at a date that is held and whose time the family sees."""
    return Place(
        signup=signup,
        occurrence=date,
        email_key=signup.email,
        form_token=signup.form_token,
        seats=signup.party.seats(date.series.seats_by),
        takes_seat=date.series.seats_by,
        status=status,
        known_start=date.starts_at,
        known_end=date.ends_at,
    )
