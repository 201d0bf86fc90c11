"""Families that wait for a yes or a no, on the front of the admin."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Min
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
    """Nothing at all where nobody waits; three statements otherwise."""
    dates = Occurrence.objects.upcoming().planned()
    places = Place.objects.filter(status=PlaceStatus.REQUESTED, occurrence__in=dates)
    found = places.values("occurrence__series__subject").order_by()
    series = {
        row["occurrence__series__subject"]: row
        for row in found.annotate(
            families=Count("email_key", distinct=True), next=Min("occurrence__starts_at")
        )
    }
    if not series:
        return None
    words = last_words_of_subjects(series, settings.LANGUAGE_CODE)
    first = {
        subject: uid
        for subject, uid, starts_at in places.values_list(
            "occurrence__series__subject", "occurrence__uid", "occurrence__starts_at"
        )
        if starts_at == series[subject]["next"]
    }
    asked = [
        Asked(
            page.title,
            families_words(series[key]["families"]),
            reverse("signups_admin:participants", args=[first[key]]),
        )
        for key, page in words.items()
    ]
    return ApprovalPanel(sorted(asked, key=lambda each: danish_order(each.title)))
