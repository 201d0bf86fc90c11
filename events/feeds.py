"""Calendar files to subscribe to: the house's, of a filter, a series or a partner.

Which dates are in one; how it is written is in ``events.calendar_files``.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone, translation

from core.enums import SubjectKind
from core.generation import kept
from core.models import Subject
from core.page_words import words_of_subjects

from .calendar_files import published
from .feed_links import feed_name, name_with
from .filter_choices import filter_choices
from .filters import CalendarFilter
from .listing import entries
from .models import Occurrence
from .querysets import OccurrenceQuerySet
from .recurrence import HORIZON

# Cancelled dates stay visible for a while, so that calendars hear of it.
PAST = timedelta(days=60)
MOST = 2_000


@dataclass(frozen=True)
class Feed:
    """``dates`` are the public ones that fit, whenever they are; ``name`` is what calendar programs
    call it."""

    name: str
    dates: OccurrenceQuerySet
    language: str

    def near(self) -> OccurrenceQuerySet:
        """Those of the days that a feed is about."""
        today = timezone.localdate()
        return self.dates.starting_on_days(today - PAST, today + HORIZON)

    def to_ical(self) -> bytes:
        """The file in UTF-8; addresses in it are whole."""
        today = timezone.localdate()
        near = self.near().for_listing()
        # Where there is no room for all, it is for those to come.
        to_come = list(near.filter(local_date__gte=today).in_order()[:MOST])
        past = near.filter(local_date__lt=today).in_order().reverse()
        rows = [*reversed(list(past[: MOST - len(to_come)])), *to_come]
        with translation.override(self.language):
            return published(self.name, entries(rows, language=self.language))


def house_feed(asked: CalendarFilter, language: str) -> Feed:
    """The house's dates that fit. As in the calendar, a themed day comes as one date, without what
    is on its programme."""
    choices = filter_choices(language)
    dates = asked.apply(Occurrence.objects.public().not_items(), choices)
    with translation.override(language):
        name = feed_name(asked, choices)
    return Feed(name, dates, language)


def subject_feed(subject: UUID, language: str) -> Feed | None:
    """All dates of a public series, or all that a public partner holds; None for other subjects.

    What is on the programme of a themed day is there too: whoever follows it means just that.
    """
    belongs = _BELONGS.get(_public_kind(subject))
    words = words_of_subjects([subject], language).get(subject)
    if belongs is None or words is None:
        return None
    dates = Occurrence.objects.public().filter(**{belongs: subject})
    return Feed(name_with(words.title), dates, language)


_BELONGS = {
    SubjectKind.EVENT: "series__subject",
    SubjectKind.PARTNER: "series__partner__subject",
}


@kept
def _public_kind(subject: UUID) -> str:
    """The kind of a public subject; "" of one that is not."""
    kinds = Subject.objects.public().filter(pk=subject).values_list("kind", flat=True)
    return kinds.first() or ""
