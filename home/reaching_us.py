"""How to reach the house, and whether one can just come."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from core.contact import contact
from core.generation import HOUSE, kept
from rooms.house import opening, week_of_house
from rooms.opening_sentence import sentence


def opening_words() -> str:
    """Whether one can just come, in a sentence; empty where no hours are known."""
    # Hours and closures begin and end with a minute: every page says this in its foot.
    return _opening_words(get_language(), timezone.now().replace(second=0, microsecond=0))


@kept(HOUSE)
def _opening_words(language: str | None, now: datetime) -> str:
    state = opening(language).state(now)
    return sentence(state, now) if state.is_open or state.changes_at else ""


def contact_facts() -> list[dict[str, Any]]:
    """As components/facts shows them; what nobody has written is left out."""
    facts = contact()
    ways = [
        {
            "icon": "phone",
            "term": _("Phone"),
            "url": facts.phone and f"tel:{facts.phone_link}",
            "link_text": facts.phone,
            "is_ltr": True,
        },
        {
            "icon": "mail",
            "term": _("Email address"),
            "url": facts.mail and f"mailto:{facts.mail}",
            "link_text": facts.mail,
            "is_ltr": True,
        },
        {
            "icon": "map-pin",
            "term": _("Address"),
            "text": facts.address,
            "language": settings.LANGUAGE_CODE,
        },
    ]
    return [way for way in ways if way.get("text") or way.get("url")]


def ways_to_reach_us() -> list[dict[str, Any]]:
    """The same, and when there is somebody: now, and in any week."""
    words, week = opening_words(), week_of_house(get_language())
    hours = {"icon": "clock", "term": _("Opening hours"), "text": words, "lines": week}
    return [*contact_facts(), *([hours] if words else [])]


def words_for_reaching_us(language: str) -> str:
    """What a page with these facts is found by; when the house is open changes every day."""
    with override(language):
        facts = [f"{way['term']} {way.get('link_text') or way['text']}" for way in contact_facts()]
        return " ".join([*facts, _("Opening hours")])
