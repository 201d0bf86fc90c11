"""The house in the admin: its zones, when they are open, and when schools are not."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import yesno
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSet

from core.date_words import date_words

from .actions import share_hours
from .forms import ZoneForm
from .models import Period, Zone
from .school_holidays import years_without, years_without_words


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


class PeriodIndexView(IndexView):
    """Says when nobody has written down a year that plans reach into."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        missing = years_without()
        if missing and not self.results_only and request.user.has_perm("rooms.add_period"):
            messages.warning(request, years_without_words(missing), buttons=_ways(missing))
        return super().get(request, *args, **kwargs)


def _ways(years: list[int]) -> list[Any]:
    return [
        messages.button(
            reverse("rooms_admin:usual_weeks", args=[year]),
            gettext("Usual weeks of %(year)s") % {"year": year},
        )
        for year in years
    ]


class PeriodViewSet(SnippetViewSet):
    model = Period
    icon = "calendar"
    menu_label = _("School holidays")
    menu_name = "school_holidays"
    menu_order = 270
    add_to_admin_menu = True
    index_view_class = PeriodIndexView
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column(
            "first_day",
            label=_("First day"),
            sort_key="first_day",
            accessor=lambda period: date_words(period.first_day),
        ),
        Column(
            "last_day",
            label=pgettext_lazy("of a school holiday", "Last day"),
            sort_key="last_day",
            accessor=lambda period: date_words(period.last_day),
        ),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("names"),
            FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        ]
    )
