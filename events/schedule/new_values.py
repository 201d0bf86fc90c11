"""What a date is to be but for its time, in words: which room, how many seats, who sees to it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from core.models import User
from core.word_lists import and_list

from ..date_states import CAPACITY, FIELDS, RESPONSIBLE, TIME, ZONES, DateState, differ
from ..models import Occurrence
from ..place_words import place_words
from .pins import FIELD_WORDS

#: A date that takes place and becomes another, as it is and as it is to be.
Changed = tuple[Occurrence, DateState, DateState]


def new_values(states: Sequence[Changed]) -> Counter[str]:
    """Each way in which dates change, and how many of them do so; those that only move are left
    out. Asks for people where dates change hands."""
    people = _people(states)
    found: Counter[str] = Counter()
    for _row, before, after in states:
        names = [name for name in FIELDS if name != TIME and differ(before, after, name)]
        if names:
            found[and_list([_words(name, after, people) for name in names])] += 1
    return found


def _people(states: Sequence[Changed]) -> dict[int, str]:
    keys = {
        after[RESPONSIBLE] for _row, before, after in states if differ(before, after, RESPONSIBLE)
    }
    users = User.objects.in_bulk(keys - {None}) if keys - {None} else {}
    return {pk: user.get_full_name() for pk, user in users.items()}


def _words(name: str, after: DateState, people: Mapping[int, str]) -> str:
    if name == ZONES:
        value = place_words(after[ZONES]) or _("none")
    elif name == CAPACITY:
        seats = after[CAPACITY]
        value = _("as many as come") if seats is None else str(seats)
    else:
        value = people.get(after[RESPONSIBLE], _("nobody"))
    return _("%(field)s (%(value)s)") % {"field": FIELD_WORDS[name], "value": value}
