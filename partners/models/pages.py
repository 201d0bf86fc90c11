"""The pages of partners: words only, facts are on the subject's ``Partner``."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.enums import SubjectKind
from core.models import BasePage, Body, SubjectPage

from .partner import Partner


class PartnerIndexPage(BasePage):
    """Everybody who works with the house, and help elsewhere. Its children are the partners."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("partners")


class PartnerPage(Body, SubjectPage):
    """Who a partner is and what it helps with, in one language."""

    subject_kind = SubjectKind.PARTNER

    parent_page_types = ["partners.PartnerIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *SubjectPage.content_panels,
        FieldPanel("body"),
        *SubjectPage.facts_panels,
    ]

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    @cached_property
    def partner(self) -> Partner | None:
        """The facts behind this page, the same in every language; None before any."""
        return Partner.objects.filter(subject=self.translation_key).first()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"partner": self.partner}
