"""The page with the four doors: ask, an idea or a group, volunteer, become a partner."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage, Body


class ContactPage(Body, BasePage):
    """How to reach the house. Behind each door is a form with an address of its own."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("contact")
