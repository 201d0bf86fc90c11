"""One question to families who came to the house for the first time, on the day after.

Whether they felt welcome, answered with one tap on their own page. Who runs the house sees how many
answered what, and not who; of few it sees nothing, since a number of one has a name.
"""

from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from core.word_lists import comma_list
from events.models import Series
from events.wall_clock import moment
from outbox.actions import Draft

from .enums import Welcome
from .letters import Kind, draft
from .models import Place

#: A house whose worker stood still for a day or two asks all the same, and then no more.
ASKED_FOR = timedelta(days=3)
#: From so many answers on they are shown.
LEAST = 5
#: They tell how it is now, and not how it once was.
SHOWN_FOR = timedelta(days=365)


def first_visits_due(now: datetime) -> list[Draft]:
    """To those whose first date in the house was yesterday; one statement, however many."""
    today = timezone.localdate(now)
    since, until = moment(today - ASKED_FOR, time.min), moment(today, time.min)
    places = Place.objects.first_visits(since, until).select_related("signup", "occurrence")
    return [replace(draft(Kind.FIRST_VISIT, each, once=""), can_wait=True) for each in places]


def answers_words(series: Series) -> str:
    """What families have answered about dates of a series; "" where few have."""
    since = timezone.now() - SHOWN_FOR
    given = Place.objects.filter(occurrence__series=series, occurrence__ends_at__gt=since)
    counts = Counter(given.exclude(felt_welcome="").values_list("felt_welcome", flat=True))
    if counts.total() < LEAST:
        return ""
    answers = comma_list(f"{each.label}: {counts[each]}" for each in Welcome)
    return _(
        "%(count)s families have said after their first visit whether they felt welcome. "
        "%(answers)s."
    ) % {"count": counts.total(), "answers": answers}
