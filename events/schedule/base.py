"""What all views of the schedule share: the subject, its page and its series, and who may plan."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..models import EventPage, Series
from .permissions import user_can_plan


def source_page(subject: UUID) -> EventPage | None:
    """The Danish page of a subject, which its schedule hangs beside; None after it was deleted."""
    return EventPage.objects.filter(
        translation_key=subject,
        locale__language_code=settings.LANGUAGE_CODE,
        alias_of__isnull=True,
    ).first()


class SubjectView(WagtailAdminTemplateMixin, View):
    """A view about the dates of one subject, for those who may plan them."""

    key: UUID
    page: EventPage | None
    series: Series | None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.key = kwargs["key"]
        self.page = source_page(self.key)
        self.series = Series.objects.filter(subject=self.key).select_related("subject").first()
        if self.page is None and self.series is None:
            raise Http404
        if not user_can_plan(request.user, self.page):
            raise PermissionDenied
        self.prepare()
        return super().dispatch(request, *args, **kwargs)

    def prepare(self) -> None:
        """Find what else the address names; called for those who may see it."""

    @property
    def title(self) -> str:
        last = self.series.subject.last_title if self.series else ""
        return self.page.title if self.page else last or _("An event without a page")

    @property
    def schedule_url(self) -> str:
        return reverse("schedule:edit", args=[self.key])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        if self.page:
            parent = self.page.get_parent()
            items = [
                {
                    "url": reverse("wagtailadmin_explore", args=[parent.pk]),
                    "label": parent.get_admin_display_title(),
                },
                {
                    "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
                    "label": self.page.get_admin_display_title(),
                },
            ]
        return [*items, *self.own_breadcrumbs()]

    def own_breadcrumbs(self) -> list[dict[str, Any]]:
        return [{"url": self.schedule_url, "label": _("Dates")}]
