"""What of the plans waits for somebody, on the front of the admin."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from rooms.school_holidays import years_without, years_without_words

from ..enums import OnHolidays
from ..models import Line
from .to_decide import Waiting, series_waiting


class PlansPanel(Component):
    """Nothing at all where nothing waits."""

    name = "plans"
    template_name = "events/schedule/home_panel.html"
    order = 150

    def __init__(self, without_holidays: str, waiting: list[Waiting]) -> None:
        self.without_holidays, self.series = without_holidays, waiting

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"without_holidays": self.without_holidays, "waiting": self.series}


def plans_panel(request: HttpRequest) -> PlansPanel | None:
    """School holidays that are missing matter where some line minds them."""
    waiting = series_waiting()
    without = years_without_words(years_without())
    if without and not Line.objects.running().exclude(school_holidays=OnHolidays.KEEP).exists():
        without = ""
    return PlansPanel(without, waiting) if waiting or without else None
