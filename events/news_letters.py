"""The letter that tells of new dates, in the words of the day it leaves."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from core.only_pages import only_page
from families import letters as families
from families.models import Subscription
from outbox import kinds
from outbox.actions import Draft
from outbox.kinds import Message
from outbox.models import Letter, Wording
from outbox.texts import Placeholder, Text, register

from .listing import Entry, entries
from .models import CalendarPage, Occurrence

NEW_DATES = "events/new_dates"
DATES_SHOWN = 6
COUNT = Placeholder("count", "antal", gettext_lazy("how many dates"), 2)
OF_SERIES = register(
    Text(
        "events/new_dates_of_series",
        gettext_lazy("New dates of what they asked about"),
        ngettext_lazy("A new date: %(title)s", "New dates: %(title)s", "count"),
        (ngettext_lazy("There is a new date:", "There are %(count)s new dates:", "count"),),
        (
            Placeholder(
                "title", "titel", gettext_lazy("what it is called"), gettext_lazy("Baby café")
            ),
            COUNT,
        ),
    )
)
OF_STAGE = register(
    Text(
        "events/new_dates_of_stage",
        gettext_lazy("New dates for the stage they asked about"),
        gettext_lazy("New dates in the house"),
        (
            ngettext_lazy(
                "There is a new date for families in the stage you asked about (%(stage)s):",
                "There are %(count)s new dates for families in the stage you asked about "
                "(%(stage)s):",
                "count",
            ),
        ),
        (
            COUNT,
            Placeholder(
                "stage",
                "livsfase",
                gettext_lazy("which stage"),
                gettext_lazy("Baby"),
                is_for_subjects=False,
            ),
        ),
    )
)


def draft(subscription: Subscription, *, dates: Sequence[Occurrence], count: int) -> Draft:
    """``count`` is how many there are, of which ``dates`` are the first to be named.

    A date is news once, so the first of them tells the letter from every other.
    """
    keys = [date.pk for date in dates]
    return Draft(
        kind=NEW_DATES,
        to=subscription.email,
        language=subscription.language,
        about=families.about(subscription),
        data={"dates": keys, "count": count},
        dedupe_key=f"{NEW_DATES}:{subscription.pk}:{keys[0]}",
        can_wait=True,
    )


def _compose(letter: Letter) -> Message:
    subscription = families.subscription_of(letter)
    assert subscription is not None  # or nobody had wanted it
    standing = _standing(letter)
    shown = sorted(standing[:DATES_SHOWN], key=lambda entry: entry.occurrence.starts_at)
    count = letter.data["count"] - (len(letter.data["dates"]) - len(standing))
    after = [_("You get this email because you asked to be told of new dates.")]
    if more := count - len(shown):
        text = ngettext("And %(count)s more date.", "And %(count)s more dates.", more)
        after.insert(0, text % {"count": more})
    say = _of_series if subscription.subject_id else _of_stage
    return say(subscription, shown, count, after)


def _of_series(
    subscription: Subscription, shown: Sequence[Entry], count: int, after: Sequence[str]
) -> Message:
    page = shown[0].page
    said = Wording.say(OF_SERIES, title=page.title, count=count)
    return Message(
        subject=said.subject,
        paragraphs=[page.title, *said.paragraphs],
        links=[(_when(entry), entry.url) for entry in shown],
        button=(_("See all dates"), page.full_url),
        after=after,
        way_out=families.way_out(subscription),
    )


def _of_stage(
    subscription: Subscription, shown: Sequence[Entry], count: int, after: Sequence[str]
) -> Message:
    """The stage is told inside only: a subject is read on locked screens."""
    said = Wording.say(OF_STAGE, count=count, stage=families.what(subscription))
    links = [(f"{_when(entry)}: {entry.title}", entry.url) for entry in shown]
    return Message(
        subject=said.subject,
        paragraphs=said.paragraphs,
        links=links,
        button=_calendar(subscription),
        after=after,
        way_out=families.way_out(subscription),
    )


def _calendar(subscription: Subscription) -> tuple[str, str] | None:
    """The way to all that is on for the stage, where there is a calendar."""
    page = only_page(CalendarPage, subscription.language)
    url = f"{page.full_url}?livsfase={subscription.stage}" if page else ""
    return (_("See the calendar"), url) if url else None


def _when(entry: Entry) -> str:
    return capfirst(entry.listed_when)


def _standing(letter: Letter) -> list[Entry]:
    """Those of its dates that are still to come, in the order in which they are to be named."""
    order = {key: place for place, key in enumerate(letter.data["dates"])}
    rows = Occurrence.objects.public().planned().filter(pk__in=order, starts_at__gt=timezone.now())
    return entries(sorted(rows.for_listing(), key=lambda row: order[row.pk]))


def _is_wanted(letter: Letter) -> bool:
    """While it has been asked for and said yes to, and one of the dates takes place."""
    subscription = families.subscription_of(letter)
    is_confirmed = subscription is not None and subscription.confirmed_at is not None
    return is_confirmed and bool(_standing(letter))


kinds.register(
    NEW_DATES,
    title=gettext_lazy("New dates, to those who asked"),
    compose=_compose,
    still_wanted=_is_wanted,
)
