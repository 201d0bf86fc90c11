"""How an article reads, said in the page editor beside its text."""

from typing import Any

from wagtail.admin.panels import Panel

from .lix import lix, lix_words

#: The scale was made for Scandinavian texts; English ones it fits too.
LANGUAGES = ("da", "en")


class LixPanel(Panel):
    """Advice on the text as it was last saved. It stops nobody."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "resources/admin/lix_panel.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.language_code in LANGUAGES)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            index = lix([page.lead, *page.text_parts])
            words = "" if index is None else lix_words(index)
            return context | {"index": index, "words": words}
