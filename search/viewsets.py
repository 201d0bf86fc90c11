"""What editors keep up of the search: words for the same."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from .models import Synonyms


class SynonymsCreateView(CreateView):
    def get_initial_form_instance(self) -> Synonyms:
        """What the report of words that found nothing asks to be answered stands there already."""
        asked = self.request.GET
        language = asked.get("language")
        known = language in dict(settings.LANGUAGES)
        return Synonyms(
            words=asked.get("words", ""), language=language if known else settings.LANGUAGE_CODE
        )


class SynonymsViewSet(SnippetViewSet):
    model = Synonyms
    icon = "search"
    menu_label = _("Synonyms")
    menu_name = "synonyms"
    menu_order = 260
    add_to_admin_menu = True
    add_view_class = SynonymsCreateView
    list_display = ["__str__", "language"]
    panels = [FieldPanel("language"), FieldPanel("words")]
