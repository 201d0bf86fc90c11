"""The plan of the house, for pages that say where something is."""

from collections.abc import Collection, Iterable, Sequence

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.generation import HOUSE, kept
from rooms.house import rooms_on_plan
from rooms.plan import draw
from rooms.plan_words import plan_words
from rooms.walls import Room

register = template.Library()


@register.simple_tag
def plan(zones: Iterable[int] = (), stage: str = "", classname: str = "") -> SafeString:
    """The plan with these zones (by their keys) marked in the stage's colours; nothing if none is
    on it."""
    return _plan(frozenset(zones), str(stage), classname, get_language())


@kept(HOUSE)
def _plan(marked: frozenset[int], stage: str, classname: str, language: str | None) -> SafeString:
    rooms = rooms_on_plan(language)
    if marked.isdisjoint(room.key for room in rooms):
        return SafeString()
    context = plan_of(rooms, marked, stage, classname)
    return render_to_string("components/plan/plan.html", context)


@register.inclusion_tag("components/plan/plan.html")
def plan_of(
    rooms: Sequence[Room], marked: Collection[int], stage: str = "", classname: str = ""
) -> dict[str, object]:
    """The same of any rooms."""
    return {
        "plan": draw(rooms, marked),
        "words": plan_words(rooms, marked),
        "stage": stage,
        "classname": classname,
    }
