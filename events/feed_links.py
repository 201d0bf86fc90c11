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

    ``is_wider``: it has other days too than those that are shown. ``is_of_page``: it has the dates
    of what a page is about, and not of a choice.
    """

    text: str
    url: str
    webcal: str
    is_wider: bool = False
    is_of_page: bool = False


def feed_link(current: CalendarFilter, choices: Choices) -> FeedLink:
    """The file of everything that fits, whatever days are shown."""
    query = current.facts.query().removesuffix("?")
    url = f"{reverse('calendar_ics_in_language')}{query}"
    is_wider = bool(current.when) or current.is_month
    return FeedLink(subscribe_words(current, choices), url, webcal(url), is_wider)


def page_feed_link(path: str) -> FeedLink:
    """The file of all dates of a series or a partner, below the path of its page."""
    url = f"{path}calendar.ics"
    return FeedLink(_("Subscribe to these dates"), url, webcal(url), is_of_page=True)


def feed_name(current: CalendarFilter, choices: Choices) -> str:
    """What calendar programs call it."""
    if not current.facts:
        return settings.SITE_NAME
    return name_with(filter_rows(current.facts, choices).words)


def name_with(chosen: str) -> str:
    """The house's name, and what of it this is."""
    return _("%(house)s: %(chosen)s") % {"house": settings.SITE_NAME, "chosen": chosen}


def webcal(url: str) -> str:
    """The same path, for whatever program opens calendars here."""
    _scheme, _slashes, house = settings.WAGTAILADMIN_BASE_URL.partition("//")
    return f"webcal://{house}{url}"
