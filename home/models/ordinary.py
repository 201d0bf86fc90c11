"""Ordinary pages: who is behind, what we do with your data."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.models import BasePage, Body

from ..blocks import OrdinaryBodyBlock


class OrdinaryPage(Body, BasePage):
    """A page with text and nothing else."""

    body = StreamField(OrdinaryBodyBlock(), verbose_name=_("text"), blank=True)

    parent_page_types = ["home.HomePage", "home.OrdinaryPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
