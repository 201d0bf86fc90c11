"""What the plan shows, in words: for whoever does not see it, or not its colours."""

from collections.abc import Collection, Sequence

from django.utils.translation import gettext as _

from core.word_lists import comma_list

from .walls import Room


def plan_words(rooms: Sequence[Room], marked: Collection[int]) -> str:
    """Where each marked room lies, and which others are open to all."""
    here = [room for room in rooms if room.key in marked]
    shared = [room for room in rooms if room.is_shared]
    if here and here == shared:
        text: str = _("The marked rooms are open to all: %(rooms)s.")
        return text % {"rooms": _names(shared)}
    sentences = [
        _("%(room)s is marked: %(where)s.") % {"room": room.name, "where": _where(room, rooms)}
        for room in here
    ]
    if others := [room for room in shared if room not in here]:
        sentences.append(_("Open to all: %(rooms)s.") % {"rooms": _names(others)})
    return " ".join(sentences)


def _names(rooms: Sequence[Room]) -> str:
    return comma_list(room.name for room in rooms)


def _where(room: Room, rooms: Sequence[Room]) -> str:
    """The part of the plan in which the middle of the room lies."""
    across = _third(room.x, room.width, [(each.x, each.width) for each in rooms])
    down = _third(room.y, room.height, [(each.y, each.height) for each in rooms])
    parts: list[list[str]] = [
        [_("at the top left"), _("at the top"), _("at the top right")],
        [_("on the left"), _("in the middle"), _("on the right")],
        [_("at the bottom left"), _("at the bottom"), _("at the bottom right")],
    ]
    return parts[down][across]


def _third(start: int, length: int, all_of_them: Sequence[tuple[int, int]]) -> int:
    first = min(begins for begins, _long in all_of_them)
    last = max(begins + long for begins, long in all_of_them)
    middle = start + length / 2 - first
    return min(2, int(3 * middle / (last - first)))
