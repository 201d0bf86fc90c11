"""Calendar files to subscribe to: the house's, of a filter, a series or a partner.

Which dates are in one; how it is written is in ``events.calendar_files``.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.utils import timezone, translation

from core.enums import SubjectKind
from core.generation import FACTS, kept
from core.models import Subject
from core.page_words import words_of_subjects

from .calendar_files import published
from .feed_links import feed_name, name_with
from .filter_choices import filter_choices
from .filters import CalendarFilter
from .models import Occurrence, Series
from .querysets import OccurrenceQuerySet
from .recurrence import HORIZON
from .written_dates import written_dates

# Cancelled dates stay visible for a while, so that calendars hear of it.
PAST = timedelta(days=60)
MOST = 2_000


@dataclass(frozen=True)
class Feed:
    """``dates`` are the public ones that fit, whenever they are; ``of`` is what they fit, a filter
    or a subject. ``name`` is what calendar programs call it. Two of the same words are one."""

    name: str
    of: CalendarFilter | UUID
    language: str
    dates: OccurrenceQuerySet = field(compare=False)

    @property
    def hangs_on_the_hour(self) -> bool:
        """Whether dates come and go in it without being changed: sign-up opens, and closes."""
        return isinstance(self.of, CalendarFilter) and self.of.has_seats

    def near(self) -> OccurrenceQuerySet:
        """Those of the days that a feed is about."""
        today = timezone.localdate()
        return self.dates.starting_on_days(today - PAST, today + HORIZON)

    def to_ical(self) -> bytes:
        """The file in UTF-8; addresses in it are whole."""
        today = timezone.localdate()
        near = self.near()
        # Where there is no room for all, it is for those to come.
        with translation.override(self.language):
            to_come = near.filter(local_date__gte=today).in_order()[:MOST]
            dates = written_dates(to_come, self.language)
            past = near.filter(local_date__lt=today).in_order().reverse()[: MOST - len(dates)]
            dates[:0] = reversed(written_dates(past, self.language))
            return published(self.name, dates)


def house_feed(asked: CalendarFilter, language: str) -> Feed:
    """The house's dates that fit. As in the calendar, a themed day comes as one date, without what
    is on its programme."""
    choices = filter_choices(language)
    dates = asked.apply(Occurrence.objects.all(), choices)
    with translation.override(language):
        name = feed_name(asked, choices)
    return Feed(name, asked, language, dates)


def subject_feed(subject: UUID, language: str) -> Feed | None:
    """All dates of a public series, or all that a public partner holds; None for other subjects.

    What is on the programme of a themed day is there too: whoever follows it means just that.
    """
    series = _public_series(subject)
    words = words_of_subjects([subject], language).get(subject)
    if series is None or words is None:
        return None
    dates = Occurrence.objects.not_asleep().of_series(series)
    return Feed(name_with(words.title), subject, language, dates)


@kept(FACTS)
def _public_series(subject: UUID) -> list[int] | None:
    """Of a public series itself, of a public partner all of its; None of other subjects."""
    kinds = Subject.objects.public().filter(pk=subject).values_list("kind", flat=True)
    belongs = _BELONGS.get(kinds.first())
    if belongs is None:
        return None
    series = Series.objects.filter(**{belongs: subject}, subject__is_public=True)
    return list(series.values_list("pk", flat=True))


_BELONGS = {SubjectKind.EVENT: "subject", SubjectKind.PARTNER: "partner__subject"}
