"""The front page and ordinary pages."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BodyBlock
from core.models import BasePage
from events.listing import by_day, entries
from events.models import CalendarPage, Occurrence


class HomePage(BasePage):
    """The front page: is the house open, and what is on today and tomorrow."""

    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("front page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        rows = Occurrence.objects.coming().on_days(today, today + timedelta(days=1))[:20]
        calendar = CalendarPage.objects.live().child_of(self).first()
        return context | {
            "calendar_url": calendar.get_url(request) if calendar else "",
            "days": by_day(entries(rows, request=request)),
            "today": today,
        }


class OrdinaryPage(BasePage):
    """A page with text: about the house, what we do with your data."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    parent_page_types = ["home.HomePage", "home.OrdinaryPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    @property
    def search_text(self) -> str:
        return f"{super().search_text} {self.body.render_as_block() if self.body else ''}"
