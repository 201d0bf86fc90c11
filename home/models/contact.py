"""The page with the four doors: ask, an idea or a group, volunteer, become a partner."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage, Body

from ..door_words import DOORS
from ..reaching_us import ways_to_reach_us, words_for_reaching_us


class ContactPage(Body, BasePage):
    """How to reach the house. Behind each door is a form with an address of its own."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("contact")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"doors": list(DOORS.values()), "ways": ways_to_reach_us()}

    @property
    def search_text(self) -> str:
        return f"{super().search_text} {words_for_reaching_us(self.language_code)}"
