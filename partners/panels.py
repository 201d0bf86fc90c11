"""The facts in the page editor, with the way to where they are changed."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from core.subjects import is_source

from .fact_words import checked_words, lasting_facts, reach_facts
from .models.partner import partners_by_subject
from .permissions import MAY_CHANGE_FACTS


class FactsPanel(Panel):
    """Shows facts and writes none: they are the same for the page in every language."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "partners/admin/facts_panel.html"

        @property
        def facts_url(self) -> str:
            """Empty for a page not saved yet, and for who may not change them."""
            page = self.instance
            if not page.pk or not self.request.user.has_perm(MAY_CHANGE_FACTS):
                return ""
            return reverse("partner:edit", args=[page.translation_key])

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            partner = partners_by_subject().get(page.translation_key)
            return context | {
                "is_new": not page.pk,
                "is_translation": bool(page.pk) and not is_source(page),
                "facts": [*reach_facts(partner), *lasting_facts(partner)] if partner else [],
                "checked": checked_words(partner) if partner else "",
                "facts_url": self.facts_url,
            }
