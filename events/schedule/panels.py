"""The plan in words inside the page editor, with the way to the schedule view."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from core.subjects import is_source

from ..models.occurrence import Occurrence
from ..models.series import Line
from ..when_words import when_words
from .permissions import MAY_PLAN

DATES_SHOWN = 3


class SchedulePanel(Panel):
    """Shows facts and writes none: an editor sees beside the words when it is."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/schedule/panel.html"

        class Media:
            css = {"all": ["events/schedule-words.css"]}

        @cached_property
        def sentences(self) -> list[str]:
            lines = Line.objects.running().filter(series__subject=self.instance.translation_key)
            return [line.sentence for line in lines]

        @cached_property
        def next_dates(self) -> list[str]:
            rows = Occurrence.objects.filter(series__subject=self.instance.translation_key)
            return [
                when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)
                for row in rows.planned().upcoming().in_order()[:DATES_SHOWN]
            ]

        @property
        def schedule_url(self) -> str:
            """Empty for a page not saved yet, for an alias, and for who may not plan."""
            page = self.instance
            if not page.pk or page.alias_of_id or not self.request.user.has_perm(MAY_PLAN):
                return ""
            return reverse("schedule:edit", args=[page.translation_key])

        @property
        def is_translation(self) -> bool:
            return bool(self.instance.pk) and not is_source(self.instance)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {
                "is_new": not self.instance.pk,
                "is_translation": self.is_translation,
                "sentences": self.sentences,
                "next_dates": self.next_dates,
                "schedule_url": self.schedule_url,
            }
