"""Chosen dates in the schedule view: cancelling them, changing them, and taking a change back."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from core import changes
from core.confirming import sent_again
from core.models import Change

from ..actions import (
    DateRefused,
    ScheduleChanged,
    ScheduleRefused,
    cancel_dates,
    decide_day,
    keep_date,
    note_date,
)
from ..actions.cancelling import describe_cancelled
from ..date_words import weekday_date_words
from ..models import Line, Occurrence
from ..scopes import ScopeRefused
from ..when_words import when_words
from .base import SubjectView
from .cards import Card
from .chosen import chosen_dates
from .date_forms import CancelForm, ChangeForm, DecideForm
from .scopes import Decision, Scope, decide, scopes_of, version_of_dates
from .undoing import change_of

DATES_NAMED = 5


class DatesView(SubjectView):
    """A view about dates of the subject: ``date`` in the address is the uid of each."""

    header_icon = "calendar-alt"
    rows: Sequence[Occurrence]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if "date" not in request.GET:
            self.key = kwargs["key"]
            messages.warning(request, _("Choose at least one date."))
            return redirect(f"{self.list_url}#coming")
        return super().dispatch(request, *args, **kwargs)

    def prepare(self) -> None:
        self.rows = chosen_dates(self.series, self.request.GET.getlist("date"))
        if not self.rows:
            raise Http404

    def own_breadcrumbs(self) -> list[dict[str, Any]]:
        here = {"url": self.request.get_full_path(), "label": str(self.page_title)}
        return [*super().own_breadcrumbs(), here]

    @property
    def list_url(self) -> str:
        """The schedule, with the dates listed as they were when these were chosen from them."""
        asked = {name: word for name in ("show", "p") if (word := self.request.GET.get(name))}
        return f"{self.schedule_url}?{urlencode(asked)}" if asked else self.schedule_url

    def named(self) -> list[str]:
        """The dates in words."""
        return [_when(row) for row in self.rows]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        named = self.named()
        context: dict[str, Any] = super().get_context_data(
            named=named[:DATES_NAMED],
            more=len(named[DATES_NAMED:]),
            title=self.title,
            list_url=self.list_url,
            **kwargs,
        )
        return context


class CancelView(DatesView):
    """The reason, and the consequence card above the button that carries it out."""

    template_name = "events/schedule/cancel.html"
    page_title = gettext_lazy("Cancel dates")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.answer(CancelForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = CancelForm(request.POST)
        if not form.is_valid():
            return self.answer(form)
        try:
            if request.POST.get("card") != self.card().digest:
                messages.warning(request, _("It has changed who is told. Look once more."))
                return self.answer(form)
            cancel_dates(dates=self.rows, reason=form.cleaned_data["reason"], by=request.user)
        except DateRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, self.done())
        return redirect(self.list_url)

    def done(self) -> str:
        if len(self.rows) == 1:
            return _("%(date)s is cancelled. You can undo it.") % {"date": self.named()[0]}
        return ngettext(
            "%(count)s date is cancelled. You can undo it.",
            "%(count)s dates are cancelled. You can undo it.",
            len(self.rows),
        ) % {"count": len(self.rows)}

    def card(self) -> Card:
        change = Change(**describe_cancelled(self.rows, ""))
        return Card(changes.foresee(change), about=self.named())

    def answer(self, form: CancelForm) -> HttpResponse:
        try:
            card = self.card()
        except DateRefused as error:
            messages.error(self.request, str(error))
            return redirect(self.list_url)
        return self.render_to_response(self.get_context_data(form=form, card=card))


class ChangeView(DatesView):
    """What the dates are to be, and how far it reaches; the card first where people are told.

    ``scope`` is the button that was pressed, ``card`` the card that was confirmed; ``edit`` leads
    back from it.
    """

    template_name = "events/schedule/change.html"
    page_title = gettext_lazy("Change dates")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.answer(self.form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if request.POST.get("version") != version_of_dates(self.key, form.states):
            messages.warning(
                request, _("Somebody else has changed these dates. This is how they are now.")
            )
            return self.answer(self.form())
        if not form.is_valid() or "edit" in request.POST:
            return self.answer(form)
        if form.is_only_a_note:
            return self.saved(form)
        try:
            decision = decide(self.series, form, self.scope(), request.POST)
        except (ScopeRefused, DateRefused) as error:
            form.add_error(None, str(error))
            return self.answer(form)
        if decision.card and request.POST.get("card") != decision.card.digest:
            return self.answer_card(decision)
        return self.carry_out(decision, form)

    def carry_out(self, decision: Decision, form: ChangeForm) -> HttpResponse:
        try:
            decision.carry_out(by=self.request.user)
        except ScheduleRefused as error:
            form.add_error(None, str(error))
            return self.answer(form)
        except (DateRefused, ScheduleChanged):
            messages.warning(
                self.request, _("Somebody else has changed these dates. This is how they are now.")
            )
            return self.answer(self.form())
        return self.saved(form)

    def saved(self, form: ChangeForm) -> HttpResponse:
        if form.is_one:
            note_date(occurrence=self.rows[0], note=form.cleaned_data["note"])
        messages.success(self.request, _("The dates are saved."))
        return redirect(self.list_url)

    def form(self, data: Any = None) -> ChangeForm:
        return ChangeForm(data, rows=self.rows)

    def scope(self) -> Scope:
        asked = self.request.POST.get("scope", "")
        return Scope(asked) if asked in scopes_of(self.rows) else Scope.THIS

    def answer(self, form: ChangeForm) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            version=version_of_dates(self.key, form.states),
            scopes=scopes_of(self.rows),
            media=form.media,
        )
        return self.render_to_response(context)

    def answer_card(self, decision: Decision) -> HttpResponse:
        kept = sent_again(self.request)
        context = self.get_context_data(card=decision.card, kept=kept)
        return render(self.request, "events/schedule/card.html", context)


class KeepView(SubjectView):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows = Occurrence.objects.filter(series=self.series)
        row = get_object_or_404(rows, uid=kwargs["uid"])
        try:
            keep_date(occurrence=row)
        except DateRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("%(date)s stays as it is.") % {"date": _when(row)})
        return redirect(self.schedule_url)


class DecideView(SubjectView):
    """About one day on which a line asks: ``line`` and ``day`` in the form, and the answer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = DecideForm(request.POST)
        if not form.is_valid():
            return HttpResponseBadRequest()
        day, takes_place = form.cleaned_data["day"], form.cleaned_data["takes_place"]
        lines = Line.objects.filter(series=self.series).select_related("series")
        line = get_object_or_404(lines, pk=form.cleaned_data["line"])
        try:
            decide_day(line=line, day=day, takes_place=takes_place)
        except DateRefused as error:
            messages.error(request, str(error))
        else:
            done = _("%(date)s takes place.") if takes_place else _("%(date)s is left out.")
            messages.success(request, done % {"date": capfirst(weekday_date_words(day))})
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


def _when(row: Occurrence) -> str:
    return when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day)
