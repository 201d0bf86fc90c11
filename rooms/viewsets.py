"""The house in the admin: its zones and when they are open."""

from django.template.defaultfilters import yesno
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from .actions import share_hours
from .forms import ZoneForm
from .models import Zone


def _is_shared(zone: Zone) -> str:
    return str(yesno(zone.is_shared))


class SharesHours:
    """Saving a room can give its hours to all that are open to everybody."""

    def save_instance(self) -> Zone:
        zone: Zone = super().save_instance()
        if self.form.cleaned_data["shares_hours"]:
            share_hours(zone=zone)
        return zone


class ZoneCreateView(SharesHours, CreateView):
    pass


class ZoneEditView(SharesHours, EditView):
    pass


class ZoneViewSet(SnippetViewSet):
    model = Zone
    icon = "home"
    menu_label = _("Rooms")
    menu_name = "zones"
    menu_order = 260
    add_to_admin_menu = True
    list_display = [
        "__str__",
        "slug",
        Column("is_shared", label=_("Open to all"), accessor=_is_shared, sort_key="is_shared"),
        "sort_order",
    ]
    add_view_class = ZoneCreateView
    edit_view_class = ZoneEditView
    edit_handler = ObjectList(
        [
            FieldPanel("names"),
            FieldPanel("slug"),
            FieldPanel("is_shared"),
            FieldPanel("sort_order"),
            FieldRowPanel(
                [
                    FieldPanel("plan_x"),
                    FieldPanel("plan_y"),
                    FieldPanel("plan_width"),
                    FieldPanel("plan_height"),
                ],
                _("On the plan"),
                help_text=_(
                    "Where the room lies on squared paper, in squares. Left empty, the room is not "
                    "on the plan."
                ),
            ),
            InlinePanel(
                "opening_hours",
                heading=_("Opening hours"),
                label=_("Opening hours"),
                help_text=_(
                    "The house says that it is open while any room that is open to all is. To "
                    "change when the house is open, change all of those rooms."
                ),
                panels=[FieldPanel("weekday"), FieldPanel("opens"), FieldPanel("closes")],
            ),
            FieldPanel("shares_hours"),
        ],
        base_form_class=ZoneForm,
    )
