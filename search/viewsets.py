"""What editors keep up of the search: words for the same."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Synonyms


class SynonymsViewSet(SnippetViewSet):
    model = Synonyms
    icon = "search"
    menu_label = _("Synonyms")
    menu_name = "synonyms"
    menu_order = 260
    add_to_admin_menu = True
    list_display = ["__str__", "language"]
    panels = [FieldPanel("language"), FieldPanel("words")]
