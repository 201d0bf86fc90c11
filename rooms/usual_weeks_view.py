"""The usual school holidays of a year: read first, then written down with one button."""

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.date_words import date_words
from core.translated import in_language

from .actions import add_usual_weeks
from .usual_weeks import usual_periods

LIST = "wagtailsnippets_rooms_period:list"


class UsualWeeksView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_required = "rooms.add_period"
    template_name = "rooms/admin/usual_weeks.html"
    page_title = _("Usual weeks")
    header_icon = "calendar"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if kwargs["year"] - timezone.localdate().year not in (0, 1):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, year: int) -> HttpResponse:
        count = add_usual_weeks(year=year)
        done = ngettext(
            "%(count)s school holiday of %(year)s is written down.",
            "%(count)s school holidays of %(year)s are written down.",
            count,
        )
        if count:
            messages.success(request, done % {"count": count, "year": year})
        return redirect(LIST)

    def get_page_subtitle(self) -> str:
        return str(self.kwargs["year"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse(LIST), "label": _("School holidays")},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            weeks=[
                (
                    in_language(each.names, get_language()),
                    date_words(each.first_day),
                    date_words(each.last_day),
                )
                for each in usual_periods(self.kwargs["year"])
            ],
            list_url=reverse(LIST),
            **kwargs,
        )
