"""How a mail reads that tells a family of several dates of its sign-up, in the language that is
active: what one change has done to all of them.

For calendars it has no news: a mail holds but one date for them (RFC 5546), so what a family's
calendar has comes in a letter of its own, and the others come with the letter that reminds of them.
"""

from collections.abc import Iterable, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.state_words import words_of_closure
from outbox.kinds import Message
from outbox.models import Wording
from outbox.texts import Text

from . import letter_texts as texts
from . import news
from .enums import PlaceStatus
from .letter_words import entry_of, greeting, known_words, news_facts
from .links import manage_url
from .models import Place
from .party_words import party_words
from .several_words import MOST_LISTED, behind_the_link, when_of


def cancelled(places: Sequence[Place]) -> Message:
    """With the times that the family knows. One change has one reason."""
    row = places[0].occurrence
    closed = words_of_closure(row)
    reason = closed.reason if closed else row.reason
    return _message(
        places,
        texts.DATES_CLOSED if closed else texts.DATES_CANCELLED,
        [_("The reason: %(reason)s") % {"reason": reason}] if reason else [],
        [[(_("When"), capfirst(known_words(place)))] for place in places],
    )


def back(places: Sequence[Place]) -> Message:
    return _message(places, texts.DATES_BACK, _kept(places), _now(places))


def changed(places: Sequence[Place]) -> Message:
    is_moved = any(map(news.has_new_time, places))
    return _message(
        places,
        texts.DATES_MOVED if is_moved else texts.DATES_ELSEWHERE,
        _kept(places),
        _now(places),
        after=[_("Does one of them not suit you? Use the link to let go of that date alone.")],
    )


def _kept(places: Iterable[Place]) -> list[str]:
    """What becomes of places and of turns on waiting lists."""
    waits = {place.status == PlaceStatus.WAITING for place in places}
    return [
        *([_("You keep your places.")] if False in waits else []),
        *([_("You keep your turn where you are on the waiting list.")] if True in waits else []),
    ]


def _now(places: Iterable[Place]) -> list[list[tuple[str, str]]]:
    return [[(_("When"), when_of(place.occurrence)), *news_facts(place)] for place in places]


def _message(
    places: Sequence[Place],
    text: Text,
    told: Sequence[str],
    dates: Sequence[Sequence[tuple[str, str]]],
    *,
    after: Sequence[str] = (),
) -> Message:
    """``dates`` are the facts of each."""
    signup, entry = places[0].signup, entry_of(places[0].occurrence)
    said = Wording.say(text, title=entry.title)
    return Message(
        subject=said.subject,
        paragraphs=[greeting(signup), *said.paragraphs, *told],
        facts=[
            (_("What"), entry.title),
            (_("Who"), party_words(signup.party)),
            *(fact for facts in dates[:MOST_LISTED] for fact in facts),
        ],
        button=(_("See, change or cancel"), manage_url(signup)),
        after=[*behind_the_link(len(dates) - MOST_LISTED), *after],
    )
