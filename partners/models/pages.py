"""The pages of partners: words only, facts are on the subject's ``Partner``."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.enums import SubjectKind
from core.models import BasePage, Body, SubjectPage
from core.public_subjects import facts_of
from core.subject_lists import SubjectList, part_of

from ..directory import listed_partners
from ..enums import Freshness
from ..fact_words import checked_words, lasting_facts, reach_facts
from ..panels import FactsPanel
from .partner import Partner, partners_by_subject


class PartnerIndexPage(BasePage):
    """Everybody who works with the house, and help elsewhere. Its children are the partners."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("partners")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        language = get_language() or settings.LANGUAGE_CODE
        asked = SubjectList.asked_for(request.GET, SubjectKind.PARTNER, language)
        partners = listed_partners(asked.subjects, partners_by_subject(), language)
        shown = part_of(partners, request.GET)
        return context | asked.context(self, shown, shown.object_list)


class PartnerPage(Body, SubjectPage):
    """Who a partner is and what it helps with, in one language."""

    subject_kind = SubjectKind.PARTNER

    parent_page_types = ["partners.PartnerIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *SubjectPage.content_panels,
        FactsPanel(heading=_("Facts"), icon="info-circle"),
        FieldPanel("body"),
        *SubjectPage.facts_panels,
    ]

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    @property
    def partner(self) -> Partner | None:
        """The facts behind this page, the same in every language; None before any."""
        return partners_by_subject().get(self.translation_key)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context |= {"partner": self.partner, "stages": facts_of(self).stages}
        if partner := self.partner:
            context |= {
                "reach": reach_facts(partner),
                "facts": lasting_facts(partner),
                "checked": checked_words(partner),
                "is_stale": partner.freshness is Freshness.STALE,
            }
        return context
