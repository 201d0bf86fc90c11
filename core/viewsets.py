"""What editors keep up in the admin that is no page: topics."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Topic
from .slugs import danish_slug


class TopicForm(WagtailAdminModelForm):
    """A topic may be saved without its word in addresses: it gets its name's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        name = cleaned.get("names", {}).get(settings.LANGUAGE_CODE)
        if name and cleaned.get("slug") == "":
            cleaned["slug"] = danish_slug(name)
        return cleaned


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    menu_name = "topics"
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["__str__", "slug"]
    edit_handler = ObjectList(
        [
            FieldPanel("names"),
            FieldPanel(
                "slug",
                help_text=_(
                    "Stands in the address of a list narrowed to this topic. Left empty, it is "
                    "made of the Danish name."
                ),
            ),
            FieldPanel("calls_for_help"),
        ],
        base_form_class=TopicForm,
    )
