"""Families that wait for a yes or a no, on the front of the admin."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from wagtail.admin.ui.components import Component

from core.danish_order import danish_order
from core.page_words import last_words_of_subjects
from events.models import Occurrence

from ..enums import PlaceStatus
from ..models import Place
from ..party_words import families_words


@dataclass(frozen=True)
class Asked:
    """Families that have asked for places in a series; ``url`` is the list of the next date."""

    title: str
    families: str
    url: str


class ApprovalPanel(Component):
    name = "approval"
    template_name = "signups/participants/home_panel.html"
    order = 140

    def __init__(self, asked: list[Asked]) -> None:
        self.asked = asked

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"asked": self.asked}


def approval_panel() -> ApprovalPanel | None:
    """Nothing at all where nobody waits."""
    dates = Occurrence.objects.upcoming().planned()
    places = Place.objects.filter(status=PlaceStatus.REQUESTED, occurrence__in=dates)
    next_date: dict[UUID, UUID] = {}
    families: dict[UUID, set[str]] = {}
    for series, date, family in places.in_order_of_dates().values_list(
        "occurrence__series__subject", "occurrence__uid", "email_key"
    ):
        next_date.setdefault(series, date)
        families.setdefault(series, set()).add(family)
    words = last_words_of_subjects(families, settings.LANGUAGE_CODE)
    asked = [
        Asked(
            page.title,
            families_words(len(families[key])),
            reverse("signups_admin:participants", args=[next_date[key]]),
        )
        for key, page in words.items()
    ]
    asked.sort(key=lambda each: danish_order(each.title))
    return ApprovalPanel(asked) if asked else None
