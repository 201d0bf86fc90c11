"""How letters about sign-ups read, in the language that is active.

Nothing of the family stands in a subject: subjects are seen on locked screens.
"""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.contact import ask_us
from core.page_tree import live_rows
from core.page_words import PageWords
from core.word_lists import comma_list
from events.listing import Entry, entries
from events.models import EventPage, Occurrence
from events.place_words import place_words
from events.state_words import words_of_closure
from events.when_words import listed_time, moment_words, when_words
from outbox.kinds import Message
from outbox.models import Wording
from outbox.texts import Text

from . import letter_texts as texts
from . import news
from .enums import PlaceStatus
from .invitations import calendar_files
from .links import place_url
from .models import Place, Signup
from .party_words import party_words
from .queue_words import approval_policy, waiting_policy, waiting_words
from .slots import free_slots


def receipt(place: Place) -> Message:
    """Where the family stands now, after it did something."""
    if place.status == PlaceStatus.OFFERED:
        return offer(place)
    if place.status == PlaceStatus.WAITING:
        told = [waiting_words(place), waiting_policy(place.occurrence), *_news(place)]
        return _message(place, texts.RECEIPT_WAITING, [*by_whom(place.signup), *told])
    if place.status == PlaceStatus.REQUESTED:
        return _message(place, texts.RECEIPT_REQUESTED, _news(place))
    told = [*by_whom(place.signup), *_news(place)]
    return _message(place, texts.RECEIPT, told, after=[_let_go_words()])


def by_whom(signup: Signup) -> list[str]:
    """Who has signed the family up, where it was not itself."""
    if signup.agreed_at is None:
        return []
    somebody = signup.signed_up_by.name if signup.signed_up_by else ""
    words = _(
        "%(name)s has signed you up, as you have agreed. Was it a mistake? Then let go of the "
        "place."
    )
    return [words % {"name": somebody or _("Somebody of the house")}]


def changed(place: Place) -> Message:
    told = {
        PlaceStatus.WAITING: waiting_words,
        PlaceStatus.REQUESTED: lambda _place: approval_policy(),
    }.get(PlaceStatus(place.status))
    return _message(place, texts.CHANGED, [*([told(place)] if told else []), *_news(place)])


def cancelled(place: Place) -> Message:
    return _message(place, texts.CANCELLED, button=_("Sign up again"))


def taken_off(place: Place) -> Message:
    """The house has ended it, not the family."""
    return _message(place, texts.TAKEN_OFF, wonder_why(by_staff=True))


def declined(place: Place) -> Message:
    """The house has said no."""
    return _message(place, texts.DECLINED, wonder_why(by_staff=True), button=_("See your sign-up"))


def wonder_why(*, by_staff: bool) -> list[str]:
    """Whom to ask, where the house has ended it."""
    ask = ask_us() if by_staff else ""
    return [_("Wondering why? %(ask_us)s") % {"ask_us": ask}] if ask else []


def offer(place: Place) -> Message:
    until = place.offered_until
    return _message(
        place,
        texts.OFFER,
        button=_("Answer yes or no"),
        count=place.seats,
        deadline=moment_words(until) if until else "",
    )


def offer_over(place: Place) -> Message:
    return _message(place, texts.OFFER_OVER, button=_("Sign up again"))


def seat_free(place: Place) -> Message:
    return _message(place, texts.SEAT_FREE, free_talks(place), button=_("Take the place"))


def free_talks(place: Place) -> list[str]:
    """Which of the talks are free, where the date is divided into such."""
    if not place.is_talk:
        return []
    date = place.occurrence
    times = comma_list(listed_time(*date.slot_times(slot)) for slot in free_slots(date))
    return [_("Free right now: %(times)s. You get the first of them.") % {"times": times}]


def reminder(place: Place) -> Message:
    """Nothing of illness in the address: it leads to where any place is let go of."""
    return _message(
        place,
        texts.REMINDER,
        _news(place),
        button=_("We are ill, or cannot come"),
        leads_to="#cancel",
        facts=[] if place.is_talk else _what_to_bring(place.occurrence),
        after=[_("Tell us with one tap, and somebody else can have the place.")],
    )


def date_cancelled(place: Place) -> Message:
    """With the time that the family knows, wherever the date was moved to before."""
    occurrence = place.occurrence
    closed = words_of_closure(occurrence)
    # What is written for the public page may say what a talk is about.
    own_reason = "" if place.is_talk else occurrence.reason
    reason = closed.reason if closed else own_reason
    return _message(
        place,
        texts.DATE_CLOSED if closed else texts.DATE_CANCELLED,
        [_("The reason: %(reason)s") % {"reason": reason}] if reason else [],
        when=known_words(place),
        button=_("See your sign-up"),
    )


def date_back(place: Place) -> Message:
    kept = {
        PlaceStatus.WAITING: _("You keep your turn on the waiting list."),
        PlaceStatus.REQUESTED: _("You still wait for our answer."),
    }.get(PlaceStatus(place.status), _("You have kept your place. We look forward to seeing you."))
    return _message(place, texts.DATE_BACK, [kept, *_news(place)], after=[_let_go_words()])


