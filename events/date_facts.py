"""What one needs to know before coming to a date, fact by fact."""

from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .age_words import age_rule_words
from .enums import Mode, TakesSeat
from .listing import Entry

if TYPE_CHECKING:  # page models use this module
    from .models import Occurrence


def date_facts(entry: Entry) -> list[dict[str, str]]:
    """As components/facts shows them: an icon, a word, what is so."""
    facts = [{"icon": "clock", "term": _("When"), "text": capfirst(entry.when)}]
    if entry.moved:
        facts.append({"icon": "calendar-clock", "term": _("New time"), "text": entry.moved})
    if entry.place:
        facts.append({"icon": "map-pin", "term": _("Where"), "text": entry.place})
    series = entry.occurrence.series
    if ages := age_rule_words(series.min_age, series.max_age):
        facts.append({"icon": "users", "term": _("For whom"), "text": capfirst(ages)})
    return facts


def seat_words(occurrence: "Occurrence") -> str:
    """Who takes a seat here, said before anybody counts; empty where nobody signs up."""
    if occurrence.series.mode == Mode.DROP_IN or not occurrence.takes_signups:
        return ""
    return {
        TakesSeat.EVERYONE: _("Each child and each adult takes a place."),
        TakesSeat.ADULTS: _("Each adult takes a place; children come along."),
        TakesSeat.CHILDREN: _("Each child takes a place; adults come along."),
        TakesSeat.PARTY: _("You take one place together, however many you are."),
    }[TakesSeat(occurrence.series.takes_seat)]
