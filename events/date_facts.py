"""What one needs to know before coming to a date, fact by fact."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.marked_words import words_in
from core.page_tree import live_rows
from core.page_words import PageWords, words_of_subjects
from core.spoken_words import spoken_words
from partners.models import subjects_of_partners

from .age_words import age_rule_words
from .enums import Mode, Noise, TakesSeat
from .listing import Entry, without_stop

if TYPE_CHECKING:  # page models use this module
    from .models import EventPage, Occurrence, Series

Fact = dict[str, str]


def date_facts(entry: Entry, page: "EventPage") -> list[Fact]:
    """As components/facts shows them: an icon, a word, what is so."""
    facts = []
    if entry.moved:
        facts.append({"icon": "calendar-clock", "term": _("New time"), "text": entry.moved})
    if entry.place:
        facts.append({"icon": "map-pin", "term": _("Where"), "text": entry.place})
    return [*facts, *series_facts(entry.occurrence.series, page)]


def series_facts(series: "Series", page: "EventPage") -> list[Fact]:
    """What holds for every date. The page's own words carry the language they are written in."""
    return [*_for_whom(series), *_good_to_know(page), *_in_the_room(series), *_host(series, page)]


def _for_whom(series: "Series") -> Iterator[Fact]:
    if ages := age_rule_words(series.min_age, series.max_age):
        yield {"icon": "users", "term": _("For whom"), "text": capfirst(ages)}


def _good_to_know(page: "EventPage") -> Iterator[Fact]:
    price = {"icon": "wallet", "term": _("Price"), "text": _("Free of charge.")}
    yield price | ({"text": page.price, "language": page.language_code} if page.price else {})
    if page.bring:
        yield {
            "icon": "shopping-bag",
            "term": _("Bring"),
            "text": page.bring,
            "language": page.language_code,
        }


def _in_the_room(series: "Series") -> Iterator[Fact]:
    if series.noise:
        yield {"icon": "volume-1", "term": _("Noise"), "text": str(Noise(series.noise).label)}
    spoken = spoken_words(series.languages, has_interpreter=series.has_interpreter)
    if spoken:
        yield {"icon": "languages", "term": _("Language"), "text": spoken}


def _host(series: "Series", page: "EventPage") -> Iterator[Fact]:
    """Who meets families there: a partner, or whom the page's own words say."""
    term = {"icon": "user", "term": _("Hosted by")}
    if words := _words_of_partner(series):
        link = {"url": words.path, "link_text": words.title, "language": words.language}
        yield term | {"text": "", **link}
    elif page.host:
        yield term | {"text": page.host, "language": page.language_code}


def with_hosts(listed: Iterable[Entry], model: "type[EventPage]") -> list[Entry]:
    """Dates with who meets families there, a partner or whom their page names; at most one query.

    ``model`` is that of their pages.
    """
    listed = list(listed)
    language = get_language() or settings.LANGUAGE_CODE
    rows = [each.occurrence.series for each in listed]
    nobodys = [series.subject_id for series in rows if series.partner_id is None]
    best = [row.pk for row in live_rows(nobodys, language).values()]
    named = {page.translation_key: page for page in model.objects.filter(pk__in=best)}
    return [
        replace(each, host=_host_words(each, named.get(each.occurrence.series.subject_id)))
        for each in listed
    ]


def _host_words(of: Entry, page: "EventPage | None") -> str:
    if words := _words_of_partner(of.occurrence.series):
        return words_in(words.language, words.title)
    return words_in(page.language_code, without_stop(page.host)) if page and page.host else ""


def _words_of_partner(series: "Series") -> PageWords | None:
    if series.partner_id is None:
        return None
    key = subjects_of_partners()[series.partner_id]
    return words_of_subjects([key], get_language() or settings.LANGUAGE_CODE).get(key)


def seat_words(occurrence: "Occurrence") -> str:
    """Who takes a seat here, said before anybody counts; empty where nobody signs up."""
    if occurrence.series.mode == Mode.DROP_IN or not occurrence.takes_signups:
        return ""
    if occurrence.series.has_slots:
        length = occurrence.slot_length // timedelta(minutes=1)
        return ngettext(
            "You choose a time, and have %(minutes)s minute by yourselves.",
            "You choose a time, and have %(minutes)s minutes by yourselves.",
            length,
        ) % {"minutes": length}
    return {
        TakesSeat.EVERYONE: _("Each child and each adult takes a place."),
        TakesSeat.ADULTS: _("Each adult takes a place; children come along."),
        TakesSeat.CHILDREN: _("Each child takes a place; adults come along."),
        TakesSeat.PARTY: _("You take one place together, however many you are."),
    }[TakesSeat(occurrence.series.takes_seat)]
