"""The checklist of the house in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from ..models import ChecklistItem


def _when(item: ChecklistItem) -> str:
    return str(item.get_moment_display())


class ChecklistItemViewSet(SnippetViewSet):
    model = ChecklistItem
    icon = "tasks"
    menu_label = _("Checklist")
    menu_name = "checklist"
    menu_order = 265
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column("moment", label=_("When"), accessor=_when, sort_key="moment"),
        "sort_order",
    ]
    edit_handler = ObjectList(
        [
            FieldPanel(
                "names",
                help_text=_(
                    "Hosts tick it on their phone. A few words, such as “Turn off the oven”."
                ),
            ),
            FieldPanel("moment"),
            FieldPanel("sort_order"),
        ]
    )
