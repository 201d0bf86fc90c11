"""Writing to many people in the admin: the form, and the card before anything leaves."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core import changes
from core.confirming import digest, sent_again
from core.models import Change

from ..models import Broadcast
from . import sending
from .forms import BroadcastForm
from .versions import versions

Form = TypeVar("Form", bound=BroadcastForm)


class WriteView(PermissionRequiredMixin, WagtailAdminTemplateMixin, View, Generic[Form]):
    """The form, and then its card: nothing leaves before somebody has seen whom it reaches.

    ``card`` in a POST is the card that was confirmed, ``edit`` leads back from it.
    """

    raise_exception = True
    template_name = "outbox/admin/broadcast_form.html"
    card_template_name = "outbox/admin/broadcast_card.html"
    header_icon = "mail"

    def form(self, data: Any = None) -> Form:
        raise NotImplementedError

    def told(self, form: Form) -> dict[str, Any]:
        """The change that writing to those chosen is."""
        raise NotImplementedError

    def readers(self, form: Form) -> Iterable[str]:
        """The language of each of those chosen."""
        raise NotImplementedError

    def about(self) -> str:
        """What messages from here are about, as app.model:key."""
        raise NotImplementedError

    def back_url(self) -> str:
        """Where one was before, and is afterwards."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        return self.answer(self.form())

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid() or "edit" in request.POST:
            return self.answer(form)
        told = self.told(form)
        lines = changes.foresee(Change(**told))
        seen = f"{digest(f'{line.key} {line.count}' for line in lines)}-{form.digest}"
        if request.POST.get("card") != seen:
            if "card" in request.POST:
                messages.warning(request, _("It has changed who is told. Look once more."))
            return self.answer_card(form, lines, seen)
        token = form.cleaned_data["form_token"]
        sending.send(told, about=self.about(), by=request.user, form_token=token, **form.words)
        messages.success(request, _("It is on its way. For ten minutes you can undo it."))
        return redirect(self.back_url())

    def answer(self, form: Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def answer_card(self, form: Form, lines: list[changes.Consequence], seen: str) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            lines=lines,
            seen=seen,
            kept=sent_again(self.request),
            versions=versions(Broadcast(**form.words), form.languages, self.readers(form)),
        )
        return render(self.request, self.card_template_name, context)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(back_url=self.back_url(), **kwargs)
        return context


class UndoView(PermissionRequiredMixin, View):
    """Taking a message back before it leaves."""

    http_method_names = ["post"]
    raise_exception = True

    def told(self, **kwargs: Any) -> Change:
        """The change to take back, as the address names it; else a 404."""
        raise NotImplementedError

    def back_url(self, **kwargs: Any) -> str:
        raise NotImplementedError

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            changes.undo(self.told(**kwargs))
        except changes.CannotUndo as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Undone. Nobody has been told of it."))
        return redirect(self.back_url(**kwargs))
