"""Words of letters in the admin: which there are, and writing them anew."""

from typing import Any

from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from core.word_lists import comma_list

from . import texts
from .models import Wording
from .wording_forms import WordingForm

CHANGE = "outbox.change_wording"


class WordingView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_required = CHANGE
    raise_exception = True
    page_title = gettext_lazy("Words of letters")
    header_icon = "mail"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse("wording:index"), "label": str(self.page_title)}]


class WordingListView(WordingView):
    """Every text, and in which languages the house has words of its own."""

    template_name = "outbox/admin/wordings.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        names = dict(settings.LANGUAGES)
        written = {each.name: each.languages for each in Wording.objects.all()}
        rows = [
            (
                text.title,
                reverse("wording:edit", args=[text.name]),
                comma_list(names[code] for code in written.get(text.name, ())),
            )
            for text in texts.all_texts()
        ]
        context: dict[str, Any] = super().get_context_data(rows=rows, **kwargs)
        return context


class WordingEditView(WordingView):
    """One text in every language. ``preview`` shows how it reads, and saves nothing."""

    template_name = "outbox/admin/wording.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.text = texts.get(kwargs["name"])
        except KeyError:
            raise Http404 from None
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, name: str) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            messages.error(request, _("The words have not been saved: something needs a look."))
            return self.render_to_response(self.get_context_data(form=form))
        if "preview" in request.POST:
            context = self.get_context_data(form=form, examples=form.examples())
            return self.render_to_response(context)
        log(instance=form.save(), action="wagtail.edit", user=request.user)
        messages.success(request, _("“%(letter)s” is saved.") % {"letter": self.text.title})
        return redirect("wording:index")

    def form(self, data: Any = None) -> WordingForm:
        wording = Wording.objects.filter(name=self.text.name).first()
        return WordingForm(data, text=self.text, wording=wording or Wording(name=self.text.name))

    def get_page_subtitle(self) -> str:
        return str(self.text.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self.form() if self.request.method == "GET" else None)
        context: dict[str, Any] = super().get_context_data(
            text=self.text, list_url=reverse("wording:index"), **kwargs
        )
        return context
