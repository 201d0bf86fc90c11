"""Every writer of sign-ups and places: the public form, a family's own page, staff, and jobs.

Each action holds the date's row, looks, then writes; letters are rows of the same transaction.
"""

from .answering import (
    accept_seat,
    decline_offer,
    expire_offers,
    hand_on_free_seats,
    seat_by_hand,
)
from .answers import Said, forget_answers
from .approving import approve, decline
from .attending import note_attendance
from .changing import cancel_place, change_party, leave_all
from .counting import count_heads
from .following import follow_series, series_to_follow
from .keeping_house import leave_note, take_note_away, tick
from .refusals import SignupRefused
from .several import SeveralOutcome, take_several
from .speaking import choose_language
from .taking import Family, Outcome, rejoin, take_places
from .welcoming import say_welcome

__all__ = [
    "Family",
    "Outcome",
    "Said",
    "SeveralOutcome",
    "SignupRefused",
    "accept_seat",
    "approve",
    "cancel_place",
    "change_party",
    "choose_language",
    "count_heads",
    "decline",
    "decline_offer",
    "expire_offers",
    "follow_series",
    "forget_answers",
    "hand_on_free_seats",
    "leave_all",
    "leave_note",
    "note_attendance",
    "rejoin",
    "say_welcome",
    "seat_by_hand",
    "series_to_follow",
    "take_note_away",
    "take_places",
    "take_several",
    "tick",
]
