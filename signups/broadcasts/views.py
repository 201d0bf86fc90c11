"""Writing to the families of a date: the form, what it comes to, and taking it back."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core import changes
from core.models import Change
from events.models import Occurrence
from events.schedule.cards import Card, sent_again
from events.when_words import when_words
from outbox.models import Broadcast

from ..participants.access import sees_families
from ..participants.dates import date_of
from ..party_words import families_words
from .forms import EVERYBODY, BroadcastForm
from .telling import FAMILIES_TOLD, about, describe_telling, families_of, places_of, tell_families


@dataclass(frozen=True)
class Version:
    """The message in one language, as its readers get it; ``note`` is about those who get it for
    want of their own."""

    code: str
    label: str
    families: str
    subject: str
    paragraphs: list[str]
    note: str

    @property
    def direction(self) -> str:
        return "rtl" if self.code in settings.LANGUAGES_BIDI else "ltr"


class WriteView(PermissionRequiredMixin, WagtailAdminTemplateMixin, View):
    """The form, and then its card: nothing leaves before somebody has seen whom it reaches.

    ``card`` in a POST is the card that was confirmed, ``edit`` leads back from it.
    """

    permission_required = "signups.change_place"
    raise_exception = True
    template_name = "signups/broadcasts/form.html"
    page_title = gettext_lazy("Write to the families")
    header_icon = "mail"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.uid: UUID = kwargs["uid"]

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        return self.answer(self.form())

    def post(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid() or "edit" in request.POST:
            return self.answer(form)
        card = Card(changes.foresee(self.change(form.statuses, and_later=form.and_later)))
        seen = f"{card.digest}-{form.digest}"
        if request.POST.get("card") != seen:
            if "card" in request.POST:
                messages.warning(request, _("It has changed who is told. Look once more."))
            return self.answer_card(form, card, seen)
        tell_families(
            occurrence=self.occurrence,
            statuses=form.statuses,
            form_token=form.cleaned_data["form_token"],
            by=request.user,
            and_later=form.and_later,
            **form.words,
        )
        messages.success(request, _("It is on its way. For ten minutes you can undo it."))
        return redirect("signups_admin:participants", uid=uid)

    def form(self, data: Any = None) -> BroadcastForm:
        self.occurrence, self.title = date_of(self.uid)
        if not sees_families(self.request.user, self.occurrence):
            raise PermissionDenied
        places = families_of(self.change(EVERYBODY))
        with_later = places_of(self.change(EVERYBODY, and_later=True))
        purpose = f"broadcast:{self.uid}"
        return BroadcastForm(data, places=places, with_later=with_later, purpose=purpose)

    def change(self, statuses: Collection[str], *, and_later: bool = False) -> Change:
        """What writing to families that stand so would be."""
        return Change(**describe_telling(self.occurrence, statuses, and_later=and_later))

    def answer(self, form: BroadcastForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def answer_card(self, form: BroadcastForm, card: Card, seen: str) -> HttpResponse:
        kept = sent_again(self.request)
        context = self.get_context_data(
            card=card, seen=seen, kept=kept, versions=_versions(form), and_later=form.and_later
        )
        return render(self.request, "signups/broadcasts/card.html", context)

    def get_page_subtitle(self) -> str:
        return self.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        there = reverse("signups_admin:participants", args=[self.uid])
        return [
            {"url": there, "label": _("Who comes")},
            {"url": "", "label": str(self.page_title)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.occurrence
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "occurrence": row,
            "title": self.title,
            "when": when_words(row.starts_at, row.ends_at, is_all_day=row.is_all_day),
        }


class UndoView(PermissionRequiredMixin, View):
    http_method_names = ["post"]
    permission_required = "signups.change_place"
    raise_exception = True

    def post(self, request: HttpRequest, uid: UUID, change: int) -> HttpResponse:
        row = get_object_or_404(Occurrence, uid=uid)
        if not sees_families(request.user, row):
            raise PermissionDenied
        told = get_object_or_404(Change, pk=change, kind=FAMILIES_TOLD, broadcast__about=about(row))
        try:
            changes.undo(told)
        except changes.CannotUndo as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Undone. Nobody has been told of it."))
        return redirect("signups_admin:participants", uid=uid)


def _versions(form: BroadcastForm) -> list[Version]:
    """The message in each language that somebody gets it in, with how many."""
    told = Broadcast(**form.words)
    reads = Counter(place.signup.language for place in form.chosen)
    gets = Counter(told.language_for(place.signup.language) for place in form.chosen)
    return [
        Version(
            code=code,
            label=label,
            families=families_words(gets[code]),
            subject=told.subject_for(code),
            paragraphs=told.paragraphs_for(code),
            note=_others_words(gets[code] - reads[code]),
        )
        for code, label in form.languages.items()
        if gets[code]
    ]


def _others_words(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(count)s of them reads another language, and is told in it that this is in Danish.",
        "%(count)s of them read another language, and are told in it that this is in Danish.",
        count,
    ) % {"count": count}
