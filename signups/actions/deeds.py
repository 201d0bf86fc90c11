"""What a host has done counts once, and never over what was done after it.

A phone without a connection keeps what its host does and tells of it later: late, twice, out of
turn. Every action of a host's asks here before it writes.
"""

from django.db.models import Q

from events.models import Occurrence

from .. import seats
from ..models import Deed


def is_last_word(deed: Deed, occurrence: Occurrence, *, about: str) -> bool:
    """Write the deed down; False where it has been told of before, or where something has been done
    about the same thing since. Holds the date until the transaction ends.

    A phone tells of its own in their order. Times would put two taps in a row the wrong way round,
    where the first was longer on its way.
    """
    seats.lock(occurrence.pk)
    later = Q(occurrence=occurrence, about=about, done_at__gt=deed.done_at) & ~Q(phone=deed.phone)
    known = set(Deed.objects.filter(Q(uid=deed.uid) | later).values_list("uid", flat=True))
    if deed.uid not in known:
        deed.occurrence, deed.about = occurrence, about
        deed.save(force_insert=True)
    return not known
