"""Letters in the admin: to see what has left the house and what has not. Nothing to change."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from . import kinds
from .models import Letter


class LetterFilterSet(WagtailFilterSet):
    kind = ChoiceFilter(label=_("Kind"), choices=kinds.titles)

    class Meta:
        model = Letter
        fields = ["status", "kind"]


def _kind_title(letter: Letter) -> str:
    return kinds.title(letter.kind)


def _to(letter: Letter) -> str:
    """Nobody here learns from the list who has had what only two are to know of."""
    return str(_("kept private")) if letter.data.get("is_discreet") else letter.to


class LetterListView(generic.IndexView):
    any_permission_required = ["view"]

    def get_base_queryset(self) -> QuerySet[Letter]:
        return super().get_base_queryset().defer("subject", "body", "html")


class LetterViewSet(ModelViewSet):
    """A list and no more: what a letter says is between the house and the family."""

    model = Letter
    icon = "mail"
    menu_label = _("Letters")
    menu_order = 800
    add_to_admin_menu = True
    add_to_reference_index = False
    index_view_class = LetterListView
    copy_view_enabled = False
    list_per_page = 50
    filterset_class = LetterFilterSet
    list_display = [
        Column("get_status_display", label=_("Status"), sort_key="status"),
        Column("kind", label=_("Kind"), sort_key="kind", accessor=_kind_title),
        Column("to", label=_("To"), accessor=_to),
        DateColumn("created_at", label=_("Written"), sort_key="created_at"),
        DateColumn("sent_at", label=_("Sent"), sort_key="sent_at"),
        Column("trouble", label=_("Last error")),
    ]

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
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return Permission.objects.filter(content_type__app_label="outbox", codename="view_letter")
