"""The front page."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.enums import Stage
from core.models import BasePage
from events.listing import Entry, day_of, entries
from events.models import CalendarPage, Occurrence
from rooms.house import open_half
from rooms.opening_hours import state_at
from rooms.opening_sentence import sentence

MOST = 20  # dates of two days; more than that is the calendar's


class HomePage(BasePage):
    """The front page: is the house open, and what is on today and tomorrow."""

    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("front page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        days = (timezone.localdate(now), timezone.localdate(now) + timedelta(days=1))
        listed = entries(Occurrence.objects.coming().on_days(*days)[:MOST], request=request)
        nearest = next((each for each in listed if not each.is_off), None)
        hours = open_half()
        state = state_at(hours, now)
        calendar = CalendarPage.objects.live().child_of(self).first()
        return context | {
            "opening": sentence(state, now) if hours else "",
            "is_open": state.is_open,
            "nearest": nearest,
            "is_running": nearest is not None and nearest.occurrence.starts_at <= now,
            "days": [day_of(day, _on(day, listed), hours) for day in days],
            "calendar_url": calendar.get_url(request) if calendar else "",
            "stages": list(Stage),
        }


def _on(day: date, listed: list[Entry]) -> list[Entry]:
    return [each for each in listed if each.occurrence.is_on(day)]
