"""For how long what somebody has checked holds. Pure.

A partner is asked every ninety days whether its facts are still so. Thirty days without an answer
are said beside them; after sixty nobody is sent to a telephone that may be silent.
"""

from datetime import date, timedelta

from .enums import Freshness

ASKED_AFTER = timedelta(days=90)
SAID_AFTER = ASKED_AFTER + timedelta(days=30)
FOLDED_AFTER = ASKED_AFTER + timedelta(days=60)


def freshness(checked_on: date | None, today: date) -> Freshness:
    """Facts that nobody has checked yet are somebody's word, but fresh."""
    if checked_on is None:
        return Freshness.UNCONFIRMED
    age = today - checked_on
    if age >= FOLDED_AFTER:
        return Freshness.STALE
    return Freshness.UNCONFIRMED if age >= SAID_AFTER else Freshness.CONFIRMED
