"""What stands on My family, section by section."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.enums import Stage
from core.only_pages import only_page
from events.age_words import age_words
from events.filter_choices import filter_choices
from events.filters import CalendarFilter
from events.listing import Entry, entries
from events.models import CalendarPage, Occurrence
from families import interests
from families.interests import Interest
from families.models import Child, Household, Subscription
from families.wordings import AT_MY_FAMILY, SERIES_AT_MY_FAMILY, WORDINGS
from signups.own_calendar import OwnCalendar, calendar_of
from signups.parties import Party
from signups.party_words import party_words

from .forms import LanguageForm
from .places import own_signups
from .visitor import Visitor

DATES_SHOWN = 4


@dataclass(frozen=True)
class News:
    """A subscription, and what it is to; no interest where its series has been taken down."""

    subscription: Subscription
    interest: Interest | None

    @property
    def wording(self) -> str:
        """What a yes to it says yes to."""
        return str(WORDINGS[wording_for(self.subscription)])


@dataclass(frozen=True)
class OwnChild:
    """A child as its family reads of it, and where its words are changed."""

    child: Child
    url: str

    @property
    def name(self) -> str:
        return self.child.first_name or _("A child")

    @property
    def age(self) -> str:
        """Of a newborn nothing is counted yet."""
        months = self.child.age
        if months is None:
            return ""
        return age_words(months) if months else _("newborn")

    @property
    def stage(self) -> Stage | None:
        return self.child.stage


def wording_for(subscription: Subscription) -> str:
    """The name of the words that stand beside a yes to it here."""
    return AT_MY_FAMILY if subscription.stage else SERIES_AT_MY_FAMILY


def family_context(request: HttpRequest, visitor: Visitor) -> dict[str, Any]:
    household = visitor.household
    stages = household.stages if household else []
    news = own_news(visitor.email)
    dates = dates_for(stages, request)
    told_of = {row.subscription.stage for row in news}
    return {
        "visitor": visitor,
        "ways": visitor.ways,
        "signups": own_signups(visitor.email, request=request),
        "children": own_children(visitor),
        "party": _party_words(household),
        "stages": stages,
        "dates": dates,
        "forms": [
            (entry, visitor.url("sign_up_as_us", entry.occurrence.uid))
            for entry in dates
            if entry.occurrence.takes_signups
        ],
        "calendar_path": calendar_path(stages),
        "news": news,
        "further_stages": [stage for stage in Stage if stage not in told_of],
        "news_wording": WORDINGS[AT_MY_FAMILY],
        "calendar": _calendar(household),
        "language_form": LanguageForm(
            initial={"language": household.language if household else get_language()}
        ),
    }


def own_children(visitor: Visitor) -> list[OwnChild]:
    children = visitor.household.children.all() if visitor.household else []
    return [OwnChild(child, visitor.url("child", child.pk)) for child in children]


def own_news(email: str) -> list[News]:
    rows = Subscription.objects.of_person(email).by_person()
    subscriptions = list(rows)
    found = interests.of_each(subscriptions)
    return [News(each, found[each.pk]) for each in subscriptions]


def dates_for(stages: Sequence[Stage], request: HttpRequest) -> list[Entry]:
    """The next of those that are for a child in one of these stages."""
    if not stages:
        return []
    language = get_language() or settings.LANGUAGE_CODE
    dates = Occurrence.objects.upcoming().planned().in_order().for_listing()
    chosen = _filter(stages).apply(dates, filter_choices(language))
    return [replace(each, is_dated=True) for each in entries(chosen[:DATES_SHOWN], request=request)]


def calendar_path(stages: Sequence[Stage]) -> str:
    """Where all of them are read; "" without a calendar."""
    calendar = only_page(CalendarPage, get_language() or settings.LANGUAGE_CODE)
    return calendar.path + _filter(stages).query().removesuffix("?") if calendar else ""


def _filter(stages: Sequence[Stage]) -> CalendarFilter:
    return CalendarFilter(stages=tuple(stages))


def _party_words(household: Household | None) -> str:
    """Who they usually are, in numbers; "" where they have said nothing."""
    if household is None:
        return ""
    children = len(household.children.all())
    if household.adults is None and not children:
        return ""
    return party_words(Party(household.adults or 0, children))


def _calendar(household: Household | None) -> OwnCalendar | None:
    return calendar_of(household) if household and household.has_calendar else None
