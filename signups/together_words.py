"""How a mail reads that tells a family of several dates of its sign-up, in the language that is
active: what one change has done to all of them.

For calendars it has no news: a mail holds but one date for them (RFC 5546), so what a family's
calendar has comes in a letter of its own, and the others come with the letter that reminds of them.
"""

from collections.abc import Iterable, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.models import Occurrence
from events.state_words import words_of_closure
from outbox.kinds import Message
from outbox.models import Wording
from outbox.texts import Text

from . import letter_texts as texts
from . import news
from .enums import HOLDS_SEATS, PlaceStatus
from .letter_words import entry_of, greeting, known_words, news_facts
from .links import manage_url
from .models import Place
from .party_words import party_words
from .several_words import behind_the_link, when_of

#: Half a year of weekly dates. That a later one is at another time, a family reads in the letter
#: that reminds of it. Those that are off are all named: nothing reminds of them.
MOST_NAMED = 26

Fact = tuple[str, str]


def cancelled(places: Sequence[Place]) -> Message:
    """With the times that the family knows. Another change may have given one of them another
    reason by now."""
    rows = [place.occurrence for place in places]
    reasons = [_reason(row) for row in rows]
    alike = len(set(reasons)) == 1
    told = [_("The reason: %(reason)s") % {"reason": reasons[0]}] if alike and reasons[0] else []
    return _message(
        places,
        texts.DATES_CLOSED if all(row.is_closed for row in rows) else texts.DATES_CANCELLED,
        told,
        [
            [
                (_("When"), capfirst(known_words(place))),
                *([] if alike or not reason else [(_("Reason"), reason)]),
            ]
            for place, reason in zip(places, reasons, strict=True)
        ],
    )


def _reason(row: Occurrence) -> str:
    closed = words_of_closure(row)
    return closed.reason if closed else row.reason


def back(places: Sequence[Place]) -> Message:
    return _message(places, texts.DATES_BACK, _kept(places), _now(places))


def changed(places: Sequence[Place]) -> Message:
    are_moved = [news.has_new_time(place) for place in places]
    some = texts.DATES_CHANGED if any(are_moved) else texts.DATES_ELSEWHERE
    return _message(
        places,
        texts.DATES_MOVED if all(are_moved) else some,
        _kept(places),
        _now(places),
        after=[_("Does one of them not suit you? Use the link to let go of that date alone.")],
        most=MOST_NAMED,
    )


def _kept(places: Iterable[Place]) -> list[str]:
    """What becomes of places and of turns on waiting lists."""
    statuses = {PlaceStatus(place.status) for place in places}
    words = {
        _("You keep your places."): statuses.intersection(HOLDS_SEATS),
        _("You keep your turn where you are on the waiting list."): (
            PlaceStatus.WAITING in statuses
        ),
        _("You still wait for our answer."): PlaceStatus.REQUESTED in statuses,
    }
    return [sentence for sentence, is_so in words.items() if is_so]


def _now(places: Iterable[Place]) -> list[list[Fact]]:
    return [[(_("When"), when_of(place.occurrence)), *news_facts(place)] for place in places]


def _message(
    places: Sequence[Place],
    text: Text,
    told: Sequence[str],
    dates: Sequence[Sequence[Fact]],
    *,
    after: Sequence[str] = (),
    most: int | None = None,
) -> Message:
    """``dates`` are the facts of each, of which ``most`` are written."""
    signup, entry = places[0].signup, entry_of(places[0].occurrence)
    said = Wording.say(text, title=entry.title)
    return Message(
        subject=said.subject,
        paragraphs=[greeting(signup), *said.paragraphs, *told],
        facts=[
            (_("What"), entry.title),
            (_("Who"), party_words(signup.party)),
            *(fact for facts in dates[:most] for fact in facts),
        ],
        button=(_("See, change or cancel"), manage_url(signup)),
        after=[*(behind_the_link(len(dates) - most) if most else []), *after],
    )
