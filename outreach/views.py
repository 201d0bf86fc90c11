"""News by email in the admin: who wants it, writing to them, and taking that back."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.models import Change
from outbox.broadcasts.views import UndoView, WriteView
from signups.broadcasts.history import messages_about

from .audiences import audiences, subscribers
from .forms import NewsForm
from .telling import ABOUT, SUBSCRIBERS_TOLD, describe_telling, subscribers_words

WRITE = "outbox.add_broadcast"


class NewsView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Who wants news of what, and what has been written to them."""

    permission_required = WRITE
    raise_exception = True
    template_name = "outreach/admin/news.html"
    page_title = gettext_lazy("News by email")
    header_icon = "mail"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse("outreach:news"), "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told, undoable = messages_about(
            ABOUT,
            to=lambda change: subscribers_words(sum(count for _key, count in change.card)),
            undo_url=lambda change: reverse("outreach:undo", args=[change.pk]),
        )
        context: dict[str, Any] = super().get_context_data(
            audiences=audiences(), told=told, undoable=undoable, **kwargs
        )
        return context


class WriteNewsView(WriteView[NewsForm]):
    permission_required = WRITE
    template_name = "outreach/admin/form.html"
    card_template_name = "outreach/admin/card.html"
    page_title = gettext_lazy("Write to those who want news")

    def form(self, data: Any = None) -> NewsForm:
        return NewsForm(data)

    def told(self, form: NewsForm) -> dict[str, Any]:
        return describe_telling(form.addressed)

    def readers(self, form: NewsForm) -> Iterable[str]:
        return [each.language for each in subscribers(form.addressed)]

    def about(self) -> str:
        return ABOUT

    def back_url(self) -> str:
        return reverse("outreach:news")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": self.back_url(), "label": str(NewsView.page_title)},
            {"url": "", "label": str(self.page_title)},
        ]


class UndoNewsView(UndoView):
    permission_required = WRITE

    def told(self, **kwargs: Any) -> Change:
        found: Change = get_object_or_404(Change, pk=kwargs["change"], kind=SUBSCRIBERS_TOLD)
        return found

    def back_url(self, **kwargs: Any) -> str:
        return reverse("outreach:news")
