"""What people wrote to the house, in the admin: to read, to answer by mail, to mark as answered.

Nothing to change, since the words are another's, and nothing to search through.
"""

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import yesno
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django_filters import ChoiceFilter
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from .actions import mark_answered
from .models import Enquiry


class EnquiryFilterSet(WagtailFilterSet):
    answered = ChoiceFilter(
        label=gettext_lazy("Answered"),
        choices=[("no", gettext_lazy("Not yet")), ("yes", gettext_lazy("Answered"))],
        method="narrow",
    )

    class Meta:
        model = Enquiry
        fields = ["door"]

    def narrow(self, rows: QuerySet[Enquiry], name: str, value: str) -> QuerySet[Enquiry]:
        return rows.filter(answered_at__isnull=value == "no")


def _url(enquiry: Enquiry) -> str:
    return reverse("enquiry:inspect", args=[enquiry.pk])


def _is_answered(enquiry: Enquiry) -> str:
    return str(yesno(enquiry.answered_at is not None))


class EnquiryListView(generic.IndexView):
    any_permission_required = ["view"]

    def get_base_queryset(self) -> QuerySet[Enquiry]:
        return super().get_base_queryset().defer("text")


class EnquiryView(generic.InspectView):
    any_permission_required = ["view"]
    page_title = gettext_lazy("What was written")
    template_name = "home/enquiries/enquiry.html"

    def get_page_subtitle(self) -> str:
        return str(self.object.get_door_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may_change = self.request.user.has_perm("home.change_enquiry")
        return super().get_context_data(**kwargs) | {"may_change": may_change}


class AnsweredView(PermissionRequiredMixin, View):
    """One button: answered, or not answered after all."""

    http_method_names = ["post"]
    permission_required = "home.change_enquiry"
    raise_exception = True

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        enquiry = get_object_or_404(Enquiry, pk=pk)
        is_answered = request.POST.get("answered") == "yes"
        mark_answered(enquiry=enquiry, is_answered=is_answered, by=request.user)
        done = _("It is marked as answered.") if is_answered else _("It waits for an answer again.")
        messages.success(request, done)
        return redirect("enquiry:index")


class EnquiryViewSet(ModelViewSet):
    model = Enquiry
    icon = "comment"
    menu_label = gettext_lazy("Enquiries")
    menu_order = 790
    add_to_admin_menu = True
    add_to_reference_index = False
    index_view_class = EnquiryListView
    inspect_view_class = EnquiryView
    inspect_view_enabled = True
    inspect_template_name = EnquiryView.template_name
    copy_view_enabled = False
    list_per_page = 50
    filterset_class = EnquiryFilterSet
    list_display = [
        TitleColumn("door", label=gettext_lazy("About"), sort_key="door",
                    accessor="get_door_display", get_url=_url),
        Column("name", label=gettext_lazy("Name"), sort_key="name"),
        DateColumn("created_at", label=gettext_lazy("Written"), sort_key="created_at"),
        Column("answered", label=gettext_lazy("Answered"), accessor=_is_answered,
               sort_key="answered_at"),
    ]  # fmt: skip

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """No ways to views that there are none of."""
        names = ("add", "edit", "delete", "history", "usage")
        return super().get_common_view_kwargs(
            **{f"{name}_url_name": None for name in names} | kwargs
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/answered/", AnsweredView.as_view(), name="answered"),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return Permission.objects.filter(
            content_type__app_label="home", codename__in=["view_enquiry", "change_enquiry"]
        )
