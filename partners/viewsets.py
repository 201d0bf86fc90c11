"""The partners in the admin: what is known of each, and when somebody last made sure of it."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.template.defaultfilters import yesno
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import ModelAdminURLFinder
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from .fact_words import checked_words
from .facts_view import FactsView
from .models import Partner, PartnerPage


def facts_url(partner: Partner) -> str:
    return reverse("partner:edit", args=[partner.subject_id])


def _is_outside(partner: Partner) -> str:
    return str(yesno(partner.is_outside))


class PartnerURLFinder(ModelAdminURLFinder):
    def construct_edit_url(self, instance: Partner) -> str:
        return facts_url(instance)


class PartnerListView(generic.IndexView):
    """Whoever has gone unchecked the longest first."""

    def get_base_queryset(self) -> QuerySet[Partner]:
        pages = PartnerPage.objects.filter(
            translation_key=OuterRef("subject"),
            locale__language_code=settings.LANGUAGE_CODE,
            alias_of__isnull=True,
        )
        partners: QuerySet[Partner] = super().get_base_queryset()
        return partners.annotate(title=Subquery(pages.values("title")[:1])).order_by(
            F("checked_on").asc(nulls_first=True), "title"
        )

    def get_edit_url(self, instance: Partner) -> str:
        return facts_url(instance)


class PartnerViewSet(ModelViewSet):
    """A list, and the facts of each. Partners come and go with their pages."""

    model = Partner
    icon = "group"
    menu_label = _("Partners")
    menu_name = "partners"
    menu_order = 240
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = PartnerListView
    edit_view_class = FactsView
    url_finder_class = PartnerURLFinder
    list_display = [
        TitleColumn("title", label=_("Partner"), sort_key="title", get_url=facts_url),
        Column("is_outside", label=_("Outside the house"), accessor=_is_outside),
        Column("checked_on", label=_("Checked"), sort_key="checked_on", accessor=checked_words),
    ]
    panels = [
        MultiFieldPanel(
            [FieldPanel("phone"), FieldPanel("hours"), FieldPanel("email"), FieldPanel("website")],
            _("How to reach them"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("price"),
                FieldPanel("is_free"),
                FieldPanel("referral"),
                FieldPanel("needs_no_referral"),
                FieldPanel("languages"),
                FieldPanel("has_interpreter"),
                FieldPanel("is_step_free"),
            ],
            _("What one must know before coming"),
        ),
        FieldPanel("is_outside"),
        FieldPanel("checked_on"),
    ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """No ways to views that there are none of."""
        names = ("add", "delete", "history", "usage")
        return super().get_common_view_kwargs(
            **{f"{name}_url_name": None for name in names} | kwargs
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<uuid:key>/", self.edit_view, name="edit"),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return Permission.objects.filter(
            content_type__app_label="partners", codename="change_partner"
        )
