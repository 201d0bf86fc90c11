"""What closing the house, changing a closure or opening it again does to people and to dates."""

from collections import Counter
from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import changes
from core.danish_order import danish_order
from core.models import Change
from core.page_words import last_words_of_subjects

from ..actions.closed import newly_closed
from ..actions.locking import dates_of
from ..enums import State
from ..models import Occurrence
from ..schedule.cards import Card, people_told

SERIES_NAMED = 12


def closure_card(change: Change, notes: Iterable[str] = ()) -> Card:
    """The card of a change that has not happened."""
    dates = _dates(change)
    states = Counter(change.after["dates"][str(pk)]["state"] for pk in dates)
    skipped, cancelled = states[State.SKIPPED], states[State.CANCELLED]
    back = states[State.PLANNED]
    effects = [
        (
            back,
            ngettext("%(count)s date takes place again", "%(count)s dates take place again", back),
        ),
        (
            cancelled,
            ngettext(
                "%(count)s date with families on it is off",
                "%(count)s dates with families on them are off",
                cancelled,
            ),
        ),
        (
            skipped,
            ngettext(
                "%(count)s date that nobody is on is off",
                "%(count)s dates that nobody is on are off",
                skipped,
            ),
        ),
    ]
    said = [text % {"count": count} for count, text in effects if count]
    again = [pk for pk in dates if change.after["dates"][str(pk)]["state"] == State.PLANNED]
    said += _by_series(again, _("%(title)s: %(count)s again"))
    said += _by_series(set(dates) - set(again), _("%(title)s: %(count)s off"))
    return Card(people_told(changes.foresee(change)), [*notes], said)


def _dates(change: Change) -> list[int]:
    """Those that a closure takes or lets go of; not those whose reason alone is worded anew."""
    before, after = change.before["dates"], change.after["dates"]
    let_go = [
        pk
        for pk in dates_of(change)
        if before[str(pk)]["closure"] not in (None, after[str(pk)]["closure"])
        and after[str(pk)]["state"] == State.PLANNED  # or it stays off, by another closure
    ]
    return [*newly_closed(change), *let_go]


def _by_series(dates: Iterable[int], text: str) -> list[str]:
    """Which series they are of, and how many of each, as ``text`` says it."""
    rows = Occurrence.objects.filter(pk__in=dates)
    counts = Counter(rows.order_by().values_list("series__subject", flat=True))
    words = last_words_of_subjects(counts, settings.LANGUAGE_CODE)
    named = sorted(
        ((page.title, counts[key]) for key, page in words.items()),
        key=lambda each: danish_order(each[0]),
    )
    lines = [text % {"title": title, "count": count} for title, count in named[:SERIES_NAMED]]
    if more := len(counts) - len(lines):
        lines.append(
            ngettext("%(count)s more series", "%(count)s more series", more) % {"count": more}
        )
    return lines
