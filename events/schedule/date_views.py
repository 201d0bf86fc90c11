"""Single dates in the schedule view: cancelling one, keeping one, and taking a change back."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core import changes
from core.models import Change

from ..actions import DateRefused, cancel_date, keep_date
from ..actions.cancelling import describe
from ..models import Occurrence
from ..when_words import when_words
from .base import SubjectView
from .cards import Card
from .undoing import change_of


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=200,
        help_text=gettext_lazy("Families read this: in their letter, and beside the date."),
        widget=forms.TextInput(attrs={"autofocus": True}),
    )


class DateView(SubjectView):
    """A view about one date of the subject."""

    occurrence: Occurrence

    def prepare(self) -> None:
        rows = Occurrence.objects.filter(series=self.series)
        self.occurrence = get_object_or_404(rows, uid=self.kwargs["uid"])

    @property
    def when(self) -> str:
        row = self.occurrence
        return when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)


class CancelView(DateView):
    """The reason, and the consequence card above the button that carries it out."""

    template_name = "events/schedule/cancel.html"
    page_title = gettext_lazy("Cancel a date")
    header_icon = "calendar-alt"

    def own_breadcrumbs(self) -> list[dict[str, Any]]:
        return [*super().own_breadcrumbs(), {"url": self.request.path, "label": _("Cancel a date")}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.answer(CancelForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = CancelForm(request.POST)
        if not form.is_valid():
            return self.answer(form)
        if request.POST.get("card") != self.card().digest:
            messages.warning(request, _("It has changed who is told. Look once more."))
            return self.answer(form)
        try:
            cancel_date(
                occurrence=self.occurrence,
                reason=form.cleaned_data["reason"],
                by=request.user,
            )
        except DateRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(
                request, _("%(date)s is cancelled. You can undo it.") % {"date": self.when}
            )
        return redirect(self.schedule_url)

    def card(self) -> Card:
        return Card(changes.foresee(Change(**describe(self.occurrence, ""))))

    def answer(self, form: CancelForm) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            card=self.card(),
            when=self.when,
            occurrence=self.occurrence,
            title=self.title,
            schedule_url=self.schedule_url,
        )
        return self.render_to_response(context)


class KeepView(DateView):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            keep_date(occurrence=self.occurrence)
        except DateRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("%(date)s stays as it is.") % {"date": self.when})
        return redirect(self.schedule_url)


class UndoView(SubjectView):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        change = change_of(self.series, kwargs["change"])
        if change is None:
            raise Http404
        try:
            changes.undo(change)
        except changes.CannotUndo as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Undone. Nobody has been told of it."))
        return redirect(self.schedule_url)
