"""What letters to families about their places say in words, before and between the facts.

``signups.letter_words`` puts them together. The house may write each of them anew.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from outbox.texts import Placeholder, Text, register

TITLE = Placeholder("title", "titel", _("what it is called"), _("Baby café"))
COUNT = Placeholder("count", "antal", _("how many places"), 2)
DEADLINE = Placeholder(
    "deadline", "frist", _("until when they can answer"), _("Friday 4 December 2026, 10:00")
)


def _text(
    name: str,
    title: Promise,
    subject: Promise,
    *paragraphs: Promise,
    others: tuple[Placeholder, ...] = (),
    needed: frozenset[str] = frozenset(),
) -> Text:
    """Every one of them may say what it is about; ``others`` are what else it can say."""
    placeholders = (TITLE, *others)
    return register(Text(f"signups/{name}", title, subject, paragraphs, placeholders, needed))


RECEIPT = _text(
    "receipt",
    _("Receipt: they have a place"),
    _("You have a place: %(title)s"),
    _("You are signed up. We look forward to seeing you."),
)
RECEIPT_WAITING = _text(
    "receipt_waiting",
    _("Receipt: they are on the waiting list"),
    _("You are on the waiting list: %(title)s"),
)
RECEIPT_REQUESTED = _text(
    "receipt_requested",
    _("Receipt: they wait for a yes or no"),
    _("We have your sign-up: %(title)s"),
    _("Somebody in the house says yes or no to each family. We email you the answer."),
)
DECLINED = _text(
    "declined",
    _("Sign-up that got a no"),
    _("We cannot give you a place: %(title)s"),
    _("We are sorry: we cannot give you a place this time."),
)
CHANGED = _text(
    "changed",
    _("Changed sign-up"),
    _("Your sign-up has been changed: %(title)s"),
    _("You have changed who comes. This is what we have now."),
)
CANCELLED = _text(
    "cancelled",
    _("Cancelled sign-up"),
    _("You are no longer signed up: %(title)s"),
    _("You have let go of your place. Thank you for telling us."),
)
TAKEN_OFF = _text(
    "taken_off",
    _("Taken off the list"),
    _("You are no longer signed up: %(title)s"),
    _("We have taken you off the list for this date."),
)
OFFER = _text(
    "offer",
    _("Offer of a place"),
    _("There is room for you: %(title)s"),
    ngettext_lazy(
        "A place has come free, and we hold it for you.",
        "%(count)s places have come free, and we hold them for you.",
        "count",
    ),
    _("Please answer before %(deadline)s. After that the next family is asked."),
    others=(COUNT, DEADLINE),
    needed=frozenset(["deadline"]),
)
OFFER_OVER = _text(
    "offer_over",
    _("Offer that ran out"),
    _("The places have gone to the next: %(title)s"),
    _("We did not hear from you in time, so you are no longer on the waiting list."),
    _("Would you still like to come? One tap, and you are on the list again, last in it."),
)
SEAT_FREE = _text(
    "seat_free",
    _("A place is free"),
    _("There is room right now: %(title)s"),
    _("There is room for all of you. Whoever on the waiting list answers first gets it."),
)
REMINDER = _text(
    "reminder",
    _("Reminder of a date"),
    _("See you soon: %(title)s"),
    _("You have a place, and we look forward to seeing you."),
)
DATE_CANCELLED = _text(
    "date_cancelled",
    _("Cancelled date"),
    _("Cancelled: %(title)s"),
    _("We are sorry: this date has been cancelled. You need not do anything."),
)
DATE_CLOSED = _text(
    "date_closed",
    _("Date on which the house is closed"),
    _("Cancelled: %(title)s"),
    _(
        "We are sorry: the house is closed, so this date does not take place. You need not "
        "do anything."
    ),
)
DATE_BACK = _text(
    "date_back",
    _("Date that takes place after all"),
    _("It takes place after all: %(title)s"),
    _("The house is open after all, so this date takes place."),
)
DATE_MOVED = _text(
    "date_moved",
    _("Date at another time"),
    _("New time: %(title)s"),
)
DATE_ELSEWHERE = _text(
    "date_elsewhere",
    _("Date in another place"),
    _("New place: %(title)s"),
)
DATES_CANCELLED = _text(
    "dates_cancelled",
    _("Several dates cancelled"),
    _("Cancelled: %(title)s"),
    _("We are sorry: these dates have been cancelled. You need not do anything."),
)
DATES_CLOSED = _text(
    "dates_closed",
    _("Several dates on which the house is closed"),
    _("Cancelled: %(title)s"),
    _(
        "We are sorry: the house is closed, so these dates do not take place. You need not "
        "do anything."
    ),
)
DATES_BACK = _text(
    "dates_back",
    _("Several dates that take place after all"),
    _("They take place after all: %(title)s"),
    _("The house is open after all, so these dates take place."),
)
DATES_MOVED = _text(
    "dates_moved",
    _("Several dates at other times"),
    _("New times: %(title)s"),
    _("These dates are at other times than we told you."),
)
DATES_ELSEWHERE = _text(
    "dates_elsewhere",
    _("Several dates in another place"),
    _("New place: %(title)s"),
    _("These dates take place somewhere else in the house than we told you."),
)
DATES_CHANGED = _text(
    "dates_changed",
    _("Several dates, some at other times and some in another place"),
    _("New times and places: %(title)s"),
    _("These dates are at another time or in another place than we told you, or both."),
)
FIRST_VISIT = _text(
    "first_visit",
    _("Question after a first visit"),
    _("How was your first time: %(title)s"),
    _("You have been to the house for the first time. We have just one question."),
    _("Did you feel welcome?"),
)
STANDING = _text(
    "standing",
    _("Sign-up for several dates"),
    _("You are signed up: %(title)s"),
)
STANDING_WAITING = _text(
    "standing_waiting",
    _("Sign-up for several dates: they wait at all of them"),
    _("You are on the waiting list: %(title)s"),
)
STANDING_REQUESTED = _text(
    "standing_requested",
    _("Sign-up for several dates: they wait for a yes or no"),
    _("We have your sign-up: %(title)s"),
    _("Somebody in the house says yes or no to each family. We email you the answer."),
)
DECLINED_ALL = _text(
    "declined_all",
    _("Sign-up for several dates that got a no"),
    _("We cannot give you a place: %(title)s"),
    _("We are sorry: we cannot give you a place this time."),
)
LEFT = _text(
    "left",
    _("All dates cancelled"),
    _("You are no longer signed up: %(title)s"),
    _("You have let go of all your dates. Thank you for telling us."),
)
TAKEN_OFF_ALL = _text(
    "taken_off_all",
    _("Taken off all dates"),
    _("You are no longer signed up: %(title)s"),
    _("We have taken you off all your dates."),
)
