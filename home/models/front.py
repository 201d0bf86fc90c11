"""The front page."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage

from ..front_page import front_context


class HomePage(BasePage):
    """Is the house open, what is on, where are you in life: mostly live data."""

    behind = models.TextField(
        _("who is behind"),
        blank=True,
        max_length=600,
        help_text=_("A few sentences near the foot of the page, a paragraph on each line."),
    )

    parent_page_types = ["wagtailcore.Page"]

    content_panels = [*BasePage.content_panels, FieldPanel("behind")]

    class Meta:
        verbose_name = _("front page")

    @property
    def search_text(self) -> str:
        return f"{super().search_text} {self.behind}"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | front_context(request) | {"behind": self.behind.splitlines()}
