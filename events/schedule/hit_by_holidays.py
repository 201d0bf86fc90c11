"""School holidays written down after dates were planned: which of those dates fall into them."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from core.page_words import last_words_of_subjects
from rooms.models import Period

from ..enums import OnHolidays
from ..holidays import standing_on_holidays
from ..models import Occurrence

MOST_WAYS = 5


def dates_hit(period: Period) -> list[Occurrence]:
    """Dates within it that take place though their lines leave such days out, or ask about them."""
    rows = (
        Occurrence.objects.planned()
        .upcoming()
        .filter(
            rule_date__range=(period.first_day, period.last_day),
            line__is_ended=False,
            line__school_holidays__in=[OnHolidays.SKIP, OnHolidays.ASK],
        )
    )
    found = list(rows.select_related("line", "series"))
    hit = standing_on_holidays(found)
    return [row for row in found if row.pk in hit]


def hit_words(dates: list[Occurrence]) -> str:
    return ngettext(
        "%(count)s date that is planned falls into it. It stays until its plan is saved, or "
        "somebody decides about it.",
        "%(count)s dates that are planned fall into it. They stay until their plans are saved, or "
        "somebody decides about them.",
        len(dates),
    ) % {"count": len(dates)}


def ways_to(dates: list[Occurrence]) -> list[Any]:
    """Buttons that lead to their plans."""
    subjects = list(dict.fromkeys(row.series.subject_id for row in dates))
    words = last_words_of_subjects(subjects[:MOST_WAYS], settings.LANGUAGE_CODE)
    return [
        messages.button(
            reverse("schedule:edit", args=[key]), _("Dates of %(title)s") % {"title": page.title}
        )
        for key, page in words.items()
    ]