def date_changed(place: Place) -> Message:
    is_moved = news.has_new_time(place)
    return _message(
        place,
        texts.DATE_MOVED if is_moved else texts.DATE_ELSEWHERE,
        _news(place),
        after=[
            _("Does the new time not suit you? Use the link to let go of your place.")
            if is_moved
            else _("Does it not suit you there? Use the link to let go of your place.")
        ],
    )


def broadcast(place: Place, subject: str, told: Sequence[str]) -> Message:
    """What staff have written to all families of the date; for their calendars it has no news."""
    row = place.occurrence
    if row.is_off:
        is_off = _("The house is closed.") if row.is_closed else _("This date has been cancelled.")
        told = [*told, is_off]
    return Message(
        subject=subject,
        paragraphs=[greeting(place.signup), *told],
        facts=_facts(place, entry_of(row)),
        # Of what is over nothing can be changed.
        button=None if row.is_over else (_("See your sign-up"), place_url(place)),
    )


def first_visit(place: Place) -> Message:
    """One question, and no facts: the family knows where it has been."""
    said = Wording.say(texts.FIRST_VISIT, title=title_for(place, entry_of(place.occurrence)))
    return Message(
        subject=said.subject,
        paragraphs=[greeting(place.signup), *said.paragraphs],
        button=(_("Answer with one tap"), f"{place_url(place)}#first-visit"),
    )


def greeting(signup: Signup) -> str:
    return _("Hi %(name)s,") % {"name": signup.name}


def _let_go_words() -> str:
    return _("Can you not come? Please let go of your place, so that others can have it.")


def _news(place: Place) -> list[str]:
    """Said in whatever letter is the first to tell of it."""
    told = []
    if news.has_new_time(place):
        told.append(
            {
                PlaceStatus.WAITING: _(
                    "This date has a new time. You keep your turn on the waiting list."
                ),
                PlaceStatus.REQUESTED: _(
                    "This date has a new time. You still wait for our answer."
                ),
            }.get(
                PlaceStatus(place.status),
                _("This date has a new time. Your place moves along with it."),
            )
        )
    if news.has_new_place(place):
        told.append(_("It takes place somewhere else in the house than we told you."))
    return told


def _message(
    place: Place,
    text: Text,
    told: Sequence[str] = (),
    *,
    when: str = "",
    button: str | None = None,
    leads_to: str = "",
    facts: Sequence[tuple[str, str]] = (),
    after: Sequence[str] = (),
    **values: object,
) -> Message:
    """The words of the text with these ``values``, then what is ``told`` of how things stand.

    ``leads_to`` is a part of the family's page.
    """
    entry = entry_of(place.occurrence)
    title = title_for(place, entry)
    said = Wording.say(text, title=title, **values)
    return Message(
        subject=said.subject,
        paragraphs=[greeting(place.signup), *said.paragraphs, *told],
        facts=[*_facts(place, entry, when), *facts],
        button=(button or _("See, change or cancel"), place_url(place) + leads_to),
        after=after,
        attachments=calendar_files(place, entry, title),
    )


def _facts(place: Place, entry: Entry, when: str = "") -> list[tuple[str, str]]:
    row = place.occurrence
    now = when_words(*place.times, is_all_day=row.is_all_day)
    facts = [(_("What"), title_for(place, entry)), (_("When"), when or now)]
    if news.has_new_time(place) and not when:
        facts.append((_("Before"), known_words(place)))
    if entry.place:
        facts.append((_("Where"), entry.place))
    if news.has_new_place(place) and (before := place_words(place.known_zones or ())):
        facts.append((_("Before"), before))
    facts.append((_("Who"), party_words(place.signup.party)))
    return facts


def news_facts(place: Place) -> list[tuple[str, str]]:
    """Of a date among others: what of it is another than the family knows."""
    facts = [(_("Before"), known_words(place))] if news.has_new_time(place) else []
    if news.has_new_place(place):
        facts.append((_("Where"), place_words(news.zones_now(place)) or _("No place yet")))
        if before := place_words(place.known_zones or ()):
            facts.append((_("Before"), before))
    return facts


def title_for(place: Place, entry: Entry) -> str:
    """What it is called in letters and in a family's own calendar: of a talk with a counsellor
    nobody else who sees them learns what it is about."""
    return _("a talk in the house") if place.is_talk else entry.title


def _what_to_bring(occurrence: Occurrence) -> list[tuple[str, str]]:
    """As its page says it, in the reader's language or else in Danish."""
    rows = live_rows([occurrence.series.subject_id], get_language() or settings.LANGUAGE_CODE)
    page = EventPage.objects.filter(pk__in=[row.pk for row in rows.values()]).first()
    return [(_("Bring"), page.bring)] if page and page.bring else []


def known_words(place: Place) -> str:
    """The time that the family expects the date at."""
    is_all_day = place.occurrence.is_all_day
    return when_words(place.known_start, place.known_end, is_all_day=is_all_day)


def entry_of(occurrence: Occurrence) -> Entry:
    """The date with its words, the last where its page is down or gone."""
    found = entries(Occurrence.objects.filter(pk=occurrence.pk).for_listing(), also_down=True)
    return found[0] if found else without_words(occurrence)


def without_words(occurrence: Occurrence) -> Entry:
    """A date of which nobody knows any more what it was called."""
    nothing = PageWords(_("a date in the house"), path="", full_url="", language=get_language())
    return Entry(occurrence, nothing, url="", reader=nothing.language, place="")
