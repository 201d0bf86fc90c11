"""Changing the facts of one partner.

The address names the subject, not a page or a row: every translation leads here, a partner without
facts yet too, and its row is made when they are first saved.
"""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import EditView

from core.subjects import copy_facts

from .models import Partner, PartnerPage
from .permissions import MAY_CHANGE_FACTS, user_can_change_facts


class FactsView(EditView):
    pk_url_kwarg = "key"
    page_title = _("Facts")
    success_message = _("The facts are saved. They hold for the page in every language.")
    error_message = _("The facts have not been saved: something needs a look.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        # Before it is said whether there is such a partner at all.
        if not request.user.has_perm(MAY_CHANGE_FACTS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> PartnerPage | None:
        """The Danish page of the partner; None after it was deleted."""
        return PartnerPage.objects.filter(
            translation_key=self.kwargs["key"],
            locale__language_code=settings.LANGUAGE_CODE,
            alias_of__isnull=True,
        ).first()

    def get_object(self, queryset: Any = None) -> Partner:
        found = Partner.objects.filter(subject=self.kwargs["key"]).first()
        if found is None and self.page is None:
            raise Http404
        if not user_can_change_facts(self.request.user, self.page):
            raise PermissionDenied
        return found or Partner(subject_id=self.kwargs["key"])

    def save_instance(self) -> Partner:
        if self.page:
            # Facts may be written before the page is published, so before it has a subject.
            copy_facts(self.page)
        partner: Partner = super().save_instance()
        return partner

    def get_page_subtitle(self) -> str:
        return self.page.title if self.page else str(_("A partner without a page"))

    def get_edit_url(self) -> str:
        return reverse(self.edit_url_name, args=[self.kwargs["key"]])

    def get_success_url(self) -> str:
        if self.page is None:
            return super().get_success_url()
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])
