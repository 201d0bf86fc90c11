"""Who is told that a date has moved, and from where: families hear of the last move only.

A plan that is saved twice, or put back as it was, while letters are held must not tell of the
times in between.
"""

from collections.abc import Sequence
from datetime import datetime

from core.models import Change
from outbox.actions import Draft, take_back
from outbox.models import Letter

from .letters import Kind, about, draft, times
from .models import Place

Times = list[str]


def moved_letters(change: Change, places: Sequence[Place]) -> list[Draft]:
    """The letters about a move. Those of an earlier one that nobody has got yet are taken back."""
    known = _take_back_unread(places)
    drafts = []
    for place in places:
        key = str(place.occurrence_id)
        before = known.get((about(place), place.occurrence_id)) or _times(change.before[key])
        now = _times(change.after[key])
        if before != now:
            facts = {"before": before, "now": now}
            matters_from = min(datetime.fromisoformat(start) for start, _end in (before, now))
            drafts.append(
                draft(Kind.DATE_MOVED, place, once="", matters_from=matters_from, facts=facts)
            )
    return drafts


def _take_back_unread(places: Sequence[Place]) -> dict[tuple[str, int], Times]:
    """The times that families still believe in, where a letter about a move waits to leave."""
    unread = Letter.objects.unsent().filter(
        kind=Kind.DATE_MOVED, about__in={about(place) for place in places}
    )
    known = {
        (letter.about, letter.data["occurrence"]): letter.data["before"]
        for letter in unread.order_by("pk")
    }
    take_back(unread)
    return known


def _times(pair: Times) -> Times:
    return times(*map(datetime.fromisoformat, pair))
