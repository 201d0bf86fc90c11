"""Where the calendar file of a filter is found, and what it is called."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from .filter_chips import filter_rows, subscribe_words
from .filter_choices import Choices
from .filters import CalendarFilter


@dataclass(frozen=True)
class FeedLink:
    """``webcal`` opens the reader's own calendar program, ``url`` is for whoever has none here.

    ``is_wider``: it has other days too than those that are shown.
    """

    text: str
    url: str
    webcal: str
    is_wider: bool = False


def feed_link(current: CalendarFilter, choices: Choices) -> FeedLink:
    """The file of everything that fits, whatever days are shown."""
    query = current.facts.query().removesuffix("?")
    url = f"{reverse('calendar_ics_in_language')}{query}"
    _scheme, _slashes, house = settings.WAGTAILADMIN_BASE_URL.partition("//")
    webcal = f"webcal://{house}{url}"
    is_wider = bool(current.when) or current.is_month
    return FeedLink(subscribe_words(current, choices), url, webcal, is_wider)


def feed_name(current: CalendarFilter, choices: Choices) -> str:
    """What calendar programs call it."""
    if not current.facts:
        return settings.SITE_NAME
    words = {"house": settings.SITE_NAME, "chosen": filter_rows(current.facts, choices).words}
    return _("%(house)s: %(chosen)s") % words
