"""The screens of closures."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core import changes
from core.confirming import sent_again
from core.enums import ChangeStatus
from core.models import Change
from core.word_lists import comma_list
from rooms.models import Closure, Zone

from ..actions import ClosureRefused, change_closure, close_house, lift_closure
from ..actions.closed import CLOSURE_CHANGED, CLOSURE_LIFTED, HOUSE_CLOSED
from ..actions.closing import describe_closing, describe_lifting, refuse_settled
from ..actions.closure_changing import describe_changing
from ..date_words import time_words
from ..schedule.cards import Card
from ..schedule.undoing import Undoable
from ..wall_clock import ZONE
from ..when_words import stretch_words
from .cards import closure_card
from .forms import ClosureForm

MAY_CLOSE = "rooms.add_closure"
KINDS = [HOUSE_CLOSED, CLOSURE_CHANGED, CLOSURE_LIFTED]
A_PAGE = 30


class ClosuresMixin(PermissionRequiredMixin, WagtailAdminTemplateMixin):
    permission_required = MAY_CLOSE
    raise_exception = True
    header_icon = "lock"
    request: HttpRequest
    page_title: Any

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": str(self.page_title)}
        there = {"url": reverse("closures:list"), "label": _("Closures")}
        return [there, here]


class ClosuresView(ClosuresMixin, View):
    """What is closed and will be, what has been, and what can still be taken back."""

    template_name = "events/closures/list.html"
    page_title = gettext_lazy("Closures")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return super().get_breadcrumbs_items()[1:]

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = Closure.objects.prefetch_related("zones").annotate(dates=Count("occurrences"))
        past = rows.exclude(pk__in=Closure.objects.in_force()).order_by("-starts_at", "-pk")
        page = Paginator(past.filter(dates__gt=0), A_PAGE).get_page(request.GET.get("p"))
        page.object_list = _listed(page.object_list)
        context = self.get_context_data(
            coming=_listed(rows.in_force().order_by("starts_at", "pk")),
            past=page,
            undoable=_undoable(),
        )
        return self.render_to_response(context)


class CloseView(ClosuresMixin, View):
    """The form, and then its card: nothing is closed before somebody has seen whom it reaches.

    ``card`` in a POST is the card that was confirmed, ``edit`` leads back from it.
    """

    template_name = "events/closures/close.html"
    page_title = gettext_lazy("Close the house")
    done = gettext_lazy("The house is closed then. You can undo it.")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(ClosureForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ClosureForm(request.POST)
        if not form.is_valid() or "edit" in request.POST:
            return self.answer(form)
        try:
            card = self.card(form)
            if request.POST.get("card") != card.digest:
                if "card" in request.POST:
                    messages.warning(request, _("It has changed who is told. Look once more."))
                return self.answer_card(form, card)
            self.carry_out(form)
        except ClosureRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, self.done)
        return redirect("closures:list")

    def card(self, form: ClosureForm) -> Card:
        return closure_card(Change(**describe_closing(**form.facts)))

    def carry_out(self, form: ClosureForm) -> None:
        close_house(**form.facts, by=self.request.user)

    def answer(self, form: ClosureForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def answer_card(self, form: ClosureForm, card: Card) -> HttpResponse:
        kept = sent_again(self.request)
        closure, zones = form.facts["closure"], form.facts["zones"]
        context = self.get_context_data(
            card=card,
            kept=kept,
            when=_when(closure),
            where=_where(closure, zones),
            reason=str(closure),
        )
        return render(self.request, "events/closures/card.html", context)


class ChangeView(CloseView):
    """The same form and card for a closure that there is."""

    page_title = gettext_lazy("Change the closure")
    done = gettext_lazy("The closure is changed. You can undo it.")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            refuse_settled(self.closure)
        except ClosureRefused as error:
            messages.error(request, str(error))
            return redirect("closures:list")
        return self.answer(ClosureForm.showing(self.closure))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        return super().post(request)

    @cached_property
    def closure(self) -> Closure:
        return get_object_or_404(Closure, pk=self.kwargs["pk"])

    def card(self, form: ClosureForm) -> Card:
        wanted, zones = form.facts["closure"], form.facts["zones"]
        change = Change(**describe_changing(self.closure, wanted, zones))
        so_far = _("Until now: %(when)s. %(where)s. “%(reason)s”.") % {
            "when": _when(self.closure),
            "where": _where(self.closure, self.closure.zones.all()),
            "reason": self.closure,
        }
        return closure_card(change, [so_far])

    def carry_out(self, form: ClosureForm) -> None:
        wanted, zones = form.facts["closure"], form.facts["zones"]
        change_closure(closure=self.closure, wanted=wanted, zones=zones, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(closure=self.closure, **kwargs)


class LiftView(ClosuresMixin, View):
    template_name = "events/closures/lift.html"
    page_title = gettext_lazy("Open again")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        closure = get_object_or_404(Closure, pk=pk)
        try:
            card = closure_card(Change(**describe_lifting(closure)))
        except ClosureRefused as error:
            messages.error(request, str(error))
            return redirect("closures:list")
        context = self.get_context_data(closure=closure, when=_when(closure), card=card)
        return self.render_to_response(context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        closure = get_object_or_404(Closure, pk=pk)
        try:
            card = closure_card(Change(**describe_lifting(closure)))
            if request.POST.get("card") != card.digest:
                messages.warning(request, _("It has changed who is told. Look once more."))
                return redirect("closures:lift", pk)
            lift_closure(closure=closure, by=request.user)
        except ClosureRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The house is open then. You can undo it."))
        return redirect("closures:list")


class UndoView(ClosuresMixin, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, change: int) -> HttpResponse:
        found = get_object_or_404(Change, pk=change, kind__in=KINDS)
        try:
            changes.undo(found)
        except changes.CannotUndo as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Undone. Nobody has been told of it."))
        return redirect("closures:list")


def _listed(rows: Iterable[Closure]) -> list[dict[str, Any]]:
    return [
        {
            "closure": each,
            "when": _when(each),
            "where": _where(each, each.zones.all()),
        }
        for each in rows
    ]


def _undoable() -> list[Undoable]:
    """Newest first; of each closure what was done last, which has to be undone first."""
    done = Change.objects.filter(
        kind__in=KINDS, status=ChangeStatus.APPLIED, undo_until__gt=timezone.now()
    )
    last: dict[int, Change] = {}
    for change in done:
        last.setdefault(_key(change), change)
    closures = Closure.objects.in_bulk(last)
    return [
        Undoable(
            change,
            _what(change, closures[key]),
            time_words(change.undo_until.astimezone(ZONE).time()),
            is_told=any(key != "dates" for key, _count in change.card),
            url=reverse("closures:undo", args=[change.pk]),
        )
        for key, change in last.items()
    ]


def _key(change: Change) -> int:
    return int(change.target.rpartition(":")[2])


def _what(change: Change, closure: Closure) -> str:
    facts = {"reason": closure, "when": _when(closure)}
    if change.kind == HOUSE_CLOSED:
        return _("“%(reason)s”: the house has been closed, %(when)s.") % facts
    if change.kind == CLOSURE_CHANGED:
        return _("“%(reason)s”: the closure has been changed, %(when)s.") % facts
    return _("“%(reason)s”: the closure has been lifted, %(when)s.") % facts


def _where(closure: Closure, zones: Iterable[Zone]) -> str:
    if closure.is_whole_house:
        return _("The whole house")
    return comma_list(zone.name for zone in zones)


def _when(closure: Closure) -> str:
    return stretch_words(closure.starts_at, closure.ends_at)
