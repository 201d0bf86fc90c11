"""How a sign-up for several dates reads, in the language that is active: page and letter."""

from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.listing import Entry
from events.models import Occurrence
from events.when_words import moment_words, when_words
from outbox.kinds import Message
from outbox.models import Wording
from outbox.texts import Text

from . import letter_texts as texts
from .enums import PlaceStatus
from .letter_words import by_whom, entry_of, greeting, wonder_why
from .links import manage_url
from .models import Place, Signup
from .party_words import party_words
from .queue_words import standing_words

#: Further dates are behind the link.
MOST_LISTED = 10


def standing(signup: Signup) -> Message:
    """At which dates the family has a place, and at which it waits."""
    places = list(signup.places.to_come().select_related("occurrence").in_order_of_dates())
    entry = entry_of(places[0].occurrence)
    listed = [(when_of(place.occurrence), _standing(place)) for place in places[:MOST_LISTED]]
    statuses = [PlaceStatus(place.status) for place in places]
    alike = set(statuses)
    said = Wording.say(
        texts.STANDING_WAITING
        if alike == {PlaceStatus.WAITING}
        else texts.STANDING_REQUESTED
        if alike == {PlaceStatus.REQUESTED}
        else texts.STANDING,
        title=entry.title,
    )
    return Message(
        subject=said.subject,
        paragraphs=[
            greeting(signup),
            *said.paragraphs,
            *by_whom(signup),
            summary(statuses),
            *([later_dates_words()] if signup.whole_series else []),
        ],
        facts=[(_("What"), entry.title), (_("Who"), party_words(signup.party)), *listed],
        button=(_("See, change or cancel"), manage_url(signup)),
        after=[
            *behind_the_link(len(places) - MOST_LISTED),
            *([_one_day()] if len(places) > 1 else []),
        ],
        links=_calendar(entry),
    )


def left(signup: Signup, occurrence: Occurrence, text: Text, *, by_staff: bool) -> Message:
    entry = entry_of(occurrence)
    said = Wording.say(text, title=entry.title)
    # After a no there may be others that it had before.
    others = [PlaceStatus(place.status) for place in signup.places.to_come()]
    return Message(
        subject=said.subject,
        paragraphs=[
            greeting(signup),
            *said.paragraphs,
            *filter(None, [summary(others)]),
            *wonder_why(by_staff=by_staff),
        ],
        facts=[(_("What"), entry.title)],
        button=(_("See your sign-up"), manage_url(signup)),
    )


def summary(statuses: Sequence[PlaceStatus]) -> str:
    """ "You have a place on 11 dates. On 1 date you wait for one." """
    confirmed, others, offered, requested = map(
        statuses.count,
        (
            PlaceStatus.CONFIRMED,
            PlaceStatus.WAITING,
            PlaceStatus.OFFERED,
            PlaceStatus.REQUESTED,
        ),
    )
    sentences = []
    if confirmed:
        words = ngettext(
            "You have a place on %(count)s date.", "You have a place on %(count)s dates.", confirmed
        )
        sentences.append(words % {"count": confirmed})
    if others:
        words = ngettext(
            "On %(count)s date you wait for one.", "On %(count)s dates you wait for one.", others
        )
        sentences.append(words % {"count": others})
    if offered:
        words = ngettext(
            "On %(count)s date there is a place for you, if you say yes.",
            "On %(count)s dates there is a place for you, if you say yes.",
            offered,
        )
        sentences.append(words % {"count": offered})
    if requested:
        words = ngettext(
            "You have asked for a place on %(count)s date, and wait for our answer.",
            "You have asked for a place on %(count)s dates, and wait for our answer.",
            requested,
        )
        sentences.append(words % {"count": requested})
    return " ".join(sentences)


def later_dates_words() -> str:
    return _("When more dates are planned, you are on those as well.")


def when_of(date: Occurrence) -> str:
    return capfirst(when_words(date.starts_at, date.ends_at, is_all_day=date.is_all_day))


def _standing(place: Place) -> str:
    if place.offered_until is None:
        return standing_words(place)
    return _("There is a place for you. Please answer before %(deadline)s.") % {
        "deadline": moment_words(place.offered_until)
    }


def _one_day() -> str:
    return _("Can you not come one day? Let go of that date alone, and keep the others.")


def _calendar(entry: Entry) -> list[tuple[str, str]]:
    """No invitations to each of them: a mail holds but one (RFC 5546), and each comes with the
    letter that reminds of its date."""
    if not (entry.is_public and entry.page.full_url):
        return []
    return [(_("Follow the dates in your calendar"), f"{entry.page.full_url}calendar.ics")]


def behind_the_link(count: int) -> list[str]:
    """How many later dates a letter leaves out."""
    if count <= 0:
        return []
    words = ngettext(
        "%(count)s later date is behind the link.",
        "%(count)s later dates are behind the link.",
        count,
    )
    return [words % {"count": count}]
