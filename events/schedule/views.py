"""The schedule view: all facts of one subject, shown, tried out and saved.

Addresses name the subject, not a page: every translation leads here, and so does a page that has
been deleted while its dates live on.
"""

from typing import Any

from django.core.paginator import Paginator
from django.db import transaction
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from core.confirming import sent_again
from core.models import Subject
from core.subjects import copy_facts

from ..actions import ScheduleChanged, ScheduleRefused, save_schedule
from ..models import Occurrence, Series
from ..plan_changes import held_by_hand
from ..plan_states import version_of
from ..programmes import days_off_the_programme
from ..succession import plan_schedule
from .base import SubjectView
from .cards import Card, schedule_card
from .coming import coming_dates
from .date_filters import choices, listed
from .forms import BaseLineFormSet, LineFormSet, SeriesForm, line_form
from .next_season import season_offer
from .pins import given_up, pins_of
from .previews import show_previews
from .programme import programme_of, without_day_words
from .to_decide import days_to_decide
from .undoing import undoable_changes

DATES_A_PAGE = 25


class ScheduleView(SubjectView):
    """Saves at once, or after its consequence card where families are concerned.

    ``card`` in a POST is the card that was confirmed; ``edit`` leads back from it and ``preview``
    is the button for browsers without JavaScript: both show the form again with what was entered.
    """

    template_name = "events/schedule/schedule.html"
    page_title = _("Dates")
    header_icon = "calendar-alt"

    def get_page_subtitle(self) -> str:
        return self.title

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        series_form, lines = self.forms()
        offer = season_offer(self.series, lines, request.GET)
        if offer:
            lines.propose(offer.lines)
        return self.answer(series_form, lines, version=version_of(self.key), season=offer)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        version = request.POST.get("version", "")
        series_form, lines = self.forms(request.POST)
        is_valid = all([series_form.is_valid(), lines.is_valid()])
        if version != version_of(self.key):
            return self.answer_changed(series_form, lines)
        if not is_valid:
            messages.error(request, _("The dates have not been saved: something needs a look."))
            return self.answer(series_form, lines, version=version)
        if "edit" in request.POST or "preview" in request.POST:
            return self.answer(series_form, lines, version=version)
        card = self.card(series_form, lines)
        if card and request.POST.get("card") != card.digest:
            if "card" in request.POST:
                messages.warning(request, _("Something else becomes of dates. Look once more."))
            return self.answer_card(card)
        try:
            self.save(series_form, lines, version)
        except ScheduleChanged:
            return self.answer_changed(series_form, lines)
        except ScheduleRefused as error:
            messages.error(request, str(error))
            return self.answer(series_form, lines, version=version)
        if Occurrence.objects.filter(series__subject=self.key).planned().upcoming().exists():
            messages.success(request, _("The dates are saved."))
        else:
            messages.warning(request, _("It is saved, but no dates are planned."))
        if self.page and not Subject.objects.public().filter(pk=self.key).exists():
            editor = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
            messages.warning(
                request,
                _("Families see the dates once the page is published."),
                buttons=[messages.button(editor, _("Go to the page"))],
            )
        return redirect(self.schedule_url)

    def forms(self, data: Any = None) -> tuple[SeriesForm, BaseLineFormSet]:
        series = self.series or Series(subject_id=self.key)
        return SeriesForm(data, instance=series), LineFormSet(data, series=series)

    def card(self, series_form: SeriesForm, lines: BaseLineFormSet) -> Card:
        held = held_by_hand(plan_schedule(lines.line_facts()))
        released = given_up(held, self.request.POST)
        plans = plan_schedule(lines.line_facts(), released=released)
        return schedule_card(
            series_form.instance,
            plans,
            mode_before=series_form.initial.get("mode", ""),
            pins=pins_of(held, released),
        )

    @transaction.atomic
    def save(self, series_form: SeriesForm, lines: BaseLineFormSet, version: str) -> None:
        if self.page:
            # Dates may be planned before the page is published, so before it has a subject.
            copy_facts(self.page)
        series = series_form.instance
        series.subject = Subject.objects.get(pk=self.key)
        facts = lines.line_facts()
        save_schedule(
            series=series,
            lines=facts,
            released=given_up(held_by_hand(plan_schedule(facts)), self.request.POST),
            links=series_form.links,
            by=self.request.user,
            opened_as=version,
        )

    def answer(
        self, series_form: SeriesForm, lines: BaseLineFormSet, *, version: str, **extra: Any
    ) -> HttpResponse:
        show_previews(lines.forms)
        undecided, coming = self.dates()
        to_decide, more_to_decide = days_to_decide(self.series)
        off = days_off_the_programme(self.series)
        context = self.get_context_data(
            page=self.page,
            series=self.series,
            key=self.key,
            title=self.title,
            series_form=series_form,
            lines=lines,
            version=version,
            to_decide=to_decide,
            more_to_decide=more_to_decide,
            undecided=undecided,
            coming=coming,
            can_choose=any(date.can_be_changed for date in coming.object_list),
            ways=choices(self.request.GET.get("show", "")),
            show=self.request.GET.get("show", ""),
            undoable=undoable_changes(self.series),
            programme=programme_of(self.series, off=off),
            without_day=without_day_words(off),
            without_holidays=lines.without_holidays(),
            media=series_form.media + lines.media,
            **extra,
        )
        return self.render_to_response(context)

    def answer_changed(self, series_form: SeriesForm, lines: BaseLineFormSet) -> HttpResponse:
        """Somebody else was quicker: their plan is shown, what was entered is kept, none saved."""
        stored = Series.objects.filter(subject=self.key).first()
        running = stored.lines.running() if stored else []
        return self.answer(
            series_form,
            lines,
            version=version_of(self.key),
            stored_plan=list(running),
            is_changed=True,
        )

    def answer_card(self, card: Card) -> HttpResponse:
        kept = sent_again(self.request)
        context = self.get_context_data(card=card, kept=kept, title=self.title)
        return render(self.request, "events/schedule/card.html", context)

    def dates(self) -> tuple[Any, Any]:
        """The dates to decide about, and a page of those that ``show`` in the address asks for."""
        rows = Occurrence.objects.filter(series=self.series)
        shown = listed(rows, self.request.GET.get("show", ""))
        shown = shown.with_twins().select_related("line").prefetch_related("zones")
        page = Paginator(shown, DATES_A_PAGE).get_page(self.request.GET.get("p"))
        user = self.request.user
        undecided = listed(rows.undecided(), "").with_twins().select_related("line")
        undecided = undecided.prefetch_related("zones")
        undecided = coming_dates(undecided, self.page, user)
        page.object_list = coming_dates(page.object_list, self.page, user)
        return undecided, page


class PreviewView(SubjectView):
    """One line while it is typed: the fragment that stands beside it. Writes nothing."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = line_form(self.series, request.POST)
        if form is None:
            return HttpResponseBadRequest()
        show_previews([form])
        return render(request, "events/schedule/includes/preview.html", {"form": form})
